import type * as vscode from 'vscode';
import { dependentsOf, readsOf } from '../../formula/trace';
import type { CellAddress, FormulaPlace } from '../../protocol';
import type { FromFormulas, ToFormulas } from '../../protocol/formulas';
import type { Analyses } from '../analyses';
import { explanation } from '../editor/explanation';
import type { NumberDisplay } from '../editor/numberDisplay';
import { checkDraft } from './draftCheck';
import { checkRuleDraft } from './ruleDraftCheck';
import { toldFunctions } from './vocabulary';

/** Answers what a table asks about its formulas. */
export class TableFormulas {
  constructor(
    readonly document: vscode.TextDocument,
    readonly analyses: Analyses,
    readonly numbers: NumberDisplay,
    readonly send: (message: ToFormulas) => void,
  ) {}

  handle(message: FromFormulas): void {
    switch (message.type) {
      case 'explain':
        this.#explain(message.cell);
        break;
      case 'check-formula':
        this.#check(message.place, message.text);
        break;
      case 'trace':
        this.#trace(message.cell);
        break;
    }
  }

  /** What completion and help in the formula bar tell of the language. */
  sendFunctions(): void {
    this.send({ type: 'functions', functions: toldFunctions() });
  }

  #explain({ row, alternative }: CellAddress): void {
    const explained = explanation(this.analyses.firstLook(this.document), row, alternative, this.numbers);
    if (explained) this.send({ type: 'explanation', cell: { row, alternative }, ...explained });
  }

  #check(place: FormulaPlace, text: string): void {
    const judge = (draft: string) => this.analyses.ofDraft(this.document, draft);
    const now = this.analyses.of(this.document);
    const checked =
      'row' in place
        ? checkDraft(now, { ...place, text }, judge, this.numbers)
        : checkRuleDraft(now, { ...place, text }, judge);
    this.send({ type: 'formula-checked', place, text, ...checked });
  }

  #trace(cell: CellAddress): void {
    const { calculation } = this.analyses.firstLook(this.document);
    const { row, alternative } = cell;
    const reads = readsOf(calculation, row, alternative);
    this.send({ type: 'traced', cell, reads, readBy: dependentsOf(calculation, row, alternative) });
  }
}
