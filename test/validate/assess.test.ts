// The whole way from a text to its findings: what an earlier state is used for changes nothing, and every fault of a
// formula stands at its own characters.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { assess, type Assessment } from '../../src/validate/assess';
import { printed, ROWS, trees } from '../formula/support/anyFormula';
import { addressOf, findingsOf } from './findingsOf';
import { packOf } from './packOf';
import { scenarioWith, type Changes } from './scenarioWith';

const given = { section: 'money', label: 'Row', role: 'given' };
const LEVELS = { low: { label: 'Low', value: 1 }, high: { label: 'High', value: 2 } };

/** A scenario that has the rows and alternatives of random formulas. */
const WIDE: Changes = {
  packs: ['ours.json'],
  alternatives: {
    deal: { label: 'Deal', basedOn: 'base' },
    better: { label: 'Better', basedOn: 'deal' },
    alone: { label: 'Alone' },
  },
  factors: {
    ...Object.fromEntries(
      ROWS.map((id, index) => [id, { ...given, unit: 'USD bn', values: { base: index, alone: 1 } }]),
    ),
    rate: { ...given, unit: '%', values: { base: 5, alone: 1 } },
    stance: { ...given, levels: LEVELS, unit: undefined, owner: undefined, values: { base: 'low', alone: 'high' } },
    payment: { values: { alone: 1 } },
  },
  measures: { total: { label: 'Total', unit: 'USD bn', formula: '=a + b', direction: 'lower', threshold: 3 } },
  rules: { small: { require: '=a < 2', because: 'So.' } },
  waivers: { known: { rule: 'rules/small', alternative: 'deal', reason: 'So.', when: { a: 1 } } },
};
const surroundings = {
  packText: () =>
    packOf({
      concepts: { b: { label: 'B', unit: 'USD bn' } },
      rules: { b_low: { require: '=b < BASELINE(b) + 1', because: 'So.' } },
    }),
  today: '2025-08-22',
};

const anyColumn = fc.constantFrom('base', 'heir', 'deal', 'better', 'alone', 'nowhere');
const anyRow = fc.constantFrom(...ROWS, 'payment');
/** Mostly formulas that can be read; some that lack a character. */
const anyFormula = fc
  .tuple(trees, fc.integer({ min: 0, max: 400 }))
  .map(([tree, cut]) => '=' + printed(tree).replace(new RegExp(`^(.{${cut}}).`, 's'), '$1'));

/** Changes of a cell, a measure, a rule, a waiver or a column. */
const anyChange: fc.Arbitrary<Changes> = fc.oneof(
  fc
    .tuple(anyRow, anyColumn, fc.oneof(anyFormula, fc.integer(), fc.constantFrom(null, undefined, 'low', 'x')))
    .map(([row, column, content]) => ({ factors: { [row]: { label: 'Row', values: { [column]: content } } } })),
  anyFormula.map((formula) => ({ measures: { total: { formula } } })),
  anyFormula.map((formula) => ({ rules: { small: { require: formula } } })),
  fc.constantFrom('base', 'deal', undefined).map((basedOn) => ({ alternatives: { heir: { basedOn } } })),
  fc.constantFrom('heir', undefined).map((alternative) => ({ waivers: { known: { alternative } } })),
  fc.constantFrom('%', 'USD bn', undefined).map((unit) => ({ factors: { a: { unit } } })),
  fc.constantFrom('a', undefined).map((as) => ({ factors: { b: { as } } })),
  fc.constant({ factors: { constructor: undefined } }),
);

describe('assessing', () => {
  it('finds the same with an earlier state as without one, over any row of edits', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 8 }), (changes) => {
        let previous: Assessment = assess(scenarioWith(WIDE), surroundings);
        for (let count = 1; count <= changes.length; count++) {
          const text = scenarioWith(WIDE, ...changes.slice(0, count));
          const [renewed, fresh] = [assess(text, surroundings, previous), assess(text, surroundings)];
          assert.deepEqual(renewed.findings, fresh.findings);
          assert.deepEqual(renewed.packs, fresh.packs);
          for (const row of fresh.calculation.rows) {
            for (const column of fresh.calculation.alternatives) {
              assert.deepEqual(renewed.calculation.value(row, column), fresh.calculation.value(row, column));
            }
          }
          previous = renewed;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not misled by the state of another file', () => {
    const other = assess(scenarioWith(WIDE), surroundings);
    const { findings } = assess(scenarioWith(), {}, other);
    assert.deepEqual(findings, findingsOf(scenarioWith()));
  });

  it('finds things inside the text, of rows and columns that there are, in whole sentences', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 6 }), (changes) => {
        const text = scenarioWith(WIDE, ...changes);
        const { doc, findings, calculation } = assess(text, surroundings);
        for (const finding of findings) {
          for (const part of [finding, ...finding.related]) {
            const { offset, length } = part.place;
            assert.ok(
              length > 0 && offset >= 0 && offset + length <= text.length,
              `${finding.rule}: ${finding.message}`,
            );
            assert.ok(
              part.alternative === undefined || doc.scenario.alternatives.has(part.alternative),
              addressOf(part),
            );
            assert.ok(part.row === undefined || calculation.rows.includes(part.row), addressOf(part));
            assert.match(part.message, /^[\p{Lu}“].*[.?…)]$/su);
            assert.doesNotMatch(part.message, /undefined|\[object|NaN|Infinity/);
          }
        }
      }),
      {
        numRuns: 150,
        // Numbers beyond all that can be computed with.
        examples: [
          [[{ measures: { total: { formula: '=IF(POWER(payment, payment ^ 1E308))' } } }]],
          [[{ rules: { small: { require: '=(1E308 + rate) + "x"' } } }]],
        ],
      },
    );
  });

  it('points at the characters of a name that is not known, in whatever formula', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const text = scenarioWith(WIDE, { measures: { total: { formula: '=' + printed(tree) } } });
        for (const { rule, row, place } of assess(text, surroundings).findings) {
          if (rule !== 'formulas/unknown-name' || row !== 'total') continue;
          assert.match(text.slice(place.offset, place.offset + place.length), /^(?:unknown|nobody)$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
