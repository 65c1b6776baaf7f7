import { t } from '../l10n';
import type { Waiver } from '../read/scenarioText';
import { digitsOf, typedDigits, type NumberMarks } from './digits';
import type { Written } from './layout';

/** The values for which a waiver holds, one a line, as people read and type them: `troops = 24000`. */
export function acceptedAsText(when: Waiver['when'], marks: NumberMarks): string {
  return [...(when ?? [])].map(([row, value]) => `${row} = ${valueAsText(value, marks)}`).join('\n');
}

/** Reads them back, numbers as the reader's language writes them; nothing typed takes them out. */
export function readAccepted(
  typed: string,
  marks: NumberMarks,
): { readonly value: Written | undefined } | { readonly refused: string } {
  const members: [string, string][] = [];
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, row, text] = /^([a-z][a-z0-9_]*)\s*=\s*(.+)$/.exec(line) ?? [];
    if (row === undefined || text === undefined)
      return {
        refused: t('“{0}” names no row and value. Type the row’s id, = and the value, such as troops = 24000.', line),
      };
    if (members.some(([name]) => name === row))
      return { refused: t('“{0}” stands there twice. Keep one line of it.', row) };
    members.push([row, text === 'blank' ? 'null' : (digitsOf(text, marks) ?? JSON.stringify(text))]);
  }
  return { value: members.length === 0 ? undefined : { members } };
}

function valueAsText(value: string | number | null, marks: NumberMarks): string {
  if (value === null) return 'blank';
  return typeof value === 'number' ? typedDigits(String(value), marks) : value;
}
