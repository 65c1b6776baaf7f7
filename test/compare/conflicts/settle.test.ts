import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { conflictKey, conflictsIn, writtenAt, type Conflict } from '../../../src/compare/conflicts/conflicts';
import {
  hunksOf,
  readMarks,
  sideNames,
  sideOf,
  writtenMarks,
  type Side,
} from '../../../src/compare/conflicts/markedText';
import { settle, settleAll, type Settlement } from '../../../src/compare/conflicts/settle';
import { contentOf, isSame } from '../../../src/compare/content';
import { mergeTexts } from '../../../src/compare/merge/mergeTexts';
import { setCell } from '../../../src/model/edit/cellEdits';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { readScenario } from '../../../src/model/read/scenarioText';
import { Random } from '../../fuzz/random';
import { smallScenario, writtenText } from '../../fuzz/smallScenario';
import { edited } from '../support/texts';

const BASE = `{
  "scenario": 1,
  "title": "T",
  "alternatives": {
    "base": { "label": "Base" },
    "deal": { "label": "Deal", "basedOn": "base" },
    "worst": { "label": "Worst", "basedOn": "base" }
  },
  "sections": { "money": { "label": "Money" } },
  "factors": {
    "payment": {
      "section": "money",
      "label": "Payment",
      "unit": "KRW trn/yr",
      "values": {
        "base": 1.50,
        "deal": 2,
        "worst": 4
      }
    },
    "credit": {
      "section": "money",
      "label": "Credit",
      "unit": "KRW trn/yr",
      "values": {
        "base": 3
      }
    }
  }
}
`;

let folder: string;

/** The text that git itself leaves, which is clean where it could merge. */
function gitMerge(base: string, ours: string, theirs: string, style: 'merge' | 'diff3' | 'zdiff3' = 'merge'): string {
  const [o, b, t] = (['ours', 'base', 'theirs'] as const).map((name) => join(folder, name));
  for (const [path, text] of [
    [o, ours],
    [b, base],
    [t, theirs],
  ] as const)
    writeFileSync(path ?? '', text);
  const names = ['HEAD', 'parent', 'feature'].flatMap((name) => ['-L', name]);
  const how = style === 'merge' ? [] : [`--${style}`];
  try {
    execFileSync('git', ['merge-file', '--quiet', ...how, ...names, o ?? '', b ?? '', t ?? ''], { stdio: 'ignore' });
  } catch {
    // Its exit code is the number of conflicts.
  }
  return readFileSync(o ?? '', 'utf8');
}

function conflicts(text: string, base?: string): Conflict[] {
  return conflictsIn(readMarks(text), base);
}

function settled(text: string, key: string, how: Settlement): string {
  const result = settle(text, key, how);
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  return applyEdits(text, result.edits);
}

/** Every conflict settled, one after the other. */
function walked(text: string, how: (conflict: Conflict, index: number) => Settlement, most = 300): string {
  let now = text;
  for (let index = 0; index < most; index++) {
    const [first] = conflicts(now);
    if (!first) return now;
    now = settled(now, conflictKey(first), how(first, index));
  }
  return assert.fail('It does not come to an end.');
}

const at = (...path: string[]) => JSON.stringify(path);
const values = (row: string, alternative: string) => at('factors', row, 'values', alternative);

