import { subjectKey, type Subject } from '../../protocol/details';
import type { SavedDraft } from './savedPane';

/** What was typed into a field and is not in the document: not yet sent, on its way, or refused. */
export interface FieldDraft {
  text: string;
  request?: number;
  /** Why it was refused. */
  refusal?: string;
  /** What the field held when the text was sent. */
  sentOver?: string;
}

/** A draft with where it was typed. */
interface PlacedDraft {
  readonly subject: Subject;
  readonly member: string;
  readonly draft: FieldDraft;
}

/** What a request was about; without a member, the subject as a whole. */
interface Asked {
  subject: Subject;
  member: string | undefined;
}

/** Drafts of the panel's fields, kept by subject and field until the document has them or the person lets go. */
export class FieldDrafts {
  readonly #drafts = new Map<string, PlacedDraft>();
  readonly #asked = new Map<number, Asked>();
  readonly #refusals = new Map<string, string>();
  /** Counted down: the grid counts its requests up. */
  #last = 0;

  at(subject: Subject, member: string): FieldDraft | undefined {
    return this.#drafts.get(keyOf(subject, member))?.draft;
  }

  /** All that is typed anywhere, to be kept while there is no page. */
  get saved(): SavedDraft[] {
    return [...this.#drafts.values()].map(({ subject, member, draft }) => {
      const { text, refusal, request, sentOver } = draft;
      // What was sent and is not settled may be in the document by the time the page is there again.
      const isUnsettled = refusal === undefined && request !== undefined && sentOver !== undefined;
      return { subject, member, text, ...(refusal !== undefined && { refusal }), ...(isUnsettled && { sentOver }) };
    });
  }

  restore(saved: readonly SavedDraft[]): void {
    for (const { subject, member, text, refusal, sentOver } of saved)
      this.#put(subject, member, {
        text,
        ...(refusal !== undefined && { refusal }),
        ...(sentOver !== undefined && { sentOver }),
      });
  }

  /** Lets go of what came to be in the document while there was no page. @param holds what the field holds now */
  settle(subject: Subject, member: string, holds: string): void {
    const draft = this.at(subject, member);
    if (!draft || draft.request !== undefined) return;
    const { text, sentOver } = draft;
    if (text === holds || (sentOver !== undefined && sentOver !== holds)) this.discard(subject, member);
  }

  /** Something is typed; what was said of it before holds no longer. */
  type(subject: Subject, member: string, text: string): void {
    this.#put(subject, member, { text });
  }

  /** What is typed cannot be asked for. */
  refuse(subject: Subject, member: string, text: string, refusal: string): void {
    this.#put(subject, member, { text, refusal });
  }

  discard(subject: Subject, member: string): void {
    this.#drafts.delete(keyOf(subject, member));
  }

  /** Lets go of all that was typed for a subject. */
  discardAll(subject: Subject): void {
    const prefix = `${subjectKey(subject)} `;
    for (const key of this.#drafts.keys()) if (key.startsWith(prefix)) this.#drafts.delete(key);
    this.#refusals.delete(subjectKey(subject));
  }

  /**
   * Number of a new request: of a field, whose draft is on its way then, or of the subject as a whole.
   * @param holds what the field held until now
   */
  ask(subject: Subject, member?: string, holds?: string): number {
    const request = --this.#last;
    this.#asked.set(request, { subject, member });
    this.#refusals.delete(subjectKey(subject));
    const draft = member === undefined ? undefined : this.at(subject, member);
    if (draft) {
      draft.request = request;
      if (holds !== undefined) draft.sentOver = holds;
    }
    return request;
  }

  /** @returns what was asked; undefined where the request is none of the panel's */
  accepted(request: number): Asked | undefined {
    const asked = this.#take(request);
    if (asked?.member !== undefined && this.at(asked.subject, asked.member)?.request === request)
      this.discard(asked.subject, asked.member);
    return asked;
  }

  refused(request: number, message: string): Asked | undefined {
    const asked = this.#take(request);
    if (!asked) return undefined;
    const draft = asked.member === undefined ? undefined : this.at(asked.subject, asked.member);
    if (draft?.request === request) draft.refusal = message;
    else if (!draft) this.#refusals.set(subjectKey(asked.subject), message);
    return asked;
  }

  /** Why what was asked of a subject as a whole was refused last. */
  refusalOf(subject: Subject): string | undefined {
    return this.#refusals.get(subjectKey(subject));
  }

  #put(subject: Subject, member: string, draft: FieldDraft): void {
    this.#drafts.set(keyOf(subject, member), { subject, member, draft });
  }

  #take(request: number): Asked | undefined {
    const asked = this.#asked.get(request);
    this.#asked.delete(request);
    return asked;
  }
}

function keyOf(subject: Subject, member: string): string {
  return `${subjectKey(subject)} ${member}`;
}
