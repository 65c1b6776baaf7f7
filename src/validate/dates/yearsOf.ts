import type { Factor, Measure } from '../../model/read/scenarioText';
import type { RuleContext } from '../ruleContext';

/** Which years a row's figures are of. */
export type Years = 'fiscal' | 'calendar';

const FISCAL = /\bFY\s?['’]?\d{2,4}|\bfiscal[ -]years?\b|회계\s?연도/i;
const CALENDAR = /\bCY\s?['’]?\d{2,4}|\bcalendar[ -]years?\b|역년|달력\s?연도/i;

/** What a row says itself, by `years` or in its label. Notes are left out: they speak of other things too. */
export function saidYears(row: Factor | Measure): Years | undefined {
  return row.years ?? inLabel(row.label ?? '');
}

function inLabel(label: string): Years | undefined {
  const [fiscal, calendar] = [FISCAL.test(label), CALENDAR.test(label)];
  if (fiscal === calendar) return undefined;
  return fiscal ? 'fiscal' : 'calendar';
}

/** Whether rows of the file say both, so that figures of one could meet those of the other. */
export function hasBoth(context: RuleContext): boolean {
  const inRow = (_: string, row: Factor | Measure) => [saidYears(row)].filter((years) => years !== undefined);
  const met = new Set([
    ...context.inFactors('dates/years-said', inRow),
    ...context.inMeasures('dates/years-said', inRow),
  ]);
  return met.has('fiscal') && met.has('calendar');
}

/** Which years rows are of: what they say, else what all say that their formulas read. */
export class YearsOfRows {
  readonly #known = new Map<string, Years | undefined>();

  constructor(readonly context: RuleContext) {}

  of(row: string): Years | undefined {
    if (this.#known.has(row)) return this.#known.get(row);
    // A row that reads itself, in a circle or in another alternative, says nothing by that.
    this.#known.set(row, undefined);
    const { factors, measures } = this.context.scenario;
    const written = factors.get(row) ?? measures?.get(row);
    const years = (written && saidYears(written)) ?? this.#read(row);
    this.#known.set(row, years);
    return years;
  }

  #read(row: string): Years | undefined {
    const formulas = this.context.calculation.formulasOf(row);
    const met = new Set(formulas.flatMap(({ reads }) => reads.flatMap((read) => this.of(read.row.id) ?? [])));
    return met.size === 1 ? [...met][0] : undefined;
  }
}
