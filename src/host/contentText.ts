import { isFormula, plainText } from '../model/cell';
import { t } from '../model/l10n';
import { levelLabel } from '../model/levels';
import type { Factor } from '../model/read/scenarioText';
import type { NumberDisplay } from './editor/numberDisplay';

/**
 * What is written in a cell, as people read it: of a formula its text, of a level its label.
 * @param written a number's digits as the text has them
 */
export function contentText(
  content: unknown,
  written: string,
  factor: Factor | undefined,
  numbers: NumberDisplay,
): string {
  if (content === null) return t('blank');
  if (typeof content === 'number') return numbers.display(content, written);
  if (typeof content !== 'string') return t('not readable');
  if (isFormula(content)) return content;
  const level = factor?.levels?.get(content);
  return level === undefined ? plainText(content) : levelLabel(content, level);
}
