import { isError, type Value } from '../../formula/errorValue';
import type { Waiver } from '../../model/read/scenarioText';
import type { Finding } from '../finding';
import type { RuleContext } from '../ruleContext';

/**
 * Why a waiver waives nothing now; `used` where it does. A `faulty` one names a row or an alternative that does not
 * exist, or cannot be read: that is told where it stands.
 */
export type WaiverState = 'used' | 'expired' | 'changed' | 'not-waivable' | 'useless' | 'faulty';

/** What the waivers of a scenario do to its findings. */
export interface Waived {
  /** The findings, those that are accepted marked with the reason. */
  readonly findings: readonly Finding[];
  readonly states: ReadonlyMap<string, WaiverState>;
}

/** Marks the findings that the authors have looked at and accept. Faults of the file's structure cannot be accepted. */
export function applyWaivers(context: RuleContext, findings: readonly Finding[]): Waived {
  const states = new Map<string, WaiverState>();
  const result = [...findings];
  for (const [id, waiver] of context.scenario.waivers ?? []) {
    const meant = [...result.entries()].filter(([, finding]) => isMeant(waiver, finding));
    const state = stateOf(
      context,
      waiver,
      meant.map(([, finding]) => finding),
    );
    states.set(id, state);
    if (state !== 'used') continue;
    for (const [index, finding] of meant) {
      if (!valuesStand(context, waiver, finding.alternative)) continue;
      const { reason = '', until } = waiver;
      result[index] = { ...finding, waived: { reason, ...(until !== undefined && { until }) } };
    }
  }
  return { findings: result, states };
}

function stateOf(context: RuleContext, waiver: Waiver, meant: readonly Finding[]): WaiverState {
  if (waiver.rule?.startsWith('structure/') === true) return 'not-waivable';
  if (waiver.until !== undefined && context.today !== undefined && waiver.until < context.today) return 'expired';
  if (isFaulty(context, waiver)) return 'faulty';
  if (meant.length === 0) return 'useless';
  return meant.some((finding) => valuesStand(context, waiver, finding.alternative)) ? 'used' : 'changed';
}

function isFaulty({ calculation, scenario }: RuleContext, { rule, row, alternative, when }: Waiver): boolean {
  const rows = [...(row === undefined ? [] : [row]), ...(when?.keys() ?? [])];
  return (
    rule === undefined ||
    (alternative !== undefined && !scenario.alternatives.has(alternative)) ||
    rows.some((one) => !calculation.rows.includes(one)) ||
    [...(when?.values() ?? [])].some((accepted) => typeof accepted === 'object' && accepted !== null)
  );
}

/** A waiver with no row or alternative matches any. */
function isMeant({ rule, row, alternative }: Waiver, finding: Finding): boolean {
  if (rule !== finding.rule || finding.rule.startsWith('structure/')) return false;
  return (
    (row === undefined || row === finding.row) && (alternative === undefined || alternative === finding.alternative)
  );
}

/** Whether the values for which the waiver was given are still those in force; a level is meant by its id. */
function valuesStand(context: RuleContext, { when }: Waiver, alternative: string | undefined): boolean {
  const { calculation } = context;
  return [...(when ?? [])].every(([row, accepted]) => {
    const alternatives = alternative === undefined ? context.alternatives : [alternative];
    return alternatives.every((one) => {
      const level = context.scenario.factors.get(row)?.levels ? calculation.level(row, one) : undefined;
      return same(calculation.value(row, one), accepted) || (level !== undefined && same(level, accepted));
    });
  });
}

function same(value: Value, accepted: unknown): boolean {
  if (isError(value)) return false;
  if (typeof value === 'number' && typeof accepted === 'number') {
    return Math.abs(value - accepted) <= Math.max(Math.abs(value), Math.abs(accepted)) * 1e-9;
  }
  return value === accepted;
}
