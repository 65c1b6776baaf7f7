import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { PACK_VIEW_TYPE } from '../packs/packProvider';
import { startingPack } from '../packs/startingPack';
import { writeNewFile } from './newFile';

/** Makes a rule pack with one rule as an example, and opens it as a form. @param folder where the Explorer asks for it */
export async function newRulePack(folder?: vscode.Uri): Promise<void> {
  const file = await writeNewFile({
    question: t('Where is the new rule pack kept?'),
    kind: t('Rule pack'),
    title: t('Our rules'),
    ending: '.scenario-rules.json',
    text: startingPack,
    folder,
  });
  if (file) await vscode.commands.executeCommand('vscode.openWith', file, PACK_VIEW_TYPE);
}
