import * as vscode from 'vscode';
import { alternativeName } from '../../model/alternativeName';
import { countText, t } from '../../model/l10n';
import type { Severity } from '../../validate/finding';
import { canWaive } from '../../validate/waivers/waive';
import type { Analyses } from '../analyses';
import type { Found, FoundFindings } from '../foundFindings';
import { ruleLink } from '../rulePages';
import { acceptedText } from './acceptedText';
import { grouped, groupings, type Group, type Grouping, type Listed } from './groups';

/** The view's id, as package.json contributes it. */
export const FINDINGS_VIEW = 'scenario.findings';
const GROUPING = 'scenario.findingsGrouping';

type Line = Found & Listed;
type Node = Group<Line> | Line;

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  info: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};
const ACCEPTED = new vscode.ThemeIcon('pass');

/** All that is found in the scenarios that have been judged, by rule, by file or by severity. */
export class FindingsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  #grouping: Grouping;

  constructor(
    readonly found: FoundFindings,
    readonly analyses: Analyses,
    readonly memory: vscode.Memento,
  ) {
    const remembered = memory.get<string>(GROUPING);
    this.#grouping = groupings.find((one) => one === remembered) ?? 'file';
    const view = vscode.window.createTreeView(FINDINGS_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [this.#changed, view, found.onDidChange(() => this.#changed.fire(undefined))];
    this.groupBy(this.#grouping);
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    void this.memory.update(GROUPING, grouping);
    void vscode.commands.executeCommand('setContext', GROUPING, grouping);
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return grouped(this.#lines(), this.#grouping);
    return 'found' in node ? [...node.found] : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'found' in node ? this.#groupItem(node) : this.#findingItem(node);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #lines(): Line[] {
    return this.found.all.map((one) => ({ ...one, path: vscode.workspace.asRelativePath(one.uri) }));
  }

  #groupItem({ key, label, found }: Group<Line>): vscode.TreeItem {
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${this.#grouping} ${key}`;
    item.description =
      this.#grouping === 'rule' && key.includes('/') ? `${countText(found.length)} · ${key}` : countText(found.length);
    if (this.#grouping === 'file') item.iconPath = new vscode.ThemeIcon('table');
    return item;
  }

  #findingItem(line: Line): vscode.TreeItem {
    const { finding, uri, path, range } = line;
    const item = new vscode.TreeItem(finding.message);
    const where = this.#where(line) ?? t('Line {0}', String(range.start.line + 1));
    const file = this.#grouping === 'file' ? [] : [path];
    const accepted = finding.waived ? [acceptedText(finding.waived)] : [];
    item.description = [...accepted, where, ...file].join(' · ');
    item.iconPath = finding.waived ? ACCEPTED : ICONS[finding.severity];
    item.tooltip = new vscode.MarkdownString()
      .appendText(finding.message)
      .appendMarkdown('\n\n')
      .appendText(finding.because)
      .appendMarkdown(`\n\n\`${finding.rule.replaceAll('`', '')}\``);
    item.contextValue = [
      'finding',
      ...(ruleLink(finding.rule) ? ['explained'] : []),
      ...(finding.waived ? [] : ['open']),
      ...(canWaive(finding) ? ['waivable'] : []),
    ].join(' ');
    item.command = {
      command: 'scenario.goToFinding',
      title: t('Show in Table'),
      arguments: [{ uri, finding, range }],
    };
    return item;
  }

  /** Its row and its alternative as people call them, where the file is open; else by their ids. */
  #where({ finding: { row, alternative }, uri }: Line): string | undefined {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    const scenario = document && this.analyses.firstLook(document).doc.scenario;
    const label = row === undefined ? undefined : (scenario?.factors.get(row) ?? scenario?.measures?.get(row))?.label;
    const parts = [
      ...(row === undefined ? [] : [label ?? row]),
      ...(alternative === undefined ? [] : [scenario ? alternativeName(scenario, alternative) : alternative]),
    ];
    return parts.length === 0 ? undefined : parts.join(' · ');
  }
}
