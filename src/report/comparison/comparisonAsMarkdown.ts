import { isUnchanged, type Comparison } from '../../compare/comparison';
import { plainMarkdown } from '../plainMarkdown';
import { toldChanges, toldEffect } from './words';

/** The most lines of one kind: a comment on a pull request has an end. */
const MOST = 200;

/** A comparison as Markdown for a comment on a pull request. */
export function comparisonAsMarkdown(comparison: Comparison): string {
  if (isUnchanged(comparison)) return 'No differences.\n';
  const { effects, findings } = comparison;
  const changes = toldChanges(comparison).map(({ subject, what }) => [subject, what]);
  const told = effects.map((effect, at) => {
    const { measure, alternative, values, change } = toldEffect(comparison, effect);
    // A measure is named once, above all alternatives in which it is another.
    const isFirst = effect.measure !== effects[at - 1]?.measure;
    return [isFirst ? measure : '', alternative, values, change];
  });
  const parts = [
    changes.length > 0
      ? table(['Assumption', 'Change'], changes)
      : comparison.changes.length > 0
        ? 'Only what follows from it, or the order of cells.\n'
        : '',
    told.length > 0
      ? `**What it does to measures**\n\n${table(['Measure', 'Alternative', 'Value', 'Change'], told)}`
      : '',
    list(
      'New findings',
      findings.fresh.map(
        ({ severity, message, rule }) => `**${severity}**: ${plainMarkdown(message)} (${plainMarkdown(rule)})`,
      ),
    ),
    list(
      'Findings settled',
      findings.settled.map(({ message, rule }) => `${plainMarkdown(message)} (${plainMarkdown(rule)})`),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plainMarkdown).join(' | ')} |\n`;
  const shown = rows.slice(0, MOST).map(line).join('');
  return line(head) + `|${head.map(() => ' --- ').join('|')}|\n` + shown + more(rows.length);
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const shown = items.slice(0, MOST).map((item) => `- ${item}\n`);
  return `**${heading}**\n\n${shown.join('')}${more(items.length)}`;
}

function more(count: number): string {
  return count > MOST ? `\n… and ${count - MOST} more.\n` : '';
}
