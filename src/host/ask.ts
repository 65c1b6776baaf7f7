import * as vscode from 'vscode';
import { t } from '../model/l10n';
import { focusIsBack } from './editor/tableFocus';

/** One of several things to choose from, with what it stands for. */
export interface Option<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks for one of several things; undefined where the person leaves. */
export async function askOption<T>(
  title: string,
  options: readonly Option<T>[],
  placeHolder?: string,
): Promise<T | undefined> {
  await focusIsBack();
  const chosen = await vscode.window.showQuickPick(options, {
    title,
    ...(placeHolder !== undefined && { placeHolder }),
  });
  return chosen?.value;
}

/**
 * Asks for a text; undefined where the person leaves.
 * @param refuse why a text cannot be taken, as it is typed
 */
export async function askText(
  title: string,
  prompt: string,
  value = '',
  refuse: (text: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  await focusIsBack();
  return vscode.window.showInputBox({
    title,
    prompt,
    value,
    // What is there is selected, to be typed over; of a formula only the rest is to be typed.
    ...(value === '=' && { valueSelection: [1, 1] as const }),
    ignoreFocusOut: true,
    validateInput: refuse,
  });
}

/** Refuses an empty text. */
export function notEmpty(text: string): string | undefined {
  return text.trim() === '' ? t('Type something first.') : undefined;
}
