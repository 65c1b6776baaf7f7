import * as vscode from 'vscode';
import { formulaPlaces } from '../../formula/references';
import { tokenizeFormula, type TokenKind } from '../../formula/tokens';
import { placeInString } from '../../model/read/stringOffsets';
import type { Analyses } from '../analyses';
import { rangeOf } from '../findingDiagnostics';

const TYPES = ['variable', 'function', 'number', 'string', 'keyword', 'operator'];
export const FORMULA_TOKENS = new vscode.SemanticTokensLegend(TYPES);

const TYPE_OF: Readonly<Partial<Record<TokenKind, string>>> = {
  name: 'variable',
  function: 'function',
  number: 'number',
  text: 'string',
  logical: 'keyword',
  start: 'operator',
  operator: 'operator',
};

/** Colours the names, functions and numbers of formulas inside their strings. */
export class FormulaTokens implements vscode.DocumentSemanticTokensProvider {
  constructor(readonly analyses: Analyses) {}

  provideDocumentSemanticTokens(document: vscode.TextDocument): vscode.SemanticTokens {
    const { doc } = this.analyses.of(document);
    const builder = new vscode.SemanticTokensBuilder(FORMULA_TOKENS);
    for (const { text, literal, offset } of formulaPlaces(doc).sort((a, b) => a.offset - b.offset)) {
      for (const token of tokenizeFormula(text)) {
        const type = TYPE_OF[token.kind];
        if (type !== undefined) builder.push(rangeOf(doc.lines, placeInString(literal, offset, token)), type);
      }
    }
    return builder.build();
  }
}
