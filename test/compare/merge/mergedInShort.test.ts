import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mergedInShort } from '../../../src/compare/merge/mergedInShort';
import { mergedWhole } from '../../../src/compare/merge/mergedWhole';
import { Random } from '../../fuzz/random';

type Rows = Map<string, Record<string, string | number>>;

const IDS = Array.from({ length: 14 }, (_, n) => `row_${String.fromCharCode(97 + n)}`);

/** Many rows, so that some that nobody changed follow each other, of which no two are alike. */
function rows(): Rows {
  return new Map(IDS.map((id, n) => [id, { base: n, deal: `="${id}"` }]));
}

function textOf(all: Rows): string {
  const factors = Object.fromEntries([...all].map(([id, values]) => [id, { label: id, values }]));
  return (
    JSON.stringify({ scenario: 1, title: 'T', alternatives: { base: { label: 'Base' } }, factors }, null, 2) + '\n'
  );
}

/** What somebody made of the rows: cells, new rows (`who` names them), rows taken out and rows put elsewhere. */
function changed(who: string, random: Random): Rows {
  let now = rows();
  for (let left = random.between(1, 4); left > 0; left--) {
    const id = random.pick([...now.keys()]);
    const list = [...now];
    const at = list.findIndex(([one]) => one === id);
    switch (random.between(0, 4)) {
      case 0:
      case 1:
        now.set(id, { ...now.get(id), [random.pick(['base', 'deal'])]: random.between(100, 999) });
        break;
      case 2:
        now = new Map(list.toSpliced(at, 0, [`${who}_${left}`, { base: random.between(1000, 9999) }]));
        break;
      case 3:
        now.delete(id);
        break;
      default: {
        // A block of some rows, so that of two that change places either may count as moved.
        const block = list.splice(at, random.between(1, 3));
        now = new Map(list.toSpliced(random.between(0, list.length), 0, ...block));
      }
    }
  }
  return now;
}

describe('a merge of many rows in short', () => {
  it('comes to what merging all of the texts does, to the byte', () => {
    let short = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const texts = [textOf(rows()), textOf(changed('ours', random)), textOf(changed('theirs', random))] as const;
        const quick = mergedInShort(...texts, 7);
        if (!quick) return;
        short++;
        assert.deepEqual(quick, mergedWhole(...texts, 7));
      }),
      { numRuns: 400 },
    );
    assert.ok(short > 300, String(short));
  });
});
