import * as vscode from 'vscode';
import { countText, t } from '../model/l10n';
import type { FoundFindings } from './foundFindings';
import { countFindings, countsInWords } from './findingCounts';
import { FINDINGS_VIEW } from './findingsView/findingsTree';
import { activeScenario } from './scenarioFiles';

/** In the status bar, what is found in the scenario in front; it leads to the list of findings. */
export class FindingsStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('scenario.findings', vscode.StatusBarAlignment.Left, 40);
  readonly #subscriptions: vscode.Disposable[];

  constructor(readonly found: FoundFindings) {
    this.#item.name = t('Scenario Findings');
    this.#item.command = `${FINDINGS_VIEW}.focus`;
    const update = () => this.#update();
    this.#subscriptions = [
      this.#item,
      found.onDidChange(update),
      vscode.window.tabGroups.onDidChangeTabs(update),
      vscode.window.tabGroups.onDidChangeTabGroups(update),
    ];
    update();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const uri = activeScenario();
    if (!uri || !this.found.knows(uri)) {
      this.#item.hide();
      return;
    }
    const findings = this.found.of(uri).map(({ finding }) => finding);
    const { error, warning, info } = countFindings(findings);
    const counts = [
      ...(error > 0 ? [`$(error) ${countText(error)}`] : []),
      ...(warning > 0 ? [`$(warning) ${countText(warning)}`] : []),
      ...(info > 0 ? [`$(info) ${countText(info)}`] : []),
    ];
    this.#item.text = ['$(table)', ...(counts.length === 0 ? ['$(pass)'] : counts)].join(' ');
    const accepted = findings.filter(({ waived }) => waived).length;
    const words = countsInWords({ error, warning, info });
    const said = accepted === 0 ? words : t('{0}, {1} accepted', words, accepted);
    this.#item.tooltip = t('Scenario: {0}', said);
    this.#item.accessibilityInformation = { label: t('Scenario: {0}', said) };
    this.#item.show();
  }
}
