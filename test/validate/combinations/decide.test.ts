// What rules over levels leave, held against trying every combination.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allowing, forbidding, type Constraint } from '../../../src/validate/combinations/constraint';
import { decide } from '../../../src/validate/combinations/decide';
import type { Space } from '../../../src/validate/combinations/space';

/** A rule as levels that may not stand together, or as the combinations that it allows. */
interface AnyRule {
  readonly scope: readonly number[];
  readonly forbids: boolean;
  readonly sets: readonly number[];
}

const ROWS = 5;
const LEVELS = 3;
const anyRule: fc.Arbitrary<AnyRule> = fc.record({
  scope: fc.uniqueArray(fc.nat(ROWS - 1), { minLength: 1, maxLength: 3 }),
  forbids: fc.boolean(),
  sets: fc.array(fc.integer({ min: 1, max: 2 ** LEVELS - 1 }), { minLength: 3, maxLength: 3 }),
});

/** Whether a rule lets a combination stand, given as one bit by row. */
function allows({ scope, forbids, sets }: AnyRule, combination: readonly number[]): boolean {
  const isInside = scope.every((place, index) => ((combination[place] ?? 0) & (sets[index] ?? 0)) !== 0);
  return forbids ? !isInside : isInside;
}

function constraintOf(rule: AnyRule, index: number): Constraint {
  const { scope, forbids, sets } = rule;
  if (forbids) return forbidding(String(index), scope, sets.slice(0, scope.length));
  const inScope = combinations(scope.length).filter((one) => one.every((bit, at) => (bit & (sets[at] ?? 0)) !== 0));
  return allowing(String(index), scope, inScope);
}

function combinations(rows: number): number[][] {
  if (rows === 0) return [[]];
  return combinations(rows - 1).flatMap((rest) => [1, 2, 4].map((bit) => [...rest, bit]));
}

const ALL = combinations(ROWS);
const left = (rules: readonly AnyRule[]) => ALL.filter((one) => rules.every((rule) => allows(rule, one)));

function spaceOf(rules: readonly AnyRule[]): Space {
  const rows = Array.from({ length: ROWS }, (_, n) => ({ row: `row_${n}`, levels: ['one', 'two', 'four'] }));
  return { rows, constraints: rules.map(constraintOf) };
}

describe('what rules leave of all combinations', () => {
  const anyRules = fc.array(anyRule, { minLength: 1, maxLength: 8 });

  it('is nothing exactly where no combination can be found by trying all', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const { conflicts, isPartial } = decide(spaceOf(rules));
        assert.equal(isPartial, false);
        assert.equal(conflicts.length > 0, left(rules).length === 0);
      }),
      { numRuns: 500 },
    );
  });

  it('names rules that leave nothing together, and of which none can be spared', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        for (const conflict of decide(spaceOf(rules)).conflicts) {
          const named = conflict.map((id) => rules[Number(id)]).filter((rule) => rule !== undefined);
          assert.equal(left(named).length, 0);
          for (const spared of named) assert.notEqual(left(named.filter((rule) => rule !== spared)).length, 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lacks exactly the levels that no combination has, for reasons that hold', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const combinationsLeft = left(rules);
        if (combinationsLeft.length === 0) return;
        const { ruledOut } = decide(spaceOf(rules));
        const levels = ['one', 'two', 'four'];
        const bitOf = (level: string) => 2 ** levels.indexOf(level);
        const found = ruledOut.map(({ row, level }) => `${row} ${level}`).sort();
        const wanted = Array.from({ length: ROWS }, (_, n) => n).flatMap((n) =>
          levels.flatMap((level) =>
            combinationsLeft.some((one) => one[n] === bitOf(level)) ? [] : [`row_${n} ${level}`],
          ),
        );
        assert.deepEqual(found, wanted.sort());
        for (const { row, level, rules: named } of ruledOut) {
          const some = named.map((id) => rules[Number(id)]).filter((rule) => rule !== undefined);
          assert.ok(left(some).every((one) => one[Number(row.slice(4))] !== bitOf(level)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is left open, and said to be, where it would take too long', () => {
    // Thirteen pigeons in twelve holes: no two rows may have one level.
    const levels = Array.from({ length: 12 }, (_, n) => `hole_${n}`);
    const rows = Array.from({ length: 13 }, (_, n) => ({ row: `pigeon_${n}`, levels }));
    const constraints = rows.flatMap((_, one) =>
      rows
        .slice(one + 1)
        .flatMap((__, after) =>
          levels.map((___, hole) =>
            forbidding(`${one} ${after} ${hole}`, [one, one + 1 + after], [1 << hole, 1 << hole]),
          ),
        ),
    );
    const began = performance.now();
    const decision = decide({ rows, constraints });
    assert.deepEqual([decision.isPartial, decision.conflicts], [true, []]);
    assert.ok(performance.now() - began < 10_000);
  });
});
