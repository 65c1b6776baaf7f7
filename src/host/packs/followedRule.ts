import * as vscode from 'vscode';
import { renameWaivedRule, waiversOfRule } from '../../model/edit/waivedRule';
import { t } from '../../model/l10n';
import { readScenario } from '../../model/read/scenarioText';
import { packName } from '../../validate/packs/bind';
import { speaksOfPack } from '../../validate/packs/namesPack';
import { editInTurn } from '../editor/editQueue';
import { packUri } from '../packFiles';
import { readOnlyReason } from '../readOnly';

/** A rule of a pack that has another id now. */
export interface RenamedRule {
  readonly pack: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

/** Says in how many scenarios waivers speak of a rule by the id that it had, and lets them follow where that is wanted. */
export async function followRenamedRule(rule: RenamedRule): Promise<void> {
  const files = await speakingOf(rule);
  if (files.length === 0) return;
  const follow = t('Rename There, Too');
  const { before, after } = rule;
  const text =
    files.length === 1
      ? t('The rule “{0}” is “{1}” now. Waivers in 1 scenario still call it by its old id.', before, after)
      : t(
          'The rule “{0}” is “{1}” now. Waivers in {2} scenarios still call it by its old id.',
          before,
          after,
          files.length,
        );
  if ((await vscode.window.showWarningMessage(text, follow)) !== follow) return;
  for (const file of files) {
    const refused = await letFollow(file, rule);
    if (refused !== undefined)
      void vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(file)}: ${refused}`);
  }
}

/** The scenarios of the workspace with a waiver of the rule by its old id. */
async function speakingOf({ pack, before }: RenamedRule): Promise<vscode.Uri[]> {
  const name = packName(pack.path);
  const files = await vscode.workspace.findFiles('**/*.scenario.json', '**/{node_modules,.git}/**');
  const speaking = await Promise.all(
    files.map(async (file) => {
      const text = await textOf(file);
      // Most files have nothing to do with it, and need not be read for that.
      if (text?.includes(before) !== true) return false;
      const doc = readScenario(text);
      const isIt = (reference: string) => packUri(file, reference)?.toString() === pack.toString();
      return speaksOfPack(doc.scenario, name, isIt) && waiversOfRule(doc, `${name}/${before}`).length > 0;
    }),
  );
  return files.filter((_, index) => speaking[index]);
}

/** What a file says, in its editor where it is open. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    // It went, or may not be read: then it is nothing that can follow.
    return undefined;
  }
}

/** @returns why the waivers of the file could not follow */
async function letFollow(file: vscode.Uri, { pack, before, after }: RenamedRule): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument(file);
  const locked = readOnlyReason(document);
  if (locked !== undefined) return locked;
  const name = packName(pack.path);
  const wasSaved = !document.isDirty;
  const refused = await editInTurn(document, () =>
    renameWaivedRule(readScenario(document.getText()), `${name}/${before}`, `${name}/${after}`),
  );
  // A table that was never in view shows no mark of what is unsaved, and Save All passes it by.
  if (refused === undefined && wasSaved) await document.save();
  return refused;
}
