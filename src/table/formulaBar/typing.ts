import type { FunctionView } from '../../protocol';
import type { CellEditor } from '../grid/cellEditor';
import type { GridController } from '../grid/gridController';
import type { TextInput } from '../grid/lineBreaks';
import { FormulaAssist } from './assist';
import { vocabularyOf } from './vocabulary';

/** An input in which a formula is typed, and the help with it. */
interface TypedInto {
  readonly input: TextInput;
  readonly assist: FormulaAssist;
}

/** Where the person types, in the bar or in the cell itself, and the help with typing at either. */
export class Typing {
  readonly #controller: GridController;
  readonly #helped: () => void;
  readonly #inBar: TypedInto;
  #inCell: (TypedInto & { readonly editor: CellEditor }) | undefined;
  /** What formulas may call. */
  functions: readonly FunctionView[] = [];

  /** @param helped what helps with typing is shown or hidden now */
  constructor(controller: GridController, bar: TextInput, helped: () => void) {
    this.#controller = controller;
    this.#helped = helped;
    this.#inBar = { input: bar, assist: this.#assistOf(bar) };
  }

  get inBar(): TypedInto {
    return this.#inBar;
  }

  /** Where it is typed now: in the cell, or else in the bar. */
  get at(): TypedInto {
    const isInCell = this.#inCell && document.activeElement === this.#inCell.input;
    return isInCell && this.#inCell ? this.#inCell : this.#inBar;
  }

  /** Follows the input of the cell that is edited. */
  followEditor(): void {
    const { editor, layer } = this.#controller;
    if (editor === this.#inCell?.editor) return;
    this.#inCell?.assist.dispose();
    this.#inCell = undefined;
    if (editor?.place.at !== 'cell') return;
    const assist = this.#assistOf(editor.input);
    layer.append(assist.element);
    this.#inCell = { editor, input: editor.input, assist };
  }

  #assistOf(input: TextInput): FormulaAssist {
    return new FormulaAssist(input, {
      vocabulary: () => vocabularyOf(this.#controller.store, this.functions),
      own: () => {
        const place = this.#controller.editing ?? this.#controller.active;
        return place?.at === 'cell' ? place.row : undefined;
      },
      changed: () => this.#helped(),
    });
  }
}
