import type { Change } from '../../compare/change';
import type { Comparison } from '../../compare/comparison';
import { reversed } from '../../compare/renames';
import { isError, type Value } from '../../formula/errorValue';
import type { Scenario } from '../../model/read/scenarioText';
import type { Assessment } from '../../validate/assess';

/**
 * The rows of a comparison, by the ids of the later state, that may show something else in the two states: all others
 * need not be looked at.
 * @returns undefined where all of them may
 */
export function rowsThatMayDiffer({ before, after, changes, renames }: Comparison): ReadonlySet<string> | undefined {
  // Along another base a cell can show the same number in other digits.
  if (changes.some(({ kind, member }) => kind === 'alternative-changed' && isAboutBase(member))) return undefined;
  const rows = new Set(changes.flatMap(({ row }) => row ?? []));
  for (const [scenario, ids] of singleColumns(before.doc.scenario, after.doc.scenario, changes)) {
    for (const [row, { values }] of scenario.factors) if (ids.some((id) => values.has(id))) rows.add(row);
  }
  const former = reversed(renames);
  for (const row of after.calculation.rows) {
    const then = former.factors.get(row) ?? former.measures.get(row) ?? row;
    if (!rows.has(row) && !isEqual(before, then, after, row, former.alternatives)) rows.add(row);
  }
  return rows;
}

function isAboutBase(member: string | undefined): boolean {
  return member === undefined || member === 'basedOn';
}

/** The alternatives that only one of the two has, each with the state that has it. */
function singleColumns(then: Scenario, now: Scenario, changes: readonly Change[]): [Scenario, string[]][] {
  const ids = (wanted: Change['kind']) =>
    changes.flatMap(({ kind, alternative }) => (kind === wanted && alternative !== undefined ? [alternative] : []));
  return [
    [then, ids('alternative-removed')],
    [now, ids('alternative-added')],
  ];
}

/** Whether a row comes to the same in both states, in all alternatives of both. */
function isEqual(
  { calculation: then }: Assessment,
  old: string,
  { calculation: now }: Assessment,
  row: string,
  former: ReadonlyMap<string, string>,
): boolean {
  if (then.form === now.form && now.isAsIn(then, row)) return true;
  const there = new Set(then.alternatives);
  for (const alternative of now.alternatives) {
    const column = former.get(alternative) ?? alternative;
    if (!there.has(column)) continue;
    if (!isSame(then.value(old, column), now.value(row, alternative))) return false;
    if (!isSame(then.level(old, column), now.level(row, alternative))) return false;
  }
  return true;
}

function isSame(one: Value, other: Value): boolean {
  return Object.is(one, other) || (isError(one) && isError(other) && one.error === other.error);
}
