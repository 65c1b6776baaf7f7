import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { readPack } from '../../model/read/packText';
import { packName } from '../../validate/packs/bind';
import { SETTINGS_FILE } from '../../validate/settingsFile';
import { editInTurn } from '../editor/editQueue';
import { packUri } from '../packFiles';
import { readOnlyReason } from '../readOnly';
import { namesText } from '../structure/namesText';
import { followedIn, type ChangedRule } from './changedRule';

/**
 * Says in how many files, scenarios with waivers and settings with severities, a rule of a pack is spoken of that has
 * another id now or is gone, and lets them follow where that is wanted.
 */
export async function followChangedRule(pack: vscode.Uri, rule: ChangedRule): Promise<void> {
  const files = await speakingOf(pack, rule);
  if (files.length === 0) return;
  const follow = rule.after === undefined ? t('Remove There, Too') : t('Rename There, Too');
  const names = namesText(files.map((file) => vscode.workspace.asRelativePath(file)));
  if ((await vscode.window.showWarningMessage(textOf(rule, files.length, names), follow)) !== follow) return;
  // Meanwhile it may have been undone.
  if (!(await isStillSo(pack, rule))) return;
  for (const file of files) {
    const refused = await letFollow(file, pack, rule);
    if (refused !== undefined)
      void vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(file)}: ${refused}`);
  }
}

function textOf({ before, after }: ChangedRule, count: number, names: string): string {
  if (after === undefined)
    return count === 1
      ? t('The rule “{0}” is deleted. 1 file still speaks of it: {1}.', before, names)
      : t('The rule “{0}” is deleted. {1} files still speak of it: {2}.', before, count, names);
  return count === 1
    ? t('The rule “{0}” is “{1}” now. 1 file still calls it by its old id: {2}.', before, after, names)
    : t('The rule “{0}” is “{1}” now. {2} files still call it by its old id: {3}.', before, after, count, names);
}

/** The files of the workspace that speak of the rule by its old id. */
async function speakingOf(pack: vscode.Uri, rule: ChangedRule): Promise<vscode.Uri[]> {
  const files = await vscode.workspace.findFiles(`**/{*.scenario.json,${SETTINGS_FILE}}`, '**/{node_modules,.git}/**');
  const speaking = await Promise.all(
    files.map(async (file) => {
      const text = await fileText(file);
      if (text === undefined) return false;
      const edits = followed(file, text, pack, rule);
      return 'refused' in edits || edits.edits.length > 0;
    }),
  );
  return files.filter((_, index) => speaking[index]);
}

async function isStillSo(pack: vscode.Uri, { before, after }: ChangedRule): Promise<boolean> {
  const { rules } = readPack((await fileText(pack)) ?? '').pack;
  return !rules.has(before) && (after === undefined || rules.has(after));
}

function followed(file: vscode.Uri, text: string, pack: vscode.Uri, rule: ChangedRule): ReturnType<typeof followedIn> {
  const isSettings = file.path.endsWith(`/${SETTINGS_FILE}`);
  const isIt = (reference: string) => packUri(file, reference)?.toString() === pack.toString();
  return followedIn({ text, isSettings }, rule, packName(pack.path), isIt);
}

/** What a file says, in its editor where it is open. */
async function fileText(file: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    // It went, or may not be read: then it is nothing that can follow.
    return undefined;
  }
}

/** @returns why the file could not follow */
async function letFollow(file: vscode.Uri, pack: vscode.Uri, rule: ChangedRule): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument(file);
  const locked = readOnlyReason(document);
  if (locked !== undefined) return locked;
  const wasSaved = !document.isDirty;
  const refused = await editInTurn(document, () => followed(file, document.getText(), pack, rule));
  // A table that was never in view shows no mark of what is unsaved, and Save All passes it by.
  if (refused === undefined && wasSaved) await document.save();
  return refused;
}
