import type { Intent } from '../../protocol';
import type { Subject } from '../../protocol/details';

/** What a field asks of the document. The content of a cell is typed here as it is in the table. */
export function fieldIntent(subject: Subject, member: string, text: string, isMeasure: boolean): Intent {
  if (subject.of !== 'cell' || member !== 'value') return { kind: 'set-member', subject, member, text };
  const { row, alternative } = subject;
  if (isMeasure) return { kind: 'set-formula', row, formula: text };
  const cell = { row, alternative };
  return text.trim() === '' ? { kind: 'clear-cell', cell } : { kind: 'set-cell', cell, input: text };
}
