import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { askOption } from '../ask';
import { chooseRevision } from '../git/chooseRevision';
import { workingFile } from '../git/revision';
import { activeScenario, fileName, isScenario } from '../scenarioFiles';
import { COMPARISON_VIEW_TYPE } from './comparisonPanel';
import type { Comparisons } from './comparisons';

/** Registers what compares scenarios, from the palette and all menus, and brings comparisons back. */
export function comparisonCommands(comparisons: Comparisons): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    vscode.window.registerWebviewPanelSerializer(COMPARISON_VIEW_TYPE, comparisons),
    registerCommand('scenario.compareWithHead', (target?: unknown) => withHead(comparisons, target)),
    registerCommand('scenario.compareWithRevision', (target?: unknown) => withRevision(comparisons, target)),
    registerCommand('scenario.compareWithFile', (target?: unknown, all?: unknown) =>
      withFile(comparisons, target, all),
    ),
    registerCommand('scenario.nextDifference', () => comparisons.step(1)),
    registerCommand('scenario.previousDifference', () => comparisons.step(-1)),
  ];
}

async function withHead(comparisons: Comparisons, target: unknown): Promise<void> {
  const scenario = meant(target);
  if (scenario && (await comparisons.isInGit(scenario))) await comparisons.withRevision(scenario, 'HEAD');
}

async function withRevision(comparisons: Comparisons, target: unknown): Promise<void> {
  const scenario = meant(target);
  if (!scenario || !(await comparisons.isInGit(scenario))) return;
  const repository = await comparisons.lastCommit.repositoryOf(scenario);
  const ref = repository && (await chooseRevision(repository, scenario));
  if (ref !== undefined) await comparisons.withRevision(scenario, ref);
}

/** @param all what is selected in the Explorer: of two scenarios, the other one is meant */
async function withFile(comparisons: Comparisons, target: unknown, all: unknown): Promise<void> {
  const scenario = meant(target);
  if (!scenario) return;
  const selected: unknown[] = Array.isArray(all) ? all : [];
  const others = selected.filter(
    (one): one is vscode.Uri => one instanceof vscode.Uri && isScenario(one) && one.toString() !== scenario.toString(),
  );
  const [other] = others;
  const chosen = selected.length === 2 && other ? other : await chooseFile(scenario);
  if (chosen) await comparisons.withFile(scenario, chosen);
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
function meant(target: unknown): vscode.Uri | undefined {
  const given = target instanceof vscode.Uri ? target : uriOfState(target);
  const uri = given ?? activeScenario();
  if (!uri) {
    void vscode.window.showInformationMessage(t('Open a .scenario.json file first.'));
    return undefined;
  }
  const file = workingFile(uri);
  if (isScenario(file)) return file;
  void vscode.window.showInformationMessage(t('{0} is no scenario: it can be compared as text only.', fileName(file)));
  return undefined;
}

/** Of a file in the list of changes. */
function uriOfState(target: unknown): vscode.Uri | undefined {
  const { resourceUri } = (target ?? {}) as Partial<vscode.SourceControlResourceState>;
  return resourceUri instanceof vscode.Uri ? resourceUri : undefined;
}
