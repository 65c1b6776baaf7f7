import * as vscode from 'vscode';
import { definitionsOf, referencesOf, refusedRename, renameSubject, symbolInText } from '../../formula/textSymbols';
import type { TextSymbol } from '../../formula/textSymbols';
import { t } from '../../model/l10n';
import { NumberDisplay } from '../editor/numberDisplay';
import type { Assessment } from '../../validate/assess';
import type { Analyses } from '../analyses';
import { rangeOf } from '../findingDiagnostics';
import { aboutSubject } from './aboutSubject';
import { locationsOf, workspaceEditOf } from './places';

/** What has an id, wherever it stands in the text of a scenario: what it is, where it is defined and used, its renaming. */
export class ScenarioSymbols
  implements vscode.HoverProvider, vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.RenameProvider
{
  readonly #numbers = new NumberDisplay(vscode.env.language);

  constructor(readonly analyses: Analyses) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { analysis, symbol } = this.#at(document, position);
    const about = symbol && aboutSubject(analysis, symbol.subject, this.#numbers);
    if (!symbol || about === undefined) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(about), rangeOf(analysis.doc.lines, symbol));
  }

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
    const { analysis, symbol } = this.#at(document, position);
    if (!symbol) return [];
    const { lines } = analysis.doc;
    return definitionsOf(analysis.doc, symbol.subject).map((span) => ({
      originSelectionRange: rangeOf(lines, symbol),
      targetUri: document.uri,
      targetRange: rangeOf(lines, span),
    }));
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] {
    const { analysis, symbol } = this.#at(document, position);
    if (!symbol) return [];
    const { doc } = analysis;
    const spans = [
      ...(includeDeclaration ? definitionsOf(doc, symbol.subject) : []),
      ...referencesOf(doc, symbol.subject),
    ];
    return locationsOf(document.uri, doc, spans);
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } {
    const { analysis, symbol } = this.#at(document, position);
    const refused = symbol
      ? refusedRename(analysis.doc, symbol.subject)
      : t('Here stands no id of a row, an alternative, a section, a level, a source, an actor or a rule.');
    if (!symbol || refused !== undefined) throw new Error(refused);
    return { range: rangeOf(analysis.doc.lines, symbol), placeholder: symbol.subject.id };
  }

  provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): vscode.WorkspaceEdit | undefined {
    const { analysis, symbol } = this.#at(document, position);
    if (!symbol) return undefined;
    const result = renameSubject(analysis.doc, symbol.subject, newName.trim(), analysis.concepts);
    if ('refused' in result) throw new Error(result.refused);
    return workspaceEditOf(document.uri, analysis.doc, result.edits);
  }

  #at(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { analysis: Assessment; symbol: TextSymbol | undefined } {
    const analysis = this.analyses.of(document);
    return { analysis, symbol: symbolInText(analysis.doc, document.offsetAt(position)) };
  }
}
