import { isUnchanged, whyIncomparable, type Comparison, type Incomparable } from '../../compare/comparison';
import type { TextLook } from '../formats/text';
import { plainMarkdown } from '../plainMarkdown';
import { onOneLine } from '../visible';
import { comparisonAsData } from './comparisonAsJson';
import { comparisonAsMarkdown } from './comparisonAsMarkdown';
import { comparisonAsText } from './comparisonAsText';

/** A file of a repository in two states. */
export interface FileCompared {
  /** From the top of the repository. */
  readonly path: string;
  /** Where it was, if that was elsewhere. */
  readonly pathBefore?: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly comparison: Comparison;
  /** Where a side is no text at all: nothing is compared then. */
  readonly incomparable?: Incomparable;
}

/** The most characters of Markdown: GitHub takes 65,536 in a comment. */
const ROOM = 60_000;

const NONE = 'No scenario differs.\n';

/** Files compared, for the eye. */
export function filesAsText(files: readonly FileCompared[], look: TextLook): string {
  if (files.length === 0) return NONE;
  return files
    .map(
      (file) =>
        `${look.paint('strong', onOneLine(heading(file)))}\n${body(file, (one) => comparisonAsText(one, look))}`,
    )
    .join('\n');
}

/** Files compared, as Markdown for a comment on a pull request. */
export function filesAsMarkdown(files: readonly FileCompared[]): string {
  if (files.length === 0) return NONE;
  const whole = files
    .map((file) => `### ${plainMarkdown(heading(file))}\n\n${body(file, comparisonAsMarkdown)}`)
    .join('\n');
  if (whole.length <= ROOM) return whole;
  const end = whole.lastIndexOf('\n', ROOM) + 1;
  return `${whole.slice(0, end)}\n… The rest is too long for a comment: scenario diff tells it in a terminal.\n`;
}

/** Files compared, in the shape of the schema. */
export function filesAsJson(files: readonly FileCompared[]): string {
  const told = files.map((file) => {
    const { path, pathBefore, status, comparison } = file;
    const incomparable = whyNotCompared(file);
    const { findings, ...differences } = comparisonAsData(comparison);
    // What cannot be read is not gone.
    const known = incomparable ? { incomparable, changes: [], effects: [] } : differences;
    return { path, pathBefore, status, ...known, findings };
  });
  return JSON.stringify({ files: told }, null, 2) + '\n';
}

/** In words, why two states of a file cannot be compared. */
export function cannotCompare({ side, why }: Incomparable): string {
  return `It cannot be compared, as it ${side === 'before' ? 'was before' : 'is after'}: ${why}`;
}

function heading({ path, pathBefore, status }: FileCompared): string {
  const moved = pathBefore === undefined ? '' : ` (was ${pathBefore})`;
  return status === 'changed' ? `${path}${moved}` : `${path}, ${status}`;
}

function whyNotCompared({ incomparable, comparison }: FileCompared): Incomparable | undefined {
  return incomparable ?? whyIncomparable(comparison);
}

function body(file: FileCompared, print: (comparison: Comparison) => string): string {
  const { status, pathBefore, comparison } = file;
  const incomparable = whyNotCompared(file);
  if (incomparable) {
    const why = status === 'changed' ? cannotCompare(incomparable) : `It cannot be read: ${incomparable.why}`;
    return withFindings(`${why}\n`, comparison, print);
  }
  if (status === 'changed' && isUnchanged(comparison)) {
    const isSame = pathBefore !== undefined && comparison.before.doc.text === comparison.after.doc.text;
    return isSame ? 'Only its name differs.\n' : 'Only its layout differs.\n';
  }
  if (status === 'changed') return print(comparison);
  const { doc } = status === 'added' ? comparison.after : comparison.before;
  const { title, factors, alternatives, measures } = doc.scenario;
  const size = [
    count(factors.size, 'factor'),
    count(measures?.size ?? 0, 'measure'),
    count(alternatives.size, 'alternative'),
  ].join(', ');
  // Every row of it would be a change; what it is, and what is wrong with it, is what there is to review.
  const summary = `${onOneLine(title ?? 'Scenario without a title')}: ${size}.\n`;
  return withFindings(summary, comparison, print);
}

function withFindings(text: string, comparison: Comparison, print: (comparison: Comparison) => string): string {
  const findings = { ...comparison, changes: [], effects: [] };
  return isUnchanged(findings) ? text : `${text}\n${print(findings)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