describe('conflicts between marks', () => {
  before(() => (folder = mkdtempSync(join(tmpdir(), 'scenario-conflicts-'))));
  after(() => rmSync(folder, { recursive: true }));

  const OURS = BASE.replace('1.50', '1.80').replace('"deal": 2', '"deal": 2.2');
  const THEIRS = BASE.replace('1.50', '1.7').replace('"deal": 2', '"deal": 2.4').replace('"base": 3', '"base": 5');

  it('are told by cell with both values and that of before, in each of git’s styles', () => {
    for (const style of ['merge', 'diff3', 'zdiff3'] as const) {
      const text = gitMerge(BASE, OURS, THEIRS, style);
      const told = conflicts(text, BASE).map(({ ours, theirs, base, ...one }) => [
        conflictKey({ ours, theirs, base, ...one } as Conflict),
        ours,
        theirs,
        base,
      ]);
      assert.deepEqual(told, [
        [values('payment', 'base'), '1.80', '1.7', '1.50'],
        [values('payment', 'deal'), '2.2', '2.4', '2'],
      ]);
      assert.deepEqual(sideNames(readMarks(text)), { ours: 'HEAD', theirs: 'feature' });
    }
    const [first] = conflicts(gitMerge(BASE, OURS, THEIRS, 'diff3'));
    assert.equal(first?.base, '1.50');
  });

  it('are settled one by one: each side says so then, and the other conflict stays', () => {
    const text = gitMerge(BASE, OURS, THEIRS);
    const one = settled(text, values('payment', 'base'), { take: 'theirs' });
    assert.deepEqual(conflicts(one).map(conflictKey), [values('payment', 'deal')]);
    assert.equal(
      settled(one, values('payment', 'deal'), { take: 'ours' }),
      OURS.replace('1.80', '1.7').replace('"base": 3', '"base": 5'),
    );
  });

  it('take a typed value, and keep what stands beside it', () => {
    const ours = BASE.replace('1.50', '{ "value": 1.80, "note": "N" }');
    const text = gitMerge(BASE, ours, BASE.replace('1.50', '1.7'));
    const typed = settled(text, values('payment', 'base'), { edit: (doc) => setCell(doc, 'payment', 'base', '1.75') });
    assert.equal(typed, BASE.replace('1.50', '{ "value": 1.75, "note": "N" }'));
  });

  it('of rows that each side added are settled row by row', () => {
    const row = (id: string) =>
      `,\n    "${id}": {\n      "label": "${id}",\n      "values": {\n        "base": 1\n      }\n    }\n  }\n}\n`;
    const [ours, theirs] = ['mine', 'other'].map((id) => BASE.replace('\n  }\n}\n', row(id)));
    const text = gitMerge(BASE, ours ?? '', theirs ?? '');
    assert.deepEqual(conflicts(text).map(conflictKey), [at('factors', 'mine'), at('factors', 'other')]);
    const both = walked(text, (conflict) => ({ take: conflict.ours === undefined ? 'theirs' : 'ours' }));
    assert.deepEqual([...readScenario(both).scenario.factors.keys()], ['payment', 'credit', 'mine', 'other']);
    assert.equal(both, BASE.replace('\n  }\n}\n', row('mine').replace('\n  }\n}\n', row('other'))));
    const none = walked(text, (conflict) => ({ take: conflict.ours === undefined ? 'ours' : 'theirs' }));
    assert.equal(none, BASE);
  });

  it('of what is no JSON in pieces are lines, of which nothing is lost', () => {
    const text = `{\n<<<<<<< HEAD\n  "a": {\n    "b": 1\n=======\n  "a": [\n    2\n>>>>>>> feature\n}\n`;
    const [conflict] = conflicts(text);
    assert.equal(conflict?.kind, 'lines');
    const key = conflictKey(conflict);
    assert.equal(settled(text, key, { take: 'both' }), '{\n  "a": {\n    "b": 1\n  "a": [\n    2\n}\n');
    assert.equal(settled(text, key, { lines: '  "a": 3' }), '{\n  "a": 3\n}\n');
  });

  it('of order alone are lines', () => {
    const text = BASE.replace(
      /( {8}"base": 1.50,\n)( {8}"deal": 2,\n)/,
      '<<<<<<< HEAD\n$1$2=======\n$2$1>>>>>>> feature\n',
    );
    assert.deepEqual(
      conflicts(text).map(({ kind }) => kind),
      ['lines'],
    );
    assert.equal(
      walked(text, () => ({ take: 'ours' })),
      BASE,
    );
  });

  it('leave marks alone that belong to no hunk', () => {
    for (const text of [
      `<<<<<<< HEAD\n1\n`,
      `=======\n`,
      `<<<<<<< a\n<<<<<<< b\n1\n=======\n2\n>>>>>>> c\n`,
      `1\r\n>>>>>>> x`,
    ]) {
      assert.equal(writtenMarks(readMarks(text)), text);
    }
    assert.equal(hunksOf(readMarks(`<<<<<<< a\n<<<<<<< b\n1\n=======\n2\n>>>>>>> c\n`)).length, 1);
  });

  const triple = fc.nat().map((seed) => {
    const random = new Random(seed);
    const base = writtenText(random, smallScenario(random));
    const style = random.pick(['merge', 'diff3', 'zdiff3', 'scenario'] as const);
    return { base, ours: edited(base, random, 6), theirs: edited(base, random, 6), style, seed };
  });

  /** What git, or the merge by cell, leaves of both. */
  function marked({
    base,
    ours,
    theirs,
    style,
  }: {
    base: string;
    ours: string;
    theirs: string;
    style: 'merge' | 'diff3' | 'zdiff3' | 'scenario';
  }): string {
    if (style !== 'scenario') return gitMerge(base, ours, theirs, style);
    const merged = mergeTexts(base, ours, theirs);
    return 'text' in merged ? merged.text : ours;
  }

  it('are each in the list: what is in no hunk is in no conflict, and every hunk is in one', () => {
    fc.assert(
      fc.property(triple, (three) => {
        const text = marked(three);
        const hunks = hunksOf(readMarks(text)).length;
        assert.equal(conflicts(text).length > 0, hunks > 0);
        assert.equal(writtenMarks(readMarks(text)), text);
      }),
      { numRuns: 60 },
    );
  });

  it('all settled as one side has it give its very characters, at once and one by one', () => {
    fc.assert(
      fc.property(triple, fc.constantFrom<Side>('ours', 'theirs'), (three, side) => {
        const text = marked(three);
        const said = sideOf(readMarks(text), side);
        assert.equal(applyEdits(text, settleAll(text, side)), said);
        assert.equal(
          walked(text, () => ({ take: side })),
          said,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('settled in any way end, and each settled member is as it was chosen', () => {
    fc.assert(
      fc.property(triple, fc.nat(), (three, seed) => {
        const random = new Random(seed);
        let now = marked(three);
        for (let steps = 0; steps < 200; steps++) {
          const open = conflicts(now);
          if (open.length === 0) return;
          const conflict = random.pick(open);
          const side = random.pick(['ours', 'theirs'] as const);
          const next = settled(now, conflictKey(conflict), { take: side });
          if (conflict.kind === 'member') {
            const keys = new Set(open.map(conflictKey));
            for (const one of ['ours', 'theirs'] as const) {
              const doc = readScenario(sideOf(readMarks(next), one));
              assert.equal(doc.state, 'sound', next);
              const written = writtenAt(doc, conflict.path);
              assert.equal(written?.replace(/\s/g, ''), conflict[side]?.replace(/\s/g, ''));
            }
            const left = conflicts(next)
              .filter(({ kind }) => kind === 'member')
              .map(conflictKey);
            assert.ok(
              left.every((key) => keys.has(key)),
              'Settling one makes no other.',
            );
            assert.ok(!left.includes(conflictKey(conflict)));
            assert.equal(left.length, open.filter(({ kind }) => kind === 'member').length - 1);
          }
          now = next;
        }
        assert.fail('It does not come to an end.');
      }),
      { numRuns: 60 },
    );
  });

  it('settled as theirs in one place leave all else as ours has it', () => {
    const text = gitMerge(BASE, OURS, THEIRS, 'diff3');
    const one = settled(text, values('payment', 'deal'), { take: 'theirs' });
    const ours = contentOf(readScenario(sideOf(readMarks(one), 'ours')));
    assert.ok(isSame(ours, contentOf(readScenario(sideOf(readMarks(text), 'ours').replace('2.2', '2.4')))));
  });
});
