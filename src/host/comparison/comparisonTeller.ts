import { compareAssessed, type Comparison } from '../../compare/comparison';
import type { ComparisonView, ToComparison } from '../../protocol/comparison';
import type { Assessment } from '../../validate/assess';
import { arrival } from '../arrival';
import type { NumberDisplay } from '../editor/numberDisplay';
import { comparedRows } from './comparedTables';
import { comparisonView, rowsLeft } from './comparisonView';
import { RowsToCome } from './rowsToCome';
import type { Side } from './sides';

const ROWS_AT_ONCE = 250;
/** So long (in ms) what makes the tab takes to leave, which VS Code sends after some turns. */
const TO_LEAVE = 50;

/** Of a side, what is told and asked for. */
type ToldSide = Pick<Side, 'names' | 'look' | 'assess'>;

/** Tells the page of a comparison what differs between two sides, of which the last states count. */
export class ComparisonTeller {
  differencesOnly = true;
  /** Of the states that were shown last: only what is shown of them may be another part. */
  #known: Comparison | undefined;
  /** The rows of the state shown that the page has not been told of. */
  #toCome: RowsToCome | undefined;
  /** Counts the states that were asked for: only the last one is shown. */
  #turn = 0;

  constructor(
    readonly sides: readonly [before: ToldSide, after: ToldSide],
    readonly numbers: NumberDisplay,
    /** @returns what is settled once the page has been handed it */
    readonly send: (message: ToComparison) => PromiseLike<unknown>,
  ) {}

  /** Compares while the page is loading. */
  async readAhead(): Promise<void> {
    await pause(TO_LEAVE);
    const [was, is] = this.sides;
    const after = await is.look();
    const before = await was.look();
    if (typeof before !== 'string' && typeof after !== 'string') this.#known ??= compareAssessed(before, after);
  }

  /** Tells what differs as soon as both sides are read, and what is found when they are judged. */
  async tell(): Promise<void> {
    const turn = ++this.#turn;
    const isLast = () => turn === this.#turn;
    const [was, is] = this.sides;
    for (const step of ['look', 'assess'] as const) {
      // The file as it is may be open and known, and helps to read and judge what it was.
      const after = await is[step]();
      await pause(0);
      if (!isLast()) return;
      const before = await was[step]();
      if (!isLast()) return;
      // Rows of an earlier state that came after this one would be taken for its own.
      this.#toCome = undefined;
      if (typeof before === 'string' || typeof after === 'string') {
        const reasons = [before, after].filter((side) => typeof side === 'string');
        void this.send({ type: 'impossible', message: reasons.join(' ') });
        return;
      }
      this.#known = this.#compared(before, after);
      const view = this.#viewOf(this.#known);
      await arrival([this.send({ type: 'comparison', view })]);
      if (!isLast()) return;
      if (!view.unjudged) return this.#tellRows(this.#known, new RowsToCome(rowsLeft(view)));
    }
  }

  /** Tells of this row and those after it first, where they have not been told of. */
  continueAt(row: string): void {
    this.#toCome?.continueAt(row);
  }

  /** Tells nothing more of what is being read, judged or told. */
  stop(): void {
    this.#turn++;
    this.#toCome = undefined;
  }

  #compared(before: Assessment, after: Assessment): Comparison {
    const known = this.#known;
    return known?.before === before && known.after === after ? known : compareAssessed(before, after, known);
  }

  #viewOf(comparison: Comparison): ComparisonView {
    const [was, is] = this.sides;
    const names = { before: was.names, after: is.names };
    return comparisonView(comparison, names, this.numbers, this.differencesOnly);
  }

  /** Of a large table the rows in which nothing differs follow a few at a time, so that others come between. */
  async #tellRows(comparison: Comparison, toCome: RowsToCome): Promise<void> {
    this.#toCome = toCome;
    while (this.#toCome === toCome) {
      const rows = toCome.take(ROWS_AT_ONCE);
      if (rows.size === 0) return;
      await arrival([this.send({ type: 'rows', rows: comparedRows(comparison, this.numbers, rows) })]);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
