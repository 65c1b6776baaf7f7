import type { Calculation } from '../../formula/calculation';
import { isError } from '../../formula/errorValue';
import { alternativeName } from '../../model/alternativeName';
import { cellParts, isFormula, plainText } from '../../model/cell';
import { factorKind } from '../../model/factorKind';
import { effectiveCell } from '../../model/inherit';
import { levelLabel } from '../../model/levels';
import type { Cell, Factor, ScenarioText } from '../../model/read/scenarioText';
import type { CellView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import type { NumberDisplay } from './numberDisplay';
import { valueDisplay } from './valueDisplay';

/** What the table shows of a factor's cell in an alternative, written there or inherited. */
export function cellView(
  assessment: Assessment,
  row: string,
  factor: Factor,
  alternative: string,
  findings: string[],
  numbers: NumberDisplay,
): CellView {
  const { doc } = assessment;
  const effective = effectiveCell(doc.scenario, factor, alternative);
  if (!effective) return { display: '', input: '', state: 'missing', content: 'none', findings };
  const { cell, from } = effective;
  const parts = cellParts(cell);
  const source = parts.source ?? factor.source;
  const confidence = parts.confidence ?? factor.confidence;
  return {
    ...contentView(assessment, row, factor, { cell, from, alternative }, numbers),
    state: from === alternative ? 'own' : 'inherited',
    ...(from !== alternative && { from: alternativeName(doc.scenario, from) }),
    ...(source !== undefined && { source: sourceLabel(doc, source) }),
    ...(confidence !== undefined && { confidence }),
    ...(parts.note !== undefined && { note: parts.note }),
    findings,
  };
}

function contentView(
  { doc, calculation }: Assessment,
  row: string,
  factor: Factor,
  { cell, from, alternative }: { cell: Cell; from: string; alternative: string },
  numbers: NumberDisplay,
): Pick<CellView, 'display' | 'input' | 'content' | 'error' | 'value'> {
  const { content } = cellParts(cell);
  if (content === undefined) {
    const text = writtenText(doc, row, from);
    return { display: text, input: text, content: 'unreadable' };
  }
  if (content === null) return { display: '', input: '', content: 'blank' };
  if (typeof content === 'number') {
    const written = writtenText(doc, row, from);
    const input = numbers.input(written);
    return { display: numbers.display(content, written), input, content: 'number', value: content };
  }
  if (isFormula(content)) return formulaView(calculation, row, alternative, factor, content, numbers);
  const level = factor.levels?.get(content);
  if (level !== undefined) {
    const label = levelLabel(content, level);
    return { display: label, input: label, content: 'level' };
  }
  return { display: plainText(content), input: content, content: factorKind(factor) === 'date' ? 'date' : 'text' };
}

/** A computed cell shows its result, and its formula where it is edited. */
export function formulaView(
  calculation: Calculation,
  row: string,
  alternative: string,
  factor: Factor | undefined,
  formula: string,
  numbers: NumberDisplay,
  unit = factor?.unit,
): Pick<CellView, 'display' | 'input' | 'content' | 'error' | 'value'> {
  const level = factor?.levels ? calculation.level(row, alternative) : undefined;
  const value = level !== undefined && !isError(level) ? level : calculation.value(row, alternative);
  return {
    display: valueDisplay(value, factor, numbers, unit),
    input: formula,
    content: 'formula',
    ...(typeof value === 'number' && { value }),
    ...(isError(value) && { error: true }),
  };
}

/** A cell's content as it stands in the text: the digits as they were typed. */
function writtenText(doc: ScenarioText, row: string, alternative: string): string {
  const path = ['factors', row, 'values', alternative];
  const node = (doc.tree.memberAt([...path, 'value']) ?? doc.tree.memberAt(path))?.value;
  return node ? doc.tree.written(node) : '';
}

function sourceLabel({ scenario }: ScenarioText, id: string): string {
  const source = scenario.sources?.get(id);
  if (!source) return id;
  return [source.title ?? id, source.publisher, source.date].filter((part) => part !== undefined).join(' · ');
}
