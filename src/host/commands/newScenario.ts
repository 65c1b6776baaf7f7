import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { focusIsBack } from '../editor/tableFocus';
import { TABLE_VIEW_TYPE } from '../scenarioFiles';
import { chooseStartingText } from '../startingText';

/** Makes a scenario file, blank or from an example, and opens it as a table. @param folder where the Explorer asks for it */
export async function newScenario(extensionUri: vscode.Uri, folder?: vscode.Uri): Promise<void> {
  const start = await chooseStartingText(extensionUri);
  if (!start) return;
  const parent = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed = parent && (await freeName(parent, slug(start.title)));
  await focusIsBack();
  const uri = await vscode.window.showSaveDialog({
    title: t('Where is the new scenario kept?'),
    filters: { Scenario: ['json'] },
    ...(proposed && { defaultUri: proposed }),
  });
  if (!uri) return;
  const file = uri.path.endsWith('.scenario.json')
    ? uri
    : uri.with({ path: `${uri.path.replace(/(\.scenario)?(\.json)?$/, '')}.scenario.json` });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(start.text));
  await vscode.commands.executeCommand('vscode.openWith', file, TABLE_VIEW_TYPE);
}

/** A title as a file name: letters of any script, digits and hyphens. */
function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'scenario'
  );
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([entry]) => entry));
  for (let n = 1; ; n++) {
    const file = `${name}${n === 1 ? '' : `-${n}`}.scenario.json`;
    if (!taken.has(file)) return vscode.Uri.joinPath(folder, file);
  }
}
