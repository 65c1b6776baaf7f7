import { caretContext, wantsOperand, type CaretContext } from './caret';

/** A cell that a person points at while a formula is typed into another. */
export interface PointedCell {
  readonly row: string;
  readonly alternative: string;
  /** Its column, as seen from that of the formula: the same, the one that it is based on, or any other. */
  readonly column: 'own' | 'base' | 'other';
}

/**
 * What the formula says for a cell that is pointed at, to be written at the caret; undefined where no operand may stand
 * there. Pure, as completion is.
 */
export function pointedText(text: string, caret: number, cell: PointedCell): string | undefined {
  if (!text.startsWith('=') || caret < 1) return undefined;
  const context = caretContext(text, caret);
  if (context.word || !wantsOperand(text, caret, context) || operandFollows(context)) return undefined;
  const { row, alternative, column } = cell;
  const { name = '', args = [] } = context.calls.at(-1) ?? {};
  const isFirst = args.length === 1;
  // These take a bare name, and say themselves which column is meant.
  if (name === 'BASELINE' || name === 'ALTS' || name === 'LEVEL') return row;
  if (name === 'ALT') return isFirst ? `"${alternative}", ${row}` : row;
  // There a name is given, not read.
  if (name === 'LET' && isFirst) return undefined;
  if (column === 'own') return row;
  return column === 'base' ? `BASELINE(${row})` : `ALT("${alternative}", ${row})`;
}

function operandFollows({ after: [next] }: CaretContext): boolean {
  return next !== undefined && (next.kind !== 'operator' || next.text === '(');
}
