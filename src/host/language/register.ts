import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import { SCENARIO_TEXT } from '../showInTable';
import { COMPLETION_TRIGGERS, FormulaCompletion } from './formulaCompletion';
import { FormulaSignature } from './formulaSignature';
import { FORMULA_TOKENS, FormulaTokens } from './formulaTokens';
import { ScenarioSymbols } from './scenarioSymbols';

/** What the text editor knows of scenarios beyond their form: formulas, and everything that is spoken of by its id. */
export function registerLanguage(analyses: Analyses): vscode.Disposable[] {
  const { languages } = vscode;
  const symbols = new ScenarioSymbols(analyses);
  return [
    languages.registerCompletionItemProvider(SCENARIO_TEXT, new FormulaCompletion(analyses), ...COMPLETION_TRIGGERS),
    languages.registerSignatureHelpProvider(SCENARIO_TEXT, new FormulaSignature(analyses), '(', ','),
    languages.registerHoverProvider(SCENARIO_TEXT, symbols),
    languages.registerDefinitionProvider(SCENARIO_TEXT, symbols),
    languages.registerReferenceProvider(SCENARIO_TEXT, symbols),
    languages.registerRenameProvider(SCENARIO_TEXT, symbols),
    languages.registerDocumentSemanticTokensProvider(SCENARIO_TEXT, new FormulaTokens(analyses), FORMULA_TOKENS),
  ];
}
