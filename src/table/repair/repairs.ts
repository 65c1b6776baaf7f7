import type { FindingView } from '../../protocol';
import type { Repairs as Answer } from '../../protocol/repair';
import { firstFix } from '../findingOrder';

/** What is known of mending the findings that are shown, beside what their rules propose. */
export class Repairs {
  /** By the finding's key; an edit may make it untrue. */
  readonly #known = new Map<string, Answer | 'asked'>();
  /** Waits for answers on these, to make the first fix. */
  #waiting: readonly FindingView[] | undefined;

  /** @param fix makes a finding's fix, or says that there is none */
  constructor(
    readonly ask: (finding: string) => void,
    readonly changed: () => void,
    readonly fix: (fix: { finding: FindingView; title: string } | undefined) => void,
  ) {}

  /** A finding with all that would settle it, as far as it is known; what is not known is asked for. */
  whole(finding: FindingView): FindingView {
    const known = this.#knownOf(finding);
    if (!known || known.titles.length === 0) return finding;
    return { ...finding, fixes: [...(finding.fixes ?? []), ...known.titles] };
  }

  /** What a person can do about a finding beside changing a value: accept it, name its source. */
  can({ key }: FindingView): { readonly mayWaive: boolean; readonly wantsSource: boolean } {
    const known = this.#known.get(key);
    return known === undefined || known === 'asked' ? { mayWaive: false, wantsSource: false } : known;
  }

  /** Makes the first fix of the gravest of some findings that has one, as soon as that is known. */
  fixFirst(findings: readonly FindingView[]): void {
    const isKnown = findings.every((finding) => finding.fixes !== undefined || this.#knownOf(finding) !== undefined);
    this.#waiting = isKnown ? undefined : findings;
    if (isKnown) this.fix(firstFix(findings.map((finding) => this.whole(finding))));
  }

  answered(answer: Answer): void {
    this.#known.set(answer.finding, answer);
    if (this.#waiting) this.fixFirst(this.#waiting);
    this.changed();
  }

  /** The document changed. */
  forget(): void {
    this.#known.clear();
    this.#waiting = undefined;
  }

  #knownOf({ key, waived }: FindingView): Answer | undefined {
    const known = this.#known.get(key);
    if (known === undefined && waived === undefined) {
      this.#known.set(key, 'asked');
      this.ask(key);
    }
    if (waived !== undefined) return { type: 'repairs', finding: key, titles: [], mayWaive: false, wantsSource: false };
    return known === 'asked' ? undefined : known;
  }
}
