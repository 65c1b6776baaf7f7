import * as vscode from 'vscode';
import type { LineIndex, Span } from '../model/read/lines';
import type { Assessment } from '../validate/assess';
import type { Severity } from '../validate/finding';
import { ruleLink } from './rulePages';

/** Names our diagnostics among those of other extensions. */
export const DIAGNOSTIC_SOURCE = 'scenario';

/** How VS Code calls our severities. */
const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A file's findings as VS Code shows them. */
export function findingDiagnostics(
  uri: vscode.Uri,
  { doc, findings }: Pick<Assessment, 'doc' | 'findings'>,
): vscode.Diagnostic[] {
  return findings.map(({ rule, severity, message, because, place, related }) => {
    const diagnostic = ruleDiagnostic(rule, severity, `${message}\n${because}`, rangeOf(doc.lines, place));
    diagnostic.relatedInformation = related.map(
      (other) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uri, rangeOf(doc.lines, other.place)),
          other.message,
        ),
    );
    return diagnostic;
  });
}

/** What a rule found, with the way to the rule's page. */
export function ruleDiagnostic(
  rule: string,
  severity: Severity,
  message: string,
  range: vscode.Range,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITY[severity]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  const target = ruleLink(rule);
  diagnostic.code = target ? { value: rule, target } : rule;
  return diagnostic;
}

/** The rule that found what a diagnostic of ours tells. */
export function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' ? value : undefined;
}

/** A span of a text as VS Code counts: lines and characters from 0. */
export function rangeOf(lines: LineIndex, { offset, length }: Span): vscode.Range {
  const [start, end] = [lines.at(offset), lines.at(offset + length)];
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
