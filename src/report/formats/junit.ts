import type { FileReport, ReportedFinding } from '../reportedFinding';
import { onOneLine } from '../visible';
import type { Reporter } from './reporter';

/**
 * JUnit's XML, as CI servers read it: a file is a suite, a finding a case in it. Errors are failures; warnings and
 * remarks pass and tell themselves, as they do by the exit code; what is waived is skipped. A file without findings
 * is one case that passes.
 */
export function junitReporter(): Reporter {
  let isFirst = true;
  const head = () => {
    const before = isFirst ? '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="scenario validate">\n' : '';
    isFirst = false;
    return before;
  };
  return { file: (report) => head() + suite(report), end: () => `${head()}</testsuites>\n` };
}

function suite({ path, findings }: FileReport): string {
  const failures = findings.filter((finding) => isFailure(finding)).length;
  const skipped = findings.filter(({ waived }) => waived).length;
  const counts = attributes({ name: path, tests: Math.max(1, findings.length), failures, errors: 0, skipped });
  const cases =
    findings.length > 0
      ? findings.map((finding) => testcase(path, finding))
      : [`    <testcase${attributes({ classname: path, name: 'no findings' })}/>\n`];
  return `  <testsuite${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testcase(path: string, finding: ReportedFinding): string {
  const { rule, row, alternative, line, severity, message, because, waived } = finding;
  const cell = [row, alternative].filter((part) => part !== undefined).join('/');
  // Without lines and values, so that a server knows it again in the next run; where there is no cell, only the message tells.
  const name = cell === '' ? `${rule}: ${message}` : `${rule} ${cell}`;
  const told = [
    `${path}:${line}:${finding.column} ${severity} ${message}`,
    ...(because === undefined ? [] : [because]),
  ];
  const text = told.map((one) => xml(onOneLine(one))).join('\n');
  const body = waived
    ? `<skipped${attributes({ message: waivedText(waived) })}/>`
    : isFailure(finding)
      ? `<failure${attributes({ message, type: rule })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase${attributes({ classname: path, name, file: path, line })}>${body}</testcase>\n`;
}

function waivedText({ reason }: NonNullable<ReportedFinding['waived']>): string {
  return reason.trim() === '' ? 'Waived, without a reason' : `Waived: ${reason}`;
}

function isFailure({ severity, waived }: ReportedFinding): boolean {
  return severity === 'error' && !waived;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(onOneLine(String(value)))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 does not know: half of a pair of code units, and two code points that are no characters. */
const STRANGE = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function xml(text: string): string {
  return text.replace(STRANGE, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
