import type { Intent } from '../../protocol';
import type { Details, Field, Subject } from '../../protocol/details';
import { FieldDrafts, type FieldDraft } from './fieldDrafts';
import { fieldIntent } from './fieldIntent';
import type { SavedDraft } from './savedPane';

export interface PanelEditsEvents {
  edit(request: number, intent: Intent): void;
  isMeasure(row: string): boolean;
  announce(text: string): void;
  /** What is typed, or what became of it, changed. */
  changed(): void;
}

/** What is typed into the panel, on its way to the document: fields one by one, forms as a whole. */
export class PanelEdits {
  readonly #drafts = new FieldDrafts();
  readonly #events: PanelEditsEvents;
  /** Requests that leave what is typed for the subject as it is. */
  readonly #beside = new Set<number>();

  constructor(events: PanelEditsEvents) {
    this.#events = events;
  }

  draft(subject: Subject, member: string): FieldDraft | undefined {
    return this.#drafts.at(subject, member);
  }

  /** All that is typed and not in the document, to be kept while there is no page. */
  get saved(): SavedDraft[] {
    return this.#drafts.saved;
  }

  restore(saved: readonly SavedDraft[]): void {
    this.#drafts.restore(saved);
  }

  /**
   * Lets go of what needs no typing any more: what is in the document by now, and all of a subject that is gone.
   * @param details of the subject, as it is now
   */
  settle(subject: Subject, details: Details | undefined): void {
    if (!details) this.#drafts.discardAll(subject);
    // What stands in a form is in no document until all of it is added.
    if (!details || subject.of === 'new' || subject.of === 'new-own') return;
    for (const { member, value } of fieldsOf(details)) this.#drafts.settle(subject, member, value);
  }

  /** Why what was asked of the subject as a whole was refused. */
  refusalOf(subject: Subject): string | undefined {
    return this.#drafts.refusalOf(subject);
  }

  type(subject: Subject, member: string, text: string): void {
    this.#drafts.type(subject, member, text);
    this.#events.changed();
  }

  /** What was chosen for a field elsewhere is meant. @param details what the panel shows now */
  choose(subject: Subject, member: string, text: string, details: Details | undefined): void {
    const field = details && fieldsOf(details).find((one) => one.member === member);
    if (!field) return;
    this.commit(subject, field, text);
    this.#events.changed();
  }

  /** What stands in a field cannot be meant yet. */
  unfinished(subject: Subject, member: string, text: string, message: string): void {
    this.#drafts.refuse(subject, member, text, message);
    this.#events.changed();
  }

  discard(subject: Subject, member: string): void {
    this.#drafts.discard(subject, member);
    this.#events.changed();
  }

  /** Lets go of all that was typed for a subject. */
  discardAll(subject: Subject): void {
    this.#drafts.discardAll(subject);
  }

  /** What was typed into a field is meant. What is typed into a form stays there until all of it is added. */
  commit(subject: Subject, { member, value }: Field, text: string): void {
    const draft = this.#drafts.at(subject, member);
    if (subject.of === 'new' || subject.of === 'new-own') {
      this.#drafts.type(subject, member, text);
      return;
    }
    if (text === value) {
      if (draft) this.discard(subject, member);
      return;
    }
    // Refused already, or on its way.
    if (draft?.text === text && (draft.refusal !== undefined || draft.request !== undefined)) return;
    this.#drafts.type(subject, member, text);
    const isMeasure = subject.of === 'cell' && this.#events.isMeasure(subject.row);
    this.#events.edit(this.#drafts.ask(subject, member, value), fieldIntent(subject, member, text, isMeasure));
  }

  /** Adds what was filled into a form. */
  add(subject: Subject, details: Details): void {
    const members = fieldsOf(details).map(({ member, value }) => ({
      member,
      text: this.#drafts.at(subject, member)?.text ?? value,
    }));
    this.ask(subject, { kind: 'add-entry', subject, members });
  }

  /** Asks something of the subject as a whole. */
  ask(subject: Subject, intent: Intent): void {
    this.#events.edit(this.#drafts.ask(subject), intent);
  }

  /** Makes a change that settles a finding; what is typed stays. */
  fix(subject: Subject, finding: string, title: string): void {
    const request = this.#drafts.ask(subject);
    this.#beside.add(request);
    this.#events.edit(request, { kind: 'fix', finding, title });
  }

  /** @returns whether the request was the panel's */
  accepted(request: number): boolean {
    const asked = this.#drafts.accepted(request);
    if (!asked) return false;
    if (asked.member === undefined && !this.#beside.delete(request)) this.#drafts.discardAll(asked.subject);
    this.#events.changed();
    return true;
  }

  /** What was typed stays where it was typed, with the reason. @returns whether the request was the panel's */
  refused(request: number, message: string): boolean {
    if (!this.#drafts.refused(request, message)) return false;
    this.#events.announce(message);
    this.#events.changed();
    return true;
  }
}

function fieldsOf({ blocks }: Details): Field[] {
  return blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []));
}
