import { plain, type Paint } from '../paint';
import type { FileReport, ReportedFinding, ReportedRelated } from '../reportedFinding';
import type { PackSummary } from '../../validate/packs/pack-rules';
import { onOneLine } from '../visible';
import type { Tally } from '../tally';
import { wrap } from '../wrap';
import { excerpt } from './excerpt';
import type { Reporter } from './reporter';

/** How a text report is to look. */
export interface TextLook {
  readonly paint: Paint;
  /** Where lines are to be broken; they are not where it is left out. */
  readonly width?: number;
}

const PLAIN: TextLook = { paint: plain };
/** Narrower than this, broken lines are harder to read than long ones. */
const LEAST_WIDTH = 40;

/** A report for the eye. */
export function textReporter(look: TextLook = PLAIN): Reporter {
  return {
    file(report) {
      const text = fileFindingsAsText(report, look);
      return text && text + '\n';
    },
    end: (tally) => (tally.files > 0 ? summaryAsText(tally, look) : ''),
  };
}

/**
 * The findings of one file: each on a line of its own, `path:line:column severity message rule`, beneath it the place
 * in the file, the other cells that take part and (once for each rule) the reason. One that is waived is told with why,
 * and no more. Empty where there is nothing to tell.
 */
export function fileFindingsAsText(file: FileReport, look: TextLook = PLAIN): string {
  const lines: string[] = [];
  const explained = new Set<string>();
  for (const finding of file.findings) {
    lines.push(head(file.path, finding, look));
    if (finding.waived) {
      lines.push(...beneath(acceptedLine(finding.waived), look));
      continue;
    }
    lines.push(...excerpt(finding, look));
    for (const related of finding.related ?? []) lines.push(...beneath(relatedLine(related), look));
    if (finding.because === undefined || explained.has(finding.rule)) continue;
    explained.add(finding.rule);
    lines.push(...beneath(`why: ${finding.because}`, look));
  }
  for (const pack of file.packs) lines.push(packLine(file.path, pack, look));
  return lines.map((line) => line + '\n').join('');
}

/** The line that ends the report: how much was found in how many files. */
export function summaryAsText(tally: Tally, { paint }: TextLook = PLAIN): string {
  const { files, errors, warnings, infos, waived } = tally;
  const found = [
    ...(errors > 0 ? [paint('error', count(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', count(warnings, 'warning'))] : []),
    ...(infos > 0 ? [paint('info', count(infos, 'remark'))] : []),
  ];
  const told = found.length > 0 ? found.join(', ') : paint('good', 'No findings');
  const accepted = waived > 0 ? ` (${waived} waived)` : '';
  return `${told}${accepted} in ${count(files, 'file')}.\n`;
}

function head(path: string, finding: ReportedFinding, { paint }: TextLook): string {
  const { line, column, severity, message, rule, waived } = finding;
  const place = paint('strong', `${onOneLine(path)}:${line}:${column}`);
  const what = waived
    ? `${paint('quiet', 'waived')} ${paint('struck', onOneLine(message))}`
    : `${paint(severity, severity)} ${onOneLine(message)}`;
  return `${place} ${what} ${paint('quiet', onOneLine(rule))}`;
}

function acceptedLine({ reason, until }: NonNullable<ReportedFinding['waived']>): string {
  const accepted = until === undefined ? 'accepted' : `accepted until ${until}`;
  return reason.trim() === '' ? `${accepted}, without a reason` : `${accepted}: ${reason}`;
}

function relatedLine({ line, message }: ReportedRelated): string {
  return `line ${line}: ${message}`;
}

function beneath(text: string, { paint, width }: TextLook): string[] {
  const room = width === undefined || width < LEAST_WIDTH ? undefined : width - 4;
  return wrap(onOneLine(text), room).map((line) => '    ' + paint('quiet', line));
}

function packLine(path: string, { reference, title, rules, applies }: PackSummary, { paint }: TextLook): string {
  const named = title === reference ? reference : `${reference} (${title})`;
  return paint('quiet', onOneLine(`${path}: of the rule pack ${named} ${applies} of ${rules} rules apply.`));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
