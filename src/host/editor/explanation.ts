import type { Calculation } from '../../formula/calculation';
import { isError } from '../../formula/errorValue';
import { alternativeName } from '../../model/alternativeName';
import { t } from '../../model/l10n';
import type { Scenario } from '../../model/read/scenarioText';
import type { Explanation } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import type { NumberDisplay } from './numberDisplay';
import { valueDisplay } from './valueDisplay';

/** How a cell comes by its value: its formula, and each name in it with its value and unit; undefined without one. */
export function explanation(
  { calculation, doc: { scenario } }: Assessment,
  row: string,
  alternative: string,
  numbers: NumberDisplay,
): Pick<Explanation, 'formula' | 'value' | 'reads'> | undefined {
  const formula = calculation.formula(row, alternative);
  if (!formula) return undefined;
  return {
    formula: formula.text,
    value: valueWithUnit(scenario, calculation, row, alternative, numbers),
    reads: calculation.reads(row, alternative).map((read) => ({
      name:
        read.alternative === alternative
          ? read.name
          : t('{0} in {1}', read.name, alternativeName(scenario, read.alternative)),
      cell: { row: read.row, alternative: read.alternative },
      value: valueWithUnit(scenario, calculation, read.row, read.alternative, numbers),
    })),
  };
}

/** A cell's value as people read it, a number with its unit. */
export function valueWithUnit(
  scenario: Scenario,
  calculation: Calculation,
  row: string,
  alternative: string,
  numbers: NumberDisplay,
): string {
  const factor = scenario.factors.get(row);
  if (calculation.isMissing(row, alternative)) return t('missing');
  const level = factor?.levels ? calculation.level(row, alternative) : undefined;
  const value = calculation.value(row, alternative);
  const shown = level !== undefined && !isError(level) ? level : value;
  const unit = (factor ?? scenario.measures?.get(row))?.unit;
  const text = shown === null ? t('blank') : valueDisplay(shown, factor, numbers, unit);
  return unit === undefined || typeof shown !== 'number' ? text : `${text} ${unit}`;
}
