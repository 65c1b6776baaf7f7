import * as vscode from 'vscode';
import type { EditResult } from '../../model/edit/editResult';
import type { Assessment } from '../../validate/assess';
import type { Refusal } from '../editor/attempts';
import { applyInTurn } from '../editor/editQueue';
import type { TableProvider } from '../editor/tableProvider';

/**
 * Makes an edit of a scenario, whether it is open or not. One that nobody has in view is saved with it, unless something
 * of it was unsaved before: VS Code opens its table in the background, where it shows no mark of what is unsaved and Save
 * All passes it by.
 */
export async function editAnywhere(
  tables: TableProvider,
  document: vscode.TextDocument,
  compute: (judged: Assessment) => EditResult,
): Promise<Refusal> {
  const isSaved = !document.isDirty && !tables.hasShown(document) && !isOpenAsText(document.uri);
  const { analyses } = tables;
  const refused = await applyInTurn(analyses, document, () => compute(analyses.of(document)));
  if (isSaved && document.isDirty) await document.save();
  return refused;
}

function isOpenAsText({ path }: vscode.Uri): boolean {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.some((input) => {
    if (input instanceof vscode.TabInputText) return input.uri.path === path;
    return input instanceof vscode.TabInputTextDiff && input.modified.path === path;
  });
}
