import type { ReportedFinding } from '../reportedFinding';
import { onOneLine } from '../visible';
import type { Severity } from '../../validate/finding';
import type { Reporter } from './reporter';
import { summaryAsText } from './text';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which shows them as annotations in the changed files. */
export function githubReporter(): Reporter {
  return {
    file: ({ path, findings }) =>
      findings
        .filter(({ waived }) => !waived)
        .map((finding) => `${annotation(path, finding)}\n`)
        .join(''),
    end: (tally) => summaryAsText(tally),
  };
}

function annotation(path: string, finding: ReportedFinding): string {
  const { line, column, endLine, endColumn, severity, rule, message, because } = finding;
  // Columns count only where begin and end are in one line.
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = Object.entries({ file: path, line, endLine, ...columns, title: rule })
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
    .join(',');
  const text = because === undefined ? onOneLine(message) : `${onOneLine(message)}\n${onOneLine(because)}`;
  return `::${COMMANDS[severity]} ${properties}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
