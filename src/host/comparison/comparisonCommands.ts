import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { askOption } from '../ask';
import { chooseRevision } from '../git/chooseRevision';
import { workingFile } from '../git/revision';
import { activeScenario, fileName, isScenario } from '../scenarioFiles';
import { COMPARISON_VIEW_TYPE } from './comparisonPanel';
import type { Comparisons } from './comparisons';
import { filesHandedOver } from './filesHandedOver';

/** Registers what compares scenarios, from the palette and all menus, and brings comparisons back. */
export function comparisonCommands(comparisons: Comparisons): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    vscode.window.registerWebviewPanelSerializer(COMPARISON_VIEW_TYPE, comparisons),
    registerCommand('scenario.compareWithHead', (...handed: unknown[]) => withHead(comparisons, handed)),
    registerCommand('scenario.compareWithRevision', (...handed: unknown[]) => withRevision(comparisons, handed)),
    registerCommand('scenario.compareWithFile', (...handed: unknown[]) => withFile(comparisons, handed)),
    registerCommand('scenario.compareChanges', (...handed: unknown[]) => changes(comparisons, handed)),
    registerCommand('scenario.nextDifference', () => comparisons.step(1)),
    registerCommand('scenario.previousDifference', () => comparisons.step(-1)),
  ];
}

async function withHead(comparisons: Comparisons, handed: readonly unknown[]): Promise<void> {
  const scenario = meant(handed);
  if (scenario && (await comparisons.isInGit(scenario))) await comparisons.withRevision(scenario, 'HEAD');
}

async function withRevision(comparisons: Comparisons, handed: readonly unknown[]): Promise<void> {
  const scenario = meant(handed);
  if (!scenario || !(await comparisons.isInGit(scenario))) return;
  const repository = await comparisons.lastCommit.repositoryOf(scenario);
  const ref = repository && (await chooseRevision(repository, scenario));
  if (ref !== undefined) await comparisons.withRevision(scenario, ref);
}

/** Of two scenarios that are selected, the other one is meant. */
async function withFile(comparisons: Comparisons, handed: readonly unknown[]): Promise<void> {
  const scenario = meant(handed);
  if (!scenario) return;
  const files = workingFiles(handed);
  const other = files.find((file) => isScenario(file) && file.toString() !== scenario.toString());
  const chosen = files.length === 2 && other ? other : await chooseFile(scenario);
  if (chosen) await comparisons.withFile(scenario, chosen);
}

/** A change of Source Control with HEAD, two that are selected with each other: the first is the earlier state. */
async function changes(comparisons: Comparisons, handed: readonly unknown[]): Promise<void> {
  const [one, other, ...more] = workingFiles(handed).filter(isScenario);
  if (!one || !other) return withHead(comparisons, one ? [one] : handed);
  if (more.length === 0) return comparisons.withFile(other, one);
  void vscode.window.showInformationMessage(
    t('Select one scenario to compare it with HEAD, or two to compare them with each other.'),
  );
}

async function chooseFile(scenario: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles('**/*.scenario.json', '**/node_modules/**');
  const options = files
    .filter((uri) => uri.toString() !== scenario.toString())
    .map((uri) => ({ uri, path: vscode.workspace.asRelativePath(uri) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ uri, path }) => ({ label: path, value: uri }));
  const elsewhere = { label: t('Another file…'), value: undefined, alwaysShow: true };
  const title = t('Compare {0} with which file?', fileName(scenario));
  const chosen = await askOption(
    title,
    [...options, elsewhere].map((option) => ({ ...option, value: option })),
  );
  if (!chosen) return undefined;
  if (chosen.value) return chosen.value;
  const [opened] = (await vscode.window.showOpenDialog({ title, filters: { Scenario: ['json'] } })) ?? [];
  return opened;
}

/** The scenario that a menu hands over, or the one in front; where there is none, the person is told. */
function meant(handed: readonly unknown[]): vscode.Uri | undefined {
  const [given] = workingFiles(handed);
  const file = given ?? activeFile();
  if (!file) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return undefined;
  }
  if (isScenario(file)) return file;
  void vscode.window.showInformationMessage(t('{0} is no scenario: it can be compared as text only.', fileName(file)));
  return undefined;
}

function activeFile(): vscode.Uri | undefined {
  const active = activeScenario();
  return active && workingFile(active);
}

function workingFiles(handed: readonly unknown[]): vscode.Uri[] {
  return filesHandedOver(handed, (one) => one instanceof vscode.Uri).map(workingFile);
}
