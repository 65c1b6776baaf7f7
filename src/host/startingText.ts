import * as vscode from 'vscode';
import { t } from '../model/l10n';
import { newScenario } from '../model/newScenario';
import { askText } from './ask';
import { focusIsBack } from './editor/tableFocus';
import { today } from './today';

/** What a new scenario begins with. */
export interface StartingText {
  readonly title: string;
  readonly text: string;
}

interface Choice extends vscode.QuickPickItem {
  readonly example?: vscode.Uri;
}

/** Asks what a new scenario is to begin with: nothing, or one of the examples that come with the extension. */
export async function chooseStartingText(extensionUri: vscode.Uri): Promise<StartingText | undefined> {
  const blank: Choice = {
    label: t('Blank scenario'),
    description: t('one alternative, one section, no rows yet'),
  };
  const examples = await exampleChoices(extensionUri);
  await focusIsBack();
  const chosen = await vscode.window.showQuickPick(
    [blank, { label: t('From an example'), kind: vscode.QuickPickItemKind.Separator }, ...examples],
    {
      title: t('New Scenario'),
      placeHolder: t('What does it begin with?'),
      matchOnDescription: true,
    },
  );
  if (!chosen) return undefined;
  if (chosen.example) {
    const bytes = await vscode.workspace.fs.readFile(chosen.example);
    return { title: chosen.label, text: new TextDecoder().decode(bytes) };
  }
  const title = await askText(t('New Scenario'), t('Its title'), t('New scenario'), (value) =>
    value.trim() === '' ? t('A scenario needs a title.') : undefined,
  );
  return title === undefined ? undefined : { title: title.trim(), text: newScenario(title.trim(), today()) };
}

async function exampleChoices(extensionUri: vscode.Uri): Promise<Choice[]> {
  const folder = vscode.Uri.joinPath(extensionUri, 'scenarios');
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  return names
    .filter((name) => name.endsWith('.scenario.json'))
    .map((name) => ({ label: titleOf(name), description: name, example: vscode.Uri.joinPath(folder, name) }));
}

/** “Seoul washington 2025” for `seoul-washington-2025.scenario.json`: the file is read only once it is chosen. */
function titleOf(name: string): string {
  const words = name.replace(/\.scenario\.json$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
