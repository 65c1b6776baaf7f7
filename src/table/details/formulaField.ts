import type { FunctionView } from '../../protocol';
import { FormulaAssist } from '../formulaBar/assist';
import { vocabularyOf } from '../formulaBar/vocabulary';
import type { GridController } from '../grid/gridController';
import type { TextInput } from '../grid/lineBreaks';

/** Help with typing formulas into the panel, the same as in the bar above the table. */
export class FormulaField {
  functions: readonly FunctionView[] = [];
  readonly #controller: GridController;
  readonly #own: () => string | undefined;
  #input: TextInput | undefined;
  #assist: FormulaAssist | undefined;

  /** @param own the row whose formula it is */
  constructor(controller: GridController, own: () => string | undefined) {
    this.#controller = controller;
    this.#own = own;
  }

  /** Helps with this input from now on, until there is another. */
  assist(input: TextInput): void {
    if (this.#input === input) return;
    this.#input = input;
    this.#assist?.dispose();
    this.#assist = new FormulaAssist(input, {
      vocabulary: () => vocabularyOf(this.#controller.store, this.functions),
      own: this.#own,
      changed: () => undefined,
    });
    this.#controller.layer.append(this.#assist.element);
  }
}
