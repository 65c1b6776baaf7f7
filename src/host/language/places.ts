import * as vscode from 'vscode';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Span } from '../../model/read/lines';
import type { TextEdit } from '../../model/edit/textEdit';
import { rangeOf } from '../findingDiagnostics';

/** Places of a scenario as VS Code counts them. */
export function locationsOf(uri: vscode.Uri, { lines }: ScenarioText, spans: readonly Span[]): vscode.Location[] {
  return spans.map((span) => new vscode.Location(uri, rangeOf(lines, span)));
}

/** Edits of one scenario, which are undone as one. */
export function workspaceEditOf(
  uri: vscode.Uri,
  { lines }: ScenarioText,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(uri, rangeOf(lines, one), one.text);
  return edit;
}
