import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { TABLE_VIEW_TYPE } from '../scenarioFiles';
import { chooseStartingText } from '../startingText';
import { writeNewFile } from './newFile';

/** Makes a scenario file, blank or from an example, and opens it as a table. @param folder where the Explorer asks for it */
export async function newScenario(extensionUri: vscode.Uri, folder?: vscode.Uri): Promise<void> {
  const start = await chooseStartingText(extensionUri);
  if (!start) return;
  const file = await writeNewFile({
    question: t('Where is the new scenario kept?'),
    kind: t('Scenario'),
    title: start.title,
    ending: '.scenario.json',
    text: () => start.text,
    folder,
  });
  if (file) await vscode.commands.executeCommand('vscode.openWith', file, TABLE_VIEW_TYPE);
}
