import { parseFormula } from '../../../src/formula/parse';
import { UnitCheck } from '../../../src/formula/units/check';
import type { UnitFix, UnitProblem } from '../../../src/formula/units/problem';
import { scenarioOf } from '../support/scenarios';

/** Row → its unit. */
export type Units = Readonly<Record<string, string>>;

/** Rows in many units, for short tables. */
export const ROWS: Units = {
  hosting_payment: 'KRW trn/yr',
  defence_budget: 'KRW trn/yr',
  gdp: 'KRW trn/yr',
  payment_bn: 'KRW bn/yr',
  monthly: 'KRW bn/month',
  arms_purchases: 'USD bn',
  fund: 'USD bn',
  fund_mn: 'USD mn',
  per_year: 'USD bn/yr',
  car_exports: 'USD bn/yr',
  yen: 'JPY bn/yr',
  usd_krw: 'KRW/USD',
  troops: 'persons',
  moved: 'k persons',
  years: 'yr',
  months: 'month',
  defence_share: '% GDP',
  trade_share: '% exports',
  births: 'persons/yr',
  girls: '% births',
  growth: '%',
  pace: '%/yr',
  monthly_pace: '%/month',
  tariff: '%',
  step: 'pp',
  score: 'index',
  sorties: 'sortie',
  odd: '???',
};

/** The units of a scenario with these rows and one measure. */
export function checkOf(unit: string, units: Units = ROWS, measure = '=0'): UnitCheck {
  const factors = Object.fromEntries(
    Object.entries(units).map(([row, one]) => [row, one === 'date' ? { type: 'date' as const } : { unit: one }]),
  );
  const levels = { factors: { ...factors, stance: { levels: { calm: 'Calm', tense: 'Tense' } } } };
  return new UnitCheck(
    scenarioOf({ ...levels, units: { sortie: {} }, measures: { result: { unit, formula: measure } } }),
  );
}

const checks = new Map<string, UnitCheck>();

/** What is wrong with a formula of a measure in a unit. */
export function problemsOf(formula: string, unit: string, units: Units = ROWS): readonly UnitProblem[] {
  const key = JSON.stringify([unit, units]);
  const check = checks.get(key) ?? checkOf(unit, units);
  checks.set(key, check);
  const read = parseFormula(formula);
  if (!read.ok) throw new Error(`${formula}: ${read.problem.message}`);
  return check.ofRow(read.formula, 'result');
}

/** A formula after the edits of a fix. */
export function fixed(formula: string, fix: UnitFix | undefined): string | undefined {
  if (!fix?.edits) return undefined;
  return [...fix.edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((text, { offset, length, text: by }) => text.slice(0, offset) + by + text.slice(offset + length), formula);
}
