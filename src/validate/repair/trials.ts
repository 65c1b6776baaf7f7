import type { EditResult } from '../../model/edit/editResult';
import { applyEdits, type TextEdit } from '../../model/edit/textEdit';
import type { Assessment } from '../assess';
import type { Finding } from '../finding';

/** Judges what the text would be. */
export interface Judge {
  /** All of it. */
  readonly whole: (text: string) => Assessment;
  /** What one rule finds, which takes much less time. */
  readonly rule: (rule: string, text: string) => readonly Finding[];
}

/** How long (in ms) a search may take before people notice that they wait. */
const PATIENCE = 100;
/** So much is tried in any case: a machine may be busy with something else. */
const LEAST_TRIALS = 12;

/** Tries changes of a text against one finding: whether it is settled, and no other comes up. */
export class Trials {
  readonly #before: ReadonlyMap<string, number>;
  readonly #count: number;
  readonly #end: number;
  #trials = 0;

  /** @param clock tells the time in ms */
  constructor(
    readonly now: Assessment,
    readonly finding: Finding,
    readonly judge: Judge,
    readonly clock: () => number,
  ) {
    this.#before = tally(now.findings);
    this.#count = this.#countIn(now.findings);
    this.#end = clock() + PATIENCE;
  }

  /** Whether there is time for another trial. */
  get mayGoOn(): boolean {
    return this.#trials < LEAST_TRIALS || this.clock() < this.#end;
  }

  /** Whether the rule finds one less after a change, whatever else it brings. */
  satisfies(result: EditResult): boolean {
    if ('refused' in result || result.edits.length === 0) return false;
    this.#trials++;
    return this.#countIn(this.judge.rule(this.finding.rule, this.#after(result.edits))) < this.#count;
  }

  /** Whether a change settles the finding without bringing another. */
  settles(result: EditResult): boolean {
    if ('refused' in result || !this.satisfies(result)) return false;
    this.#trials++;
    const after = tally(this.judge.whole(this.#after(result.edits)).findings);
    return [...after].every(([one, count]) => count <= (this.#before.get(one) ?? 0));
  }

  #after(edits: readonly TextEdit[]): string {
    return applyEdits(this.now.doc.text, edits);
  }

  /** How many there are like it; one that moves on to another place has not gone. */
  #countIn(findings: readonly Finding[]): number {
    const key = keyOf(this.finding);
    return findings.filter((one) => keyOf(one) === key).length;
  }
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
