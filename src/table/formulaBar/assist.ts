import type { Span } from '../../formula/ast';
import { completionsAt, type Completion, type Completions, type Vocabulary } from '../../formula/completion';
import { signatureAt, type Signature } from '../../formula/signature';
import { isComposing } from '../grid/keyboard';
import { typeInto, type TextInput } from '../grid/lineBreaks';
import { float } from '../floating';
import { characterRect } from './caretPlace';
import { CompletionList } from './completionList';

/** What help with typing needs to know. */
export interface AssistSource {
  vocabulary(): Vocabulary;
  /** The row whose cell is typed into. */
  own(): string | undefined;
  /** What helps is shown or hidden now. */
  changed(): void;
}

/** Helps with typing a formula into an input: completion below the caret, and what the function there takes. */
export class FormulaAssist {
  /** What floats below the input. */
  readonly element = document.createElement('div');
  readonly #input: TextInput;
  readonly #source: AssistSource;
  readonly #list: CompletionList;
  readonly #hint = document.createElement('div');
  readonly #subscriptions = new AbortController();
  #completions: Completions | undefined;
  #signature: Signature | undefined;
  #caret: number | undefined;

  constructor(input: TextInput, source: AssistSource) {
    this.#input = input;
    this.#source = source;
    this.#list = new CompletionList(input, (item) => this.#accept(item));
    this.element.className = 'assist';
    this.element.hidden = true;
    this.#hint.className = 'signature';
    this.#hint.setAttribute('role', 'status');
    this.#hint.hidden = true;
    this.element.append(this.#hint, this.#list.element);
    const { signal } = this.#subscriptions;
    const typedInto: HTMLElement = input;
    // Ahead of what the input itself does with Enter, Tab, Escape and the arrows.
    typedInto.addEventListener('keydown', (event) => this.#keyDown(event), { capture: true, signal });
    typedInto.addEventListener('input', () => this.#update({ typed: true }), { signal });
    typedInto.addEventListener('blur', () => this.hide(), { signal });
    document.addEventListener('selectionchange', () => this.#caretMoved(), { signal });
  }

  /** Whether a list to choose from is open. */
  get choosing(): boolean {
    return this.#list.shown;
  }

  /** Where the function begins whose arguments are being typed. */
  get callee(): number | undefined {
    return this.#signature?.offset;
  }

  dispose(): void {
    this.#subscriptions.abort();
    this.hide();
    this.element.remove();
  }

  hide(): void {
    this.#list.hide();
    this.#completions = undefined;
    this.#setSignature(undefined);
    this.#place();
  }

  #keyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === ' ' && event.ctrlKey && !event.altKey && !event.metaKey) {
      this.#update({ typed: false, asked: true });
    } else if (held || !this.#ofList(event)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #ofList({ key, shiftKey }: KeyboardEvent): boolean {
    const { active } = this.#list;
    if (!active) return this.#dismissed(key);
    if (!shiftKey && this.#list.key(key)) return true;
    if (key === 'Escape') {
      this.#closeList();
      return true;
    }
    if (shiftKey || (key !== 'Enter' && key !== 'Tab')) return false;
    // What is typed in full already is entered, not chosen once more.
    if (key === 'Enter' && this.#typedWord() === active.insert) {
      this.hide();
      return false;
    }
    this.#accept(active);
    return true;
  }

  /** Escape closes the hint first, as it does in VS Code. */
  #dismissed(key: string): boolean {
    if (key !== 'Escape' || !this.#signature) return false;
    this.#setSignature(undefined);
    this.#place();
    return true;
  }

  #typedWord(): string {
    const { offset = 0, length = 0 } = this.#completions ?? {};
    return this.#input.value.slice(offset, offset + length);
  }

  #accept(item: Completion): void {
    const { offset = 0, length = 0 } = this.#completions ?? {};
    this.#closeList();
    this.#type(item.insert, { offset, length });
    // What was chosen is not proposed again; a function goes on with its arguments.
    if (item.kind !== 'function') this.#closeList();
  }

  /** Writes a text in the place of these characters, and proposes nothing for it. */
  insert(text: string, replaced: Span): void {
    this.#type(text, replaced);
    this.#closeList();
  }

  #type(text: string, { offset, length }: Span): void {
    this.#input.setSelectionRange(offset, offset + length);
    typeInto(this.#input, text);
  }

  #caretMoved(): void {
    const { activeElement } = document;
    if (activeElement !== this.#input || this.#input.selectionEnd === this.#caret) return;
    this.#update({ typed: false });
  }

  #update({ typed, asked = false }: { typed: boolean; asked?: boolean }): void {
    const { value: text, selectionStart, selectionEnd } = this.#input;
    this.#caret = selectionEnd ?? undefined;
    if (!text.startsWith('=') || selectionEnd === null || selectionStart !== selectionEnd) {
      this.hide();
      return;
    }
    const vocabulary = this.#source.vocabulary();
    const caret = selectionEnd;
    const known = new Map(vocabulary.functions.map((one) => [one.name, one]));
    this.#setSignature(signatureAt(text, caret, (name) => known.get(name)));
    const found =
      typed || asked ? completionsAt({ text, caret, own: this.#source.own(), asked }, vocabulary) : undefined;
    const [only, more] = found?.items ?? [];
    // A word that is complete and could be no other needs no list.
    const isDone =
      only && !more && text.slice(found?.offset, (found?.offset ?? 0) + (found?.length ?? 0)) === only.insert;
    this.#completions = found && only && !isDone ? found : undefined;
    if (this.#completions) this.#list.show(this.#completions.items);
    else this.#list.hide();
    this.#place();
  }

  #closeList(): void {
    this.#list.hide();
    this.#completions = undefined;
    this.#place();
  }

  #setSignature(signature: Signature | undefined): void {
    this.#signature = signature;
    this.#hint.hidden = signature === undefined;
    this.#hint.replaceChildren(...(signature ? signatureParts(signature) : []));
  }

  #place(): void {
    const { element } = this;
    element.hidden = !this.#list.shown && this.#hint.hidden;
    if (!element.hidden) {
      const at = this.#completions?.offset ?? this.#signature?.offset ?? 0;
      float(element, characterRect(this.#input, at));
    }
    this.#source.changed();
  }
}

function signatureParts({ function: { name, help }, parameters, active }: Signature): Node[] {
  const line = document.createElement('div');
  line.className = 'signature-line';
  line.append(`${name}(`);
  for (const [index, parameter] of parameters.entries()) {
    if (index > 0) line.append(', ');
    const part = document.createElement(index === active ? 'b' : 'span');
    part.textContent = parameter;
    line.append(part);
  }
  line.append(')');
  const about = document.createElement('div');
  about.className = 'signature-help';
  about.textContent = help;
  return [line, about];
}
