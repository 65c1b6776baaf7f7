import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import { readPackDocument } from '../../model/read/packDocument';
import { packFaults } from '../../validate/packs/packFile';
import { documentEdits } from '../documentEdits';
import { DIAGNOSTIC_SOURCE, rangeOf, ruleOf } from '../findingDiagnostics';
import { placeOnPage } from './packFindings';

/** Rule packs open as text. */
export const PACK_TEXT: vscode.DocumentFilter = { pattern: '**/*.scenario-rules.json' };

/** What can be done about a fault of a rule pack where it is seen in the text or in Problems: its fixes, and the way to its form. */
export class PackActions implements vscode.CodeActionProvider {
  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const own = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
    if (own.length === 0) return [];
    const doc = readPackDocument(document.getText());
    const faults = packFaults(doc);
    const told = own.flatMap((diagnostic) => {
      const isMeant = (one: (typeof faults)[number]) =>
        one.rule === ruleOf(diagnostic) &&
        one.message === diagnostic.message &&
        rangeOf(doc.lines, one.place).isEqual(diagnostic.range);
      const fault = faults.find(isMeant);
      return fault ? [{ diagnostic, fault }] : [];
    });
    const fixes = told.flatMap(({ diagnostic, fault }) =>
      (fault.fixes ?? []).map((fix) => {
        const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
        action.edit = documentEdits(document, fix.edits);
        action.diagnostics = [diagnostic];
        action.isPreferred = fix.preferred === true;
        return action;
      }),
    );
    // The form shows no more of a text that is broken than it says itself.
    if (doc.state !== 'sound') return fixes;
    const places = told.map(({ diagnostic, fault }) => {
      const title = t('Show in Form');
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: 'scenario.showInForm', title, arguments: [document.uri, placeOnPage(doc, fault)] };
      action.diagnostics = [diagnostic];
      return action;
    });
    return [...fixes, ...places];
  }
}
