import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { compare, compareAssessed } from '../../src/compare/comparison';
import { diffJsonSchema } from '../../src/compare/comparisonSchema';
import { assess } from '../../src/validate/assess';
import { Random } from '../fuzz/random';
import { measure, QUIET, scenarioWith, type Changes } from '../validate/scenarioWith';
import { clash } from './support/clashes';
import { edited } from './support/texts';

const doubled = measure('=payment * 2');

function between(before: readonly Changes[], after: readonly Changes[]) {
  return compared(scenarioWith(QUIET, ...before), scenarioWith(QUIET, ...after));
}

function compared(before: string, after: string) {
  return compare({ text: before, surroundings: {} }, { text: after, surroundings: {} });
}

const rulesOf = (findings: readonly { rule: string; row?: string }[]) =>
  findings.map(({ rule, row }) => `${rule} ${row}`);

describe('a comparison', () => {
  it('tells what a change does to measures, in their unit and in per cent', () => {
    const { effects } = between([doubled], [doubled, { factors: { payment: { values: { base: 1.8 } } } }]);
    assert.deepEqual(
      effects.map((one) => ({ ...one, percent: Math.round(one.percent ?? 0) })),
      [
        { measure: 'burden', alternative: 'base', before: 3, after: 3.6, unit: 'USD bn', percent: 20 },
        { measure: 'burden', alternative: 'heir', before: 3, after: 3.6, unit: 'USD bn', percent: 20 },
      ],
    );
  });

  it('tells no effect that is only rounding, and of errors what they became', () => {
    const sum = (formula: string) => measure(formula);
    assert.deepEqual(between([sum('=payment + 0.1 + 0.2')], [sum('=0.2 + 0.1 + payment')]).effects, []);
    const { effects } = between([sum('=payment')], [sum('=payment / 0')]);
    assert.deepEqual(effects[0], {
      ...{ measure: 'burden', alternative: 'base', unit: 'USD bn' },
      ...{ before: 1.5, after: { error: '#DIV/0!' } },
    });
  });

  it('tells no per cent of percentages', () => {
    const share = measure('=payment / 30', { unit: '%' });
    const [effect] = between([share], [share, { factors: { payment: { values: { base: 3 } } } }]).effects;
    assert.deepEqual([effect?.before, effect?.after, effect?.percent], [5, 10, undefined]);
  });

  it('tells the findings that a change brings and those that it settles', () => {
    const wrong = { factors: { stance: { values: { base: 'clam' } } } };
    const over = { factors: { payment: { max: 1 } } };
    const { findings } = between([wrong], [over]);
    assert.deepEqual(rulesOf(findings.fresh), ['values/out-of-bounds payment']);
    assert.deepEqual(rulesOf(findings.settled), ['values/unknown-level stance']);
  });

  it('knows a finding again when its row has moved or has another id', () => {
    const before = scenarioWith(QUIET, { factors: { payment: { max: 1 } } });
    const moved = '\n\n' + before.replaceAll('payment', 'hosting');
    const { changes, findings } = compared(before, moved);
    assert.equal(changes[0]?.kind, 'row-renamed');
    assert.deepEqual([findings.fresh, findings.settled], [[], []]);
  });

  it('takes an empty text for a file that is not there, and tells of a broken one only that', () => {
    const over = scenarioWith(QUIET, { factors: { payment: { max: 1 } } });
    assert.deepEqual(rulesOf(compared('', over).findings.fresh), ['values/out-of-bounds payment']);
    assert.deepEqual(rulesOf(compared(over, '').findings.settled), ['values/out-of-bounds payment']);
    const { findings, effects } = compared(over, over.slice(0, -20));
    assert.deepEqual(
      [findings.fresh.map(({ rule }) => rule), findings.settled, effects],
      [['structure/syntax'], [], []],
    );
  });
});

describe('a comparison', () => {
  it('is the same as where each text is judged by itself', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const { ours, theirs } = clash(random);
        const [before, after] = random.chance(0.5) ? [ours, theirs] : [ours, edited(ours, random, 4)];
        const around = { today: '2025-09-01' };
        const { effects, findings } = compare(
          { text: before, surroundings: around },
          { text: after, surroundings: around },
        );
        const apart = compareAssessed(assess(before, around), assess(after, around));
        assert.deepEqual([effects, findings], [apart.effects, apart.findings]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the JSON Schema of comparisons', () => {
  it('is written to media', () => {
    const written = readFileSync('media/scenario-diff.schema.json', 'utf8');
    assert.equal(written, diffJsonSchema(), 'Run: npm run schema');
  });
});
