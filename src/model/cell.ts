import type { Cell } from './read/scenarioText';

/** What a cell holds, and what stands behind it. */
export interface CellParts {
  /** Absent where the text holds something that is no value. */
  readonly content?: number | string | null;
  readonly source?: string;
  readonly confidence?: 'low' | 'moderate' | 'high';
  readonly note?: string;
  readonly approximate?: boolean;
}

/** A cell in its long form, whether it is written as a bare value or as an object. */
export function cellParts(cell: Cell): CellParts {
  if (typeof cell !== 'object' || cell === null) return { content: cell };
  const { value, source, confidence, note, approximate } = cell;
  // Every check asks for them, and an object made of spread ones takes several times as long.
  const parts: { -readonly [Part in keyof CellParts]: CellParts[Part] } = {};
  if (value !== undefined) parts.content = value;
  if (source !== undefined) parts.source = source;
  if (confidence !== undefined) parts.confidence = confidence;
  if (note !== undefined) parts.note = note;
  if (approximate !== undefined) parts.approximate = approximate;
  return parts;
}

/** What a cell holds; undefined where the text holds something that is no value. */
export function contentOf(cell: Cell): number | string | null | undefined {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** Whether a cell's content is a formula: text that starts with `=`. */
export function isFormula(content: number | string | null | undefined): boolean {
  return typeof content === 'string' && content.startsWith('=');
}

/** The text that a cell's content stands for: a leading apostrophe, as in Excel, only keeps what follows from being a formula. */
export function plainText(content: string): string {
  return content.startsWith("'") ? content.slice(1) : content;
}
