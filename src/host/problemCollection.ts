import * as vscode from 'vscode';
import type { ScenarioText } from '../model/read/scenarioText';
import type { Assessment } from '../validate/assess';
import type { Finding } from '../validate/finding';
import { findingDiagnostics, rangeOf } from './findingDiagnostics';

/** Its problems are those that a task of ours may take away: the problem matcher names it as their owner. */
const NAME = 'scenario';

/** As many problems of a file as are told in no time. */
const FEW = 100;

/** Into so many parts the problems of a file are divided where there are more. */
const PARTS = 32;

/**
 * Our part of the Problems panel. VS Code is told all problems of a file in a collection at once, which takes it a
 * quarter of a second for a thousand: those of an open file that has many are spread over several collections by their
 * rows, and only those are told anew in which something changed.
 */
export class ProblemCollection implements vscode.Disposable {
  readonly #parts: vscode.DiagnosticCollection[] = [];
  /** By file, what was told in each part. */
  readonly #told = new Map<string, ReadonlyMap<number, string>>();

  /** @param isOpen whether it is edited now; what a task tells of a file that is not must find all of ours in its way */
  set(uri: vscode.Uri, { doc, findings }: Pick<Assessment, 'doc' | 'findings'>, isOpen: boolean): void {
    const before = this.#told.get(uri.toString());
    const now = new Map<number, string>();
    const all = findings.filter(({ waived }) => !waived);
    for (const [part, some] of isOpen && all.length > FEW ? divided(all) : [[0, all] as const]) {
      const looks = JSON.stringify(some.map((finding) => looksOf(doc, finding)));
      now.set(part, looks);
      if (before?.get(part) !== looks) this.#part(part).set(uri, findingDiagnostics(uri, { doc, findings: some }));
    }
    for (const part of before?.keys() ?? []) if (!now.has(part)) this.#part(part).delete(uri);
    this.#told.set(uri.toString(), now);
  }

  delete(uri: vscode.Uri): void {
    if (this.#told.delete(uri.toString())) for (const part of this.#parts) part.delete(uri);
  }

  /** Puts all into the Problems panel again, where another has taken it away. */
  tellAgain(): void {
    for (const part of this.#parts) for (const [uri, diagnostics] of [...part]) part.set(uri, diagnostics);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #part(number: number): vscode.DiagnosticCollection {
    for (let next = this.#parts.length; next <= number; next++)
      this.#parts.push(vscode.languages.createDiagnosticCollection(next === 0 ? NAME : `${NAME}/${next + 1}`));
    const part = this.#parts[number];
    if (!part) throw new RangeError(`no part ${number}`);
    return part;
  }
}

/** Findings by the part in which they are told: an edit of a row changes those of hardly any other. */
function divided(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const parts = new Map<number, Finding[]>();
  for (const finding of findings) {
    const part = partOf(finding.row ?? '');
    const some = parts.get(part);
    if (some) some.push(finding);
    else parts.set(part, [finding]);
  }
  return parts;
}

function partOf(row: string): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum = (sum * 31 + row.charCodeAt(at)) % 1_000_003;
  return sum % PARTS;
}

/** All that VS Code shows of a finding. */
function looksOf({ lines }: ScenarioText, { rule, severity, message, because, place, related }: Finding): unknown {
  return [
    [rule, severity, message, because, rangeOf(lines, place)],
    related.map((other) => [other.message, rangeOf(lines, other.place)]),
  ];
}
