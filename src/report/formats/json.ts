import type { ReportedFinding } from '../reportedFinding';
import type { Reporter } from './reporter';

/** The findings of files as JSON, in the shape that the format's description gives. */
export function jsonReporter(): Reporter {
  let isFirst = true;
  return {
    file({ path, findings }) {
      const before = isFirst ? '{\n  "files": [\n' : ',\n';
      isFirst = false;
      return before + indented({ path, findings: findings.map(told) }, '    ');
    },
    end(summary) {
      const files = isFirst ? '{\n  "files": []' : '\n  ]';
      return `${files},\n  "summary": ${indented(summary, '  ').trimStart()}\n}\n`;
    },
  };
}

function told(finding: ReportedFinding): object {
  const { line, column, endLine, endColumn, related, fixes, waived, rule, severity, message } = finding;
  const { because, row, alternative } = finding;
  return {
    ...{ rule, severity, message, because, row, alternative, line, column, endLine, endColumn, related },
    fixes: fixes?.map(({ title }) => ({ title })),
    waived: waived && { reason: waived.reason },
  };
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, indent);
}
