import type * as vscode from 'vscode';
import { readScenario, type ScenarioText } from '../model/read/scenarioText';
import type { Finding } from '../validate/finding';
import { validate } from '../validate/validate';

/** A document's text, read and judged. */
export interface Analysis {
  readonly version: number;
  readonly doc: ScenarioText;
  readonly findings: readonly Finding[];
}

const analyses = new WeakMap<vscode.TextDocument, Analysis>();

/** Reads and judges a document once for each of its versions, whoever asks first. */
export function analyse(document: vscode.TextDocument): Analysis {
  const known = analyses.get(document);
  if (known?.version === document.version) return known;
  const doc = readScenario(document.getText());
  const analysis = { version: document.version, doc, findings: validate(doc) };
  analyses.set(document, analysis);
  return analysis;
}
