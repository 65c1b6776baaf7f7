import * as vscode from 'vscode';
import * as z from 'zod';
import { speakOfFunctions } from '../formula/functionTexts';
import { speak } from '../model/l10n';

const functionTextsSchema = z.object({
  parameters: z.record(z.string(), z.string()),
  help: z.record(z.string(), z.string()),
});

/** Has the rooms that do not know VS Code speak its display language, as far as there are texts in it. */
export async function speakAsEditor(extensionUri: vscode.Uri): Promise<void> {
  speak(vscode.l10n.bundle ?? {}, vscode.env.language);
  if (vscode.env.language.startsWith('en')) return;
  const file = vscode.Uri.joinPath(extensionUri, 'l10n', `functions.${vscode.env.language}.json`);
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    speakOfFunctions(functionTextsSchema.parse(JSON.parse(text)));
  } catch {
    // There are none in this language: functions are told of in English.
  }
}
