import type { EditResult } from '../../model/edit/editResult';
import { applyEdits, spanOfEdits, type TextEdit } from '../../model/edit/textEdit';
import type { ChangedSpan } from '../../model/read/changedSpan';
import type { Assessment } from '../assess';
import type { Finding } from '../finding';
import type { Steps } from './steps';

/** What a text would be, and where it would differ. */
export interface Draft {
  readonly text: string;
  readonly change: ChangedSpan;
}

/** Judges what the text would be. */
export interface Judge {
  /** All of it. */
  readonly whole: (draft: Draft) => Assessment;
  /** What one rule finds, which takes much less time. */
  readonly rule: (rule: string, draft: Draft) => readonly Finding[];
}

/** So often may one rule be asked, and the whole scenario: together about a tenth of a second for a small one. */
const MOST_OF_RULE = 40;
const MOST_OF_WHOLE = 6;
/** A trial of so many cells takes twice the time of a small one. */
const CELLS = 2500;
/** What a cell may take of the trials, however many others wait. */
const LEAST_SHARE = 12;

/**
 * Tries changes of a text against one finding: whether it is settled, and no other comes up. Trials are counted, not
 * timed, so that a search ends with the same result wherever and whenever it is made.
 */
export class Trials {
  readonly #before: ReadonlyMap<string, number>;
  readonly #count: number;
  #ofRule: number;
  #ofWhole: number;
  #share = Infinity;

  constructor(
    readonly now: Assessment,
    readonly finding: Finding,
    readonly judge: Judge,
  ) {
    this.#before = tally(now.findings);
    this.#count = this.#countIn(now.findings);
    const { rows, alternatives } = sizeOf(now);
    const effort = 1 + (rows * alternatives) / CELLS;
    this.#ofRule = Math.max(LEAST_SHARE, Math.ceil(MOST_OF_RULE / effort));
    this.#ofWhole = Math.max(2, Math.ceil(MOST_OF_WHOLE / effort));
  }

  /** Begins with the next of some searches, which leaves something for those that wait. */
  turnTo(left: number): void {
    this.#share = Math.max(LEAST_SHARE, Math.ceil(this.#ofRule / left));
  }

  /** Whether the rule may be asked again, for the cell at hand. */
  get mayGoOn(): boolean {
    return this.#ofRule > 0 && this.#share > 0;
  }

  /** Whether the whole scenario may be judged again. */
  get mayJudge(): boolean {
    return this.#ofWhole > 0;
  }

  /** Whether the rule finds one less after a change, whatever else it brings. */
  *satisfies(result: EditResult): Steps<boolean> {
    if ('refused' in result || result.edits.length === 0) return false;
    this.#ofRule--;
    this.#share--;
    yield;
    return this.#countIn(this.judge.rule(this.finding.rule, this.#after(result.edits))) < this.#count;
  }

  /** Whether changes settle the finding without bringing another. */
  *settles(edits: readonly TextEdit[]): Steps<boolean> {
    this.#ofWhole--;
    yield;
    const { findings } = this.judge.whole(this.#after(edits));
    return (
      this.#countIn(findings) < this.#count &&
      [...tally(findings)].every(([one, count]) => count <= (this.#before.get(one) ?? 0))
    );
  }

  #after(edits: readonly TextEdit[]): Draft {
    const { text } = this.now.doc;
    return { text: applyEdits(text, edits), change: spanOfEdits(text, edits) };
  }

  /** How many there are like it; one that moves on to another place has not gone. */
  #countIn(findings: readonly Finding[]): number {
    const key = keyOf(this.finding);
    return findings.filter((one) => keyOf(one) === key).length;
  }
}

function sizeOf({ doc: { scenario }, calculation }: Assessment): { rows: number; alternatives: number } {
  return { rows: calculation.rows.length, alternatives: scenario.alternatives.size };
}

/** How many findings there are of each rule at each place. Remarks (that a level is not used now) break nothing. */
export function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.severity === 'info' || finding.waived) continue;
    counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ rule, row = '', alternative = '' }: Finding): string {
  return `${rule}|${row}|${alternative}`;
}
