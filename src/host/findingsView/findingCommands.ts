import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import type { Finding, Fix } from '../../validate/finding';
import { wantsSource } from '../../validate/sources/wantedSource';
import { askOption, type Option } from '../ask';
import { explainRule } from '../commands/explainRule';
import type { TableProvider } from '../editor/tableProvider';
import { rangeOf } from '../findingDiagnostics';
import type { Found } from '../foundFindings';
import { citeWantedSource, meantFinding } from '../repair/citeSource';
import { editAnywhere } from '../repair/editAnywhere';
import { repairsOf } from '../repair/repairSearch';
import { waiveFinding } from '../repair/waiveFinding';
import { leadsToTable } from '../showInTable';
import type { FindingsTree } from './findingsTree';
import { groupings } from './groups';

/** What can be done with the findings of the view, and how it is divided. */
export function findingCommands(tree: FindingsTree, tables: TableProvider): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    ...groupings.map((one) =>
      registerCommand(`scenario.findingsBy${one[0]?.toUpperCase() ?? ''}${one.slice(1)}`, () => tree.groupBy(one)),
    ),
    registerCommand('scenario.goToFinding', (found?: Found) => found && goTo(tables, found)),
    registerCommand('scenario.explainFinding', (found?: Found) => found && explainRule(found.finding.rule)),
    registerCommand('scenario.fixFoundFinding', (found?: Found) => found && fix(tables, found)),
    registerCommand(
      'scenario.waiveFoundFinding',
      (found?: Found) => found && waiveFinding(tables, found.uri, found.finding),
    ),
  ];
}

/** To its cell in the table or, where a person has the file open as text or the table has no such place, to its text. */
async function goTo(tables: TableProvider, { uri, finding, range }: Found): Promise<void> {
  const isText = vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
  if (leadsToTable(finding) && !isText) await tables.reveal(uri, finding);
  else await vscode.window.showTextDocument(uri, { selection: range });
}

/** Makes one of its fixes, of several the one that is chosen. */
async function fix(tables: TableProvider, { uri, finding, range }: Found): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { analyses } = tables;
  const assessment = analyses.of(document);
  const same = assessment.findings.find(
    (one) => one.rule === finding.rule && rangeOf(assessment.doc.lines, one.place).isEqual(range),
  );
  const found = same && (await repairsOf(analyses, document, same));
  const fixes = [...(same?.fixes ?? []), ...(found ?? [])];
  const chosen = await chooseFix(fixes, same ?? finding);
  if (chosen === 'cite') await citeWantedSource(tables, uri, meantFinding(same ?? finding));
  if (!chosen || chosen === 'cite') return;
  const refused = await editAnywhere(tables, document, (now) =>
    now === assessment ? chosen : { refused: t('The finding has changed since. Look at it again.') },
  );
  if (refused !== undefined) void vscode.window.showWarningMessage(refused);
}

async function chooseFix(fixes: readonly Fix[], finding: Finding): Promise<Fix | 'cite' | undefined> {
  const options = [
    ...fixes.map((value): Option<Fix | 'cite'> => ({ label: value.title, value })),
    ...(wantsSource(finding) ? [{ label: t('Name the source …'), value: 'cite' as const }] : []),
  ];
  const [first, second] = options;
  if (!first) {
    void vscode.window.showInformationMessage(t('There is no fix here.'));
    return undefined;
  }
  return second ? askOption(t('Fix the Finding'), options, finding.message) : first.value;
}
