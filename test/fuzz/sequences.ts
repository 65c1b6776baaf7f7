// Any row of edits in tables, undos, redos and changes from outside keeps every table equal to the document.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { typedNumbers } from '../../src/formula/typedNumber';
import { ENGLISH_MARKS } from '../../src/model/edit/digits';
import { readTypedInput } from '../../src/model/edit/typedInput';
import { readScenario } from '../../src/model/read/scenarioText';
import type { Intent } from '../../src/protocol';
import { anyIntent } from './anyIntent';
import { isSound, jsonOf, OpenFile } from './openFile';
import { changedOutside } from './outsideChanges';
import { Random } from './random';
import { smallScenario, writtenText } from './smallScenario';

/** What has happened so far, for those who want to know what a run was made of. */
export const happenedSoFar: Record<string, number> = {};

type Happening = (file: OpenFile, random: Random) => void | Promise<void>;

const happenings: Readonly<Record<string, Happening>> = {
  edit: (file, random) => ask(file, random, 0),
  race: (file, random) => ask(file, random, random.between(1, 6)),
  outside: (file, random) => file.changeOutside(changedOutside(file.text, random)),
  undo: (file) => file.undo(),
  redo: (file) => file.redo(),
  hide: (file, random) => random.pick(file.pages).hide(),
  ready: (file, random) => random.pick(file.pages).ready(random.chance(0.5) ? random.between(0, 3) : undefined),
  more: (file, random) => random.pick(file.pages).more(),
  open: (file, random) => {
    if (file.pages.length < 3) file.open();
    else random.pick(file.pages).ready();
  },
};

const anyHappening = fc.record({
  what: fc.oneof(
    ...Object.entries({ edit: 10, race: 2, outside: 5, undo: 4, redo: 2, hide: 1, ready: 2, more: 2, open: 1 }).map(
      ([what, weight]) => ({ weight, arbitrary: fc.constant(what) }),
    ),
  ),
  seed: fc.nat(),
});

/** The law, for fast-check to try: it shrinks what breaks it to the fewest happenings. */
export const sequences = fc.asyncProperty(
  fc.nat(),
  fc.array(anyHappening, { minLength: 1, maxLength: 16, size: 'max' }),
  async (seed, happened) => {
    const random = new Random(seed);
    const file = new OpenFile(writtenText(random, smallScenario(random)));
    file.open().ready();
    for (const { what, seed: own } of happened) {
      const mine = new Random(own);
      count(what);
      await happenings[what]?.(file, mine);
      for (const page of file.pages) {
        // Now and then what was sent is still on its way when the next thing happens.
        if (mine.chance(0.8)) page.arrive();
        page.check();
      }
    }
    for (const page of file.pages) {
      if (!page.store) page.ready();
      page.arrive();
      page.rest();
      page.arrive();
      page.check();
    }
  },
);

function count(what: string): void {
  happenedSoFar[what] = (happenedSoFar[what] ?? 0) + 1;
}

/** @param races how often the text changes from outside between computing the edit and making it */
async function ask(file: OpenFile, random: Random, races: number): Promise<void> {
  const intent = anyIntent(random, file.ids);
  let left = races;
  let before = file.text;
  const refusal = await file.ask(intent, () => {
    if (left-- > 0) file.changeOutside(changedOutside(file.text, random));
    before = file.text;
  });
  if (refusal !== undefined) {
    count('refused');
    assert.notEqual(refusal.trim(), '', 'a refusal says why');
    assert.equal(file.text, races > 0 ? file.text : before, 'what is refused changes nothing');
    return;
  }
  // A conflict of a merge is settled in a file that is broken till then.
  if (intent.kind === 'settle-conflict' || intent.kind === 'settle-conflicts') return;
  assert.ok(isSound(before) && isSound(file.text), 'only a sound text is written to, and it stays so');
  assertDone(intent, before, file.text);
}

/** That what was asked for is what stands in the text, as any reader of JSON would see it. */
function assertDone(intent: Intent, before: string, after: string): void {
  switch (intent.kind) {
    case 'set-cell': {
      const { row, alternative } = intent.cell;
      const factor = readScenario(before).scenario.factors.get(row);
      assert.ok(factor);
      const typed = readTypedInput(factor, intent.input, typedNumbers(ENGLISH_MARKS));
      assert.ok('json' in typed || 'clear' in typed);
      assert.deepEqual(cellOf(after, row, alternative), 'json' in typed ? JSON.parse(typed.json) : undefined);
      break;
    }
    case 'clear-cell':
      assert.equal(cellOf(after, intent.cell.row, intent.cell.alternative), undefined);
      break;
    case 'blank-cell':
      assert.equal(cellOf(after, intent.cell.row, intent.cell.alternative), null);
      break;
    case 'set-formula': {
      const formula = intent.formula.trim();
      const written = at(jsonOf(after), ['measures', intent.row, 'formula']);
      assert.equal(written, formula.startsWith('=') ? formula : `=${formula}`);
      break;
    }
    case 'clear-block':
    case 'enter-block':
    case 'fill-block':
    case 'paste-block':
    case 'replace-texts':
    case 'move':
    case 'remove':
    case 'fix':
    case 'set-member':
    case 'add-entry':
    case 'remove-entry':
    case 'move-entry':
    case 'revert':
    case 'settle-conflict':
    case 'settle-conflicts':
      // What it does is its finding's own; that the text stays sound is asked of every edit.
      break;
    case 'rename-label': {
      const { scenario } = readScenario(before);
      const row = scenario.factors.has(intent.id) ? 'factors' : 'measures';
      const room = { row, alternative: 'alternatives', section: 'sections' }[intent.of];
      assert.equal(at(jsonOf(after), [room, intent.id, 'label']), intent.label.trim());
      break;
    }
  }
}

function cellOf(text: string, row: string, alternative: string): unknown {
  const path = ['factors', row, 'values', alternative];
  const cell = at(jsonOf(text), path);
  return typeof cell === 'object' && cell !== null ? at(cell, ['value']) : cell;
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}
