import assert from 'node:assert/strict';
import fc from 'fast-check';
import { functions } from '../../../src/formula/functions/registry';
import { refusalOf } from '../../../src/formula/refused';
import { parseFormula } from '../../../src/formula/parse';
import { calculationOf, told } from '../support/scenarios';

const callable = [...functions.values()].filter((entry) => entry.kind !== 'form');

describe('every function', () => {
  for (const { name, parameters, help, arity, kind } of functions.values()) {
    it(`${name} is told in one line, with parameters that agree with its arity, and is not refused`, () => {
      assert.equal(name, name.toUpperCase());
      assert.match(help, /^[^\n]{5,130}\.$/);
      const named = parameters === '' ? [] : parameters.split(', ').filter((one) => one !== '…');
      assert.ok(arity[0] <= Math.max(named.length, kind === 'form' ? 3 : 0) && arity[1] >= named.length);
      assert.equal(refusalOf(name), undefined);
      const args = Array.from({ length: arity[0] }, (_, index) => `a${'_'.repeat(index + 1)}b`);
      if (name !== 'LET') assert.ok(parseFormula(`=${name}(${args.join(',')})`).ok, name);
    });
  }

  const values = fc.constantFrom(
    ...[
      '0',
      '1',
      '-1',
      '2',
      '0.5',
      '3.7',
      '1E308',
      '-1E308',
      '1E-308',
      '45891',
      '2958465',
      '2958466',
      '-45891',
      '1E15',
    ],
    ...['"x"', '""', '"12"', '"2025-08-22"', '"Y"', '"#,##0"', '">1"', 'TRUE', 'FALSE', '#N/A', '1/0', ''],
    ...[
      'number',
      'huge',
      'word',
      'blank',
      'day',
      'missing',
      'ALTS(number)',
      'ALTS(huge)',
      'ALTS(word)',
      'ALTS(blank)',
      'ALTS(day)',
    ],
  );
  const rows = {
    number: { values: { base: 3, deal: -2, better: 0.5 } },
    huge: { values: { base: 1e300, deal: -1e308, better: 1e308 } },
    word: { type: 'text' as const, values: { base: 'Army', deal: '', better: '12' } },
    blank: { values: { base: null, deal: null, better: null } },
    day: { type: 'date' as const, values: { base: '2025-08-22', deal: '2024-02-29', better: '2026-01-01' } },
    missing: {},
  };
  const alternatives = { base: null, deal: null, better: null };

  it('comes to a value that Excel could hold, whatever its arguments', function () {
    this.timeout(60_000);
    const args = fc.array(values, { minLength: 24, maxLength: 24 });
    const counts = fc.array(fc.nat(), { minLength: callable.length, maxLength: callable.length });
    fc.assert(
      fc.property(fc.array(args, { minLength: 12, maxLength: 12 }), counts, (pool, lengths) => {
        const formulas = callable.map(({ name, arity: [least, most], count }, index) => {
          const more = Math.min(most, least + 4) - least;
          const length = least + ((lengths[index] ?? 0) % (more + 1));
          const even = count === 'even' ? length + (length % 2) : length;
          return `=${name}(${(pool[index % pool.length] ?? []).slice(index % 12, (index % 12) + even).join(', ')})`;
        });
        const measures = Object.fromEntries(formulas.map((formula, index) => [`m_${index}`, formula]));
        const calculation = calculationOf({ alternatives, factors: rows, measures });
        for (const [row, formula] of Object.entries(measures)) {
          const value = told(calculation.value(row, 'base'));
          if (typeof value === 'number') assert.ok(Number.isFinite(value), formula);
          else assert.ok(value !== undefined && value !== null, formula);
        }
      }),
      { numRuns: 60 },
    );
  });
});
