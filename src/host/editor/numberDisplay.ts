import { typedDigits, type NumberMarks } from '../../model/edit/digits';
import { decimalsAtAGlance } from '../../protocol/decimals';
import { mostDecimals } from './unitFormat';

/** Numbers as people read them: digits grouped as the reader's language has it, none of the written ones lost. */
export class NumberDisplay {
  readonly #formats = new Map<number, Intl.NumberFormat>();
  readonly #rounding = new Map<number, Intl.NumberFormat>();
  /** How the reader's language writes numbers. */
  readonly marks: NumberMarks;

  /** @param locale a BCP 47 tag, such as VS Code's display language */
  constructor(readonly locale: string) {
    const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(12_345.6);
    const mark = (type: string, usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
    this.marks = { decimal: mark('decimal', '.'), group: mark('group', ',') };
  }

  /** A number as an editor of its cell starts with it: its digits as the text has them, with the reader's mark. */
  input(written: string): string {
    return typedDigits(written, this.marks);
  }

  /** @param written the number as the text has it, whose decimals are kept: 1.50 stays 1.50 */
  display(value: number, written: string): string {
    if (/[eE]/.test(written)) return written;
    return this.#format(/\.(\d+)$/.exec(written)?.[1]?.length ?? 0).format(value);
  }

  /** A computed number, to the digits that a person takes in at a glance, and that make sense in its unit. */
  computed(value: number, unit?: string): string {
    const decimals = decimalsAtAGlance(value);
    return this.#upTo(Math.min(decimals, mostDecimals(unit, value) ?? decimals)).format(value);
  }

  #upTo(decimals: number): Intl.NumberFormat {
    let format = this.#rounding.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, { maximumFractionDigits: decimals });
      this.#rounding.set(decimals, format);
    }
    return format;
  }

  #format(decimals: number): Intl.NumberFormat {
    let format = this.#formats.get(decimals);
    if (!format) {
      const digits = Math.min(decimals, 20);
      format = new Intl.NumberFormat(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      this.#formats.set(decimals, format);
    }
    return format;
  }
}
