import { isUnchanged, type Comparison } from '../../compare/comparison';
import type { Finding } from '../../validate/finding';
import type { TextLook } from '../formats/text';
import { onOneLine } from '../visible';
import { wrap } from '../wrap';
import { toldChanges, toldEffect } from './words';

/** A comparison for the eye: each change a line, then what it does to measures, then the findings it brings and settles. */
export function comparisonAsText(comparison: Comparison, look: TextLook): string {
  const { paint } = look;
  if (isUnchanged(comparison)) return 'No differences.\n';
  const changes = toldChanges(comparison).map(
    ({ subject, what }) => `${paint('strong', onOneLine(subject))}: ${onOneLine(what)}`,
  );
  const effects = comparison.effects.map((effect) => {
    const { subject, values, change } = toldEffect(comparison, effect);
    return onOneLine(`${subject}: ${values}`) + (change === '' ? '' : ` ${paint('strong', `(${change})`)}`);
  });
  const { fresh, settled } = comparison.findings;
  const parts = [
    // All that differs may be told by something else; of a new file nothing differs.
    block(
      changes.length === 0 && comparison.changes.length > 0
        ? ['Only what follows from it, or the order of cells.']
        : changes,
      look,
    ),
    headed('What it does to measures', effects, look),
    headed(
      'New findings',
      fresh.map((one) => `${paint(one.severity, one.severity)} ${finding(one)} ${paint('quiet', one.rule)}`),
      look,
    ),
    headed(
      'Findings settled',
      settled.map((one) => `${paint('good', 'settled')} ${finding(one)} ${paint('quiet', one.rule)}`),
      look,
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function finding({ message }: Finding): string {
  return onOneLine(message);
}

function headed(heading: string, lines: readonly string[], look: TextLook): string {
  return lines.length === 0 ? '' : `${heading}\n${block(lines, look, '  ')}`;
}

function block(lines: readonly string[], { width }: TextLook, indent = ''): string {
  const room = width === undefined || width < 40 ? undefined : width - 4;
  return lines
    .flatMap((line) => wrap(line, room).map((one, at) => (at === 0 ? indent : `${indent}  `) + one + '\n'))
    .join('');
}
