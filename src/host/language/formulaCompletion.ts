import * as vscode from 'vscode';
import { completionsAt, type Completion } from '../../formula/completion';
import { formulaAt, placeInText, rowOfCell } from '../../formula/formulaInText';
import { t } from '../../model/l10n';
import type { Analyses } from '../analyses';
import { rangeOf } from '../findingDiagnostics';
import { vocabularyOf } from './vocabulary';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** JSON takes a whole string for one word, so that VS Code asks by itself only at its beginning. */
export const COMPLETION_TRIGGERS = [...LETTERS, ...LETTERS.toUpperCase(), ...'_=<>(, "'];

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  row: vscode.CompletionItemKind.Variable,
  variable: vscode.CompletionItemKind.TypeParameter,
  function: vscode.CompletionItemKind.Function,
  level: vscode.CompletionItemKind.EnumMember,
  alternative: vscode.CompletionItemKind.Field,
};

/** Completes names, functions, levels and alternatives in the formulas of a scenario that is open as text. */
export class FormulaCompletion implements vscode.CompletionItemProvider {
  constructor(readonly analyses: Analyses) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList | undefined {
    const { doc } = this.analyses.of(document);
    const formula = formulaAt(doc, document.offsetAt(position));
    if (!formula) return undefined;
    const { text, caret, path } = formula;
    const asked = triggerKind === vscode.CompletionTriggerKind.Invoke;
    const request = { text, caret, own: rowOfCell(path), asked };
    const { items, ...span } = completionsAt(request, vocabularyOf(doc.scenario));
    const replacing = rangeOf(doc.lines, placeInText(formula, span));
    const inserting = new vscode.Range(replacing.start, position);
    const typed = document.getText(inserting);
    // Asked again at every letter: what fits, and in which order, is known here alone.
    return new vscode.CompletionList(
      items.map((item, index) => completionItem(item, index, { inserting, replacing }, typed)),
      true,
    );
  }
}

function completionItem(
  completion: Completion,
  index: number,
  range: { inserting: vscode.Range; replacing: vscode.Range },
  typed: string,
): vscode.CompletionItem {
  const { kind, name, insert, unit, help } = completion;
  const isFunction = kind === 'function';
  const detail = kind === 'variable' ? t('named by LET') : completion.detail;
  const item = new vscode.CompletionItem(
    {
      label: name,
      ...(isFunction && { detail: detail.slice(name.length) }),
      description: isFunction ? '' : [detail, unit].filter((part) => part !== undefined).join(' · '),
    },
    KINDS[kind],
  );
  // Inside of the JSON string quotes are written with a backslash.
  item.insertText = JSON.stringify(insert).slice(1, -1);
  item.range = range;
  // While an answer is under way more is typed, which VS Code holds against this: by the label too, as we do.
  const quote = typed.startsWith('\\') ? '\\"' : '';
  item.filterText = isFunction ? name : `${quote}${name} ${detail}`;
  item.sortText = String(index).padStart(5, '0');
  item.detail = isFunction ? detail : unit === undefined ? detail : `${detail} (${unit})`;
  if (help !== undefined) item.documentation = help;
  // A function goes on with what it takes.
  if (isFunction) item.command = { command: 'editor.action.triggerParameterHints', title: t('Show Parameters') };
  return item;
}
