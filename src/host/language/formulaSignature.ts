import * as vscode from 'vscode';
import type { KnownFunction } from '../../formula/completion';
import { formulaAt } from '../../formula/formulaInText';
import { functionNamed } from '../../formula/functions/registry';
import { toldFunction } from '../../formula/functionTexts';
import { signatureAt } from '../../formula/signature';
import type { Analyses } from '../analyses';

/** Tells what the function takes whose arguments are being written. */
export class FormulaSignature implements vscode.SignatureHelpProvider {
  constructor(readonly analyses: Analyses) {}

  provideSignatureHelp(document: vscode.TextDocument, position: vscode.Position): vscode.SignatureHelp | undefined {
    const formula = formulaAt(this.analyses.of(document).doc, document.offsetAt(position));
    const found = formula && signatureAt(formula.text, formula.caret, toldNamed);
    if (!found) return undefined;
    const { name, help: about } = found.function;
    const signature = new vscode.SignatureInformation(`${name}(${found.parameters.join(', ')})`, about);
    let offset = name.length + 1;
    signature.parameters = found.parameters.map((parameter) => {
      const start = offset;
      offset += parameter.length + ', '.length;
      return new vscode.ParameterInformation([start, start + parameter.length]);
    });
    const help = new vscode.SignatureHelp();
    help.signatures = [signature];
    help.activeSignature = 0;
    // One that is out of range marks none.
    help.activeParameter = found.active ?? found.parameters.length;
    return help;
  }
}

function toldNamed(name: string): KnownFunction | undefined {
  const found = functionNamed(name);
  return found && toldFunction(found);
}
