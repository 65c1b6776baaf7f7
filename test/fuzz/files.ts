// Whatever a file says, nothing throws or hangs, and nothing is written where it is broken or of a newer version.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { explanation } from '../../src/host/editor/explanation';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { toTableSchema } from '../../src/protocol';
import { Store } from '../../src/table/store';
import { assess, type Assessment } from '../../src/validate/assess';
import { anyIntent, intentKinds, type Ids } from './anyIntent';
import { editsOf } from './editsOf';
import { jsonOf } from './openFile';
import { mutationNames, mutations } from './mutations';
import { Random } from './random';
import { smallScenario, writtenText } from './smallScenario';

/** What one file may take, all that is done with it included. */
export const LIMIT = 5000;

/** The slowest file so far, told by its time and by what had been done to it. */
export const slowest = { milliseconds: 0, what: '' };

/** How many files there have been of each state, and how many edits were made in them. */
export const filesSoFar: Record<string, number> = {};

const folder = join(__dirname, '../../scenarios');
const SHIPPED = ['seoul-washington-2025', 'summit-report'].map((name) =>
  readFileSync(join(folder, `${name}.scenario.json`), 'utf8'),
);
const numbers = new NumberDisplay('en');

/** The law, for fast-check to try: it shrinks what breaks it to the fewest mutations. */
export const files = fc.property(
  fc.nat(),
  fc.array(fc.record({ what: fc.constantFrom(...mutationNames), seed: fc.nat() }), {
    minLength: 1,
    maxLength: 4,
    size: 'max',
  }),
  (seed, mutated) => {
    const random = new Random(seed);
    const source = random.chance(0.05) ? random.pick(SHIPPED) : writtenText(random, smallScenario(random));
    let text = source;
    for (const { what, seed: own } of mutated)
      text = mutations[what]?.(text, new Random(own), random.pick(SHIPPED)) ?? text;
    const began = performance.now();
    tryAll(source, text, random);
    const milliseconds = performance.now() - began;
    if (milliseconds > slowest.milliseconds)
      Object.assign(slowest, {
        milliseconds,
        what: `${mutated.map(({ what }) => what).join(', ')} (${text.length} characters)`,
      });
    assert.ok(milliseconds < LIMIT, `took ${Math.round(milliseconds)} ms`);
  },
);

/** All that the editor does with a text that another one has become. */
function tryAll(before: string, text: string, random: Random): void {
  const first = assess(before);
  const feed = new TableFeed(numbers);
  const shown = toTableSchema.parse({ type: 'show', view: feed.show(first) });
  const assessment = assess(text, { today: '2025-09-01' }, first);
  count(assessment.doc.state);
  assertRead(assessment);
  const patch = feed.patch(assessment);
  if (patch && shown.type === 'show') {
    const message = toTableSchema.parse({ type: 'patch', patch });
    if (message.type === 'patch') new Store(shown.view).apply(message.patch);
  }
  // Opened in this state, without a last good one.
  const view = new TableFeed(numbers).show(assessment);
  toTableSchema.parse({ type: 'show', view });
  const { rows, columns } = view;
  for (const row of rows.slice(0, 12))
    for (const column of columns.slice(0, 4)) explanation(assessment, row.id, column.id, numbers);
  const ids: Ids = {
    rows: rows.map(({ id }) => id),
    alternatives: columns.map(({ id }) => id),
    sections: view.sections.map(({ id }) => id),
    findings: view.findings,
  };
  for (const kind of intentKinds) tryEdit(assessment, random, ids, kind);
}

function count(what: string): void {
  filesSoFar[what] = (filesSoFar[what] ?? 0) + 1;
}

function assertRead({ doc, findings }: Assessment): void {
  const { length } = doc.text;
  for (const { place, message } of findings) {
    assert.ok(place.offset >= 0 && place.length >= 0 && place.offset + place.length <= length, 'a finding has a place');
    assert.notEqual(message, '');
  }
  if (doc.state === 'broken') assert.ok(findings.length > 0, 'what is broken is said');
  else jsonOf(doc.text);
}

function tryEdit(assessment: Assessment, random: Random, ids: Ids, kind: string): void {
  const { doc } = assessment;
  // A conflict of a merge is settled in a file that is broken till then.
  const settles = kind === 'settle-conflict' || kind === 'settle-conflicts';
  const intent = anyIntent(random, ids, kind);
  const result = editsOf(assessment, intent);
  if ('refused' in result) {
    assert.notEqual(result.refused.trim(), '', 'a refusal says why');
    return;
  }
  if (!settles) assert.equal(doc.state, 'sound', `${kind} writes to a file that is ${doc.state}`);
  if (result.edits.length === 0) return;
  count('edits');
  const after = applyEdits(doc.text, result.edits);
  if (settles) return;
  jsonOf(after);
  assert.equal(readScenario(after).state, 'sound', `after ${JSON.stringify(intent)}`);
}
