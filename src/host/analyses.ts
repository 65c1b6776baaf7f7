import * as vscode from 'vscode';
import { applyEdits, spanOfEdits, type TextEdit } from '../model/edit/textEdit';
import { changedSpan, type ChangedSpan } from '../model/read/changedSpan';
import { compute, glimpse, unjudged, type Assessment, type Computed, type Glimpse } from '../validate/assess';
import type { Judge } from '../validate/repair/trials';
import { arrival } from './arrival';
import { Judging } from './judging';
import { isLarge, LARGE } from './largeDocument';
import type { PackFiles } from './packFiles';
import { isMade, type Foreseen, type Pending } from './pending';
import { isScenario } from './scenarioFiles';
import { ScenarioJudge } from './scenarioJudge';
import type { SettingsFiles } from './settingsFiles';
import { isWide, WayBack, type State } from './wayBack';

/** What is known of a version of a document. */
interface Known {
  readonly version: number;
  readonly assessment: Assessment;
}

/** What a document will be once an edit under way is made. */
export interface Foresight {
  readonly document: vscode.TextDocument;
  readonly assessment: Assessment;
  /** Has it judged only when a page has been told what it comes to. */
  readonly firstTell: (told: Promise<void>) => void;
}

/** Reads and judges scenarios: a document once for each of its versions, whoever asks first. */
export class Analyses implements vscode.Disposable {
  readonly #judge: ScenarioJudge;
  readonly #known = new WeakMap<vscode.TextDocument, Known>();
  /** What was read and computed and is not judged yet. */
  readonly #pending = new WeakMap<vscode.TextDocument, Pending>();
  /** What edits under way make of documents. */
  readonly #foreseen = new WeakMap<vscode.TextDocument, Foreseen>();
  readonly #wayBack = new WayBack();
  readonly #held = new Map<vscode.TextDocument, number>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #foresight = new vscode.EventEmitter<Foresight>();
  readonly #subscriptions: vscode.Disposable[];
  /** An edit is under way, or was not made: this is what the document will be, or still is. */
  readonly onDidForesee = this.#foresight.event;
  /** What is found in a document may have changed though its text has not: a pack or settings were read or have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly packs: PackFiles,
    readonly settings: SettingsFiles,
  ) {
    this.#judge = new ScenarioJudge(packs, settings);
    this.#subscriptions = [
      this.#changed,
      this.#foresight,
      // Before all others who hear of the change, as they will ask what it comes to.
      vscode.workspace.onDidChangeTextDocument((event) => {
        const foreseen = this.#foreseen.get(event.document);
        if (!foreseen || !isMade(foreseen, event)) return;
        this.#foreseen.delete(event.document);
        this.#pending.set(event.document, foreseen);
      }),
      packs.onDidChange(() => this.#judgeAnew()),
      settings.onDidChange(() => this.#judgeAnew()),
    ];
  }

  of(document: vscode.TextDocument): Assessment {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.assessment;
    return this.#settle(document, this.#judgedNow(document));
  }

  #settle(document: vscode.TextDocument, assessment: Assessment): Assessment {
    this.#known.set(document, { version: document.version, assessment });
    this.#pending.delete(document);
    this.#foreseen.delete(document);
    return assessment;
  }

  #judgedNow(document: vscode.TextDocument): Assessment {
    // To put a long text together, as the document does, takes longer than to read what was edited.
    const pending = this.#pendingNow(document);
    if (pending) return pending.judging.end();
    const text = document.getText();
    const foreseen = this.#foreseen.get(document);
    if (foreseen?.shown.doc.text === text) return foreseen.judging.end();
    const [last, back] = [this.#last(document), this.#back(document, text)];
    const change = last && isLarge(document) ? changedSpan(last.shown.doc.text, text) : undefined;
    if (last && change) this.#wayBack.leave(document, last, change);
    if (back) return back.judged ?? this.#judge.assess(document.uri, text, back.shown);
    return this.#judge.assess(document.uri, text, last?.shown, change);
  }

  #pendingNow(document: vscode.TextDocument): Pending | undefined {
    const pending = this.#pending.get(document);
    return pending?.version === document.version ? pending : undefined;
  }

  /** The last state that is known of a document, whatever it holds now; undefined where nothing was read of it yet. */
  #last(document: vscode.TextDocument): (State & { readonly version: number }) | undefined {
    const [known, pending] = [this.#known.get(document), this.#pending.get(document)];
    if (pending && !(known && known.version > pending.version)) {
      const { shown, judging, version } = pending;
      return { version, shown: judging.result ?? shown, judged: judging.result };
    }
    return known && { version: known.version, shown: known.assessment, judged: known.assessment };
  }

  /** A state of before, if the document holds the same text again. */
  #back(document: vscode.TextDocument, text: string): State | undefined {
    const known = this.#known.get(document)?.assessment;
    return known?.doc.text === text ? { shown: known, judged: known } : this.#wayBack.find(document, text);
  }

  /**
   * Works out what an edit makes of a document while VS Code makes it, for all who show the document: its values at
   * once, with the findings of before, and its findings as soon as the values are told.
   * @param edits of what the document holds, one at least
   */
  foresee(document: vscode.TextDocument, edits: readonly TextEdit[]): void {
    const before = this.#now(document);
    const { text } = before.shown.doc;
    const change = spanOfEdits(text, edits);
    const shown = toBeJudged(before.shown, compute(applyEdits(text, edits), before.shown, change), change);
    this.#wayBack.leave(document, before, change);
    const foreseen = { ...this.#toJudge(document, shown, document.version + 1), before: text, change };
    this.#foreseen.set(document, foreseen);
    void this.#await(document, foreseen);
  }

  /**
   * A change has come about: tells all who show a large document what it comes to, where nobody foresaw it, an undo say,
   * with the findings of before, and has it judged when they have been told.
   * @returns when it is judged; undefined where there is nothing to wait for
   */
  takeIn(document: vscode.TextDocument): Promise<void> | undefined {
    if (!isLarge(document)) return undefined;
    const pending = this.#pendingNow(document);
    if (pending) return pending.judging.result ? undefined : this.#judged(document, pending);
    const last = this.#last(document);
    if (!last || last.version === document.version) return undefined;
    const text = document.getText();
    const back = this.#back(document, text);
    const change = changedSpan(last.shown.doc.text, text);
    this.#wayBack.leave(document, last, change);
    if (back?.judged) {
      this.#settle(document, back.judged);
      return undefined;
    }
    const computed = back?.shown ?? compute(text, last.shown, change);
    if (computed.doc.state !== 'sound') return undefined;
    const next = this.#toJudge(document, toBeJudged(last.shown, computed, change));
    this.#pending.set(document, next);
    return this.#await(document, next);
  }

  #toJudge(document: vscode.TextDocument, shown: Assessment, version = document.version): Pending {
    return { version, shown, judging: new Judging(this.#judge.steps(document.uri, shown.doc.text, shown)) };
  }

  /** Has a state told and judged. @returns when it is judged */
  #await(document: vscode.TextDocument, pending: Pending): Promise<void> {
    const { shown } = pending;
    // What is wrong with a text that cannot be read is all there is to show of it.
    return this.#judged(document, pending, shown.doc.state === 'sound' ? this.#tell(document, shown) : undefined);
  }

  /** @returns when all who show the document have told it */
  #tell(document: vscode.TextDocument, assessment: Assessment): Promise<unknown> {
    const told: Promise<void>[] = [];
    this.#foresight.fire({ document, assessment, firstTell: (one) => told.push(one) });
    return Promise.all(told);
  }

  /** Has a state judged, unless it is under way. @returns when it is judged, or one that came after it */
  #judged(document: vscode.TextDocument, pending: Pending, told?: Promise<unknown>): Promise<void> {
    pending.judged ??= this.#judgeBehind(told, document, pending);
    return pending.judged;
  }

  async #judgeBehind(
    told: Promise<unknown> | undefined,
    document: vscode.TextDocument,
    pending: Pending,
  ): Promise<void> {
    await told;
    // Nobody waits for an answer here, and what was asked meanwhile comes first.
    await arrival([]);
    const newest = () => this.#foreseen.get(document) ?? this.#pending.get(document);
    // The edit may not be made at all, or there may be another.
    const assessment = await pending.judging.goOn(() => newest() === pending);
    if (newest() !== pending) await newest()?.judged;
    else if (assessment) void this.#tell(document, assessment);
  }

  /** The edit was not made. */
  forgetForeseen(document: vscode.TextDocument): void {
    if (!this.#foreseen.delete(document)) return;
    const now = this.firstLook(document);
    const pending = this.#pendingNow(document);
    if (pending) {
      pending.judged = undefined;
      void this.#await(document, pending);
    } else void this.#tell(document, now);
  }

  /** As soon as there is something to show: a large document with the findings of before, until it is judged. */
  firstLook(document: vscode.TextDocument): Assessment {
    return isLarge(document) ? this.#now(document).shown : this.of(document);
  }

  /** What a document holds now, judged or, if it is large, to be judged yet. */
  #now(document: vscode.TextDocument): State {
    const last = this.#last(document);
    if (last?.version === document.version) return last;
    const computed = isLarge(document) ? compute(document.getText(), last?.shown) : undefined;
    // What is wrong with a text that cannot be read is all there is to show of it.
    if (computed?.doc.state !== 'sound') {
      const judged = this.of(document);
      return { shown: judged, judged };
    }
    const shown = unjudged(computed);
    this.#pending.set(document, this.#toJudge(document, shown));
    return { shown, judged: undefined };
  }

  /**
   * The first rows of a large document of which nothing is known yet, and where the others stand.
   * @returns undefined where the document itself can be shown as quickly, or where its first rows say nothing alone
   */
  glimpse(document: vscode.TextDocument, rows: number): Glimpse | undefined {
    if (!isLarge(document) || this.#last(document)) return undefined;
    return glimpse(document.getText(), rows);
  }

  /** Asks that nobody has a large document judged who can wait, until all who asked for it release it. */
  hold(document: vscode.TextDocument): vscode.Disposable {
    this.#held.set(document, (this.#held.get(document) ?? 0) + 1);
    return new vscode.Disposable(() => {
      const others = (this.#held.get(document) ?? 1) - 1;
      if (others > 0) this.#held.set(document, others);
      else if (this.#held.delete(document) && isLarge(document)) void this.#toldWhenJudged(document);
    });
  }

  /** Whether a document should not be judged by one who can wait. */
  isHeld(document: vscode.TextDocument): boolean {
    return this.#held.has(document) && isLarge(document);
  }

  /** Judges what a document would be with another text. Nothing of it is kept. */
  ofDraft(document: vscode.TextDocument, text: string): Assessment {
    return this.#judge.assess(document.uri, text, this.of(document));
  }

  /** Judges what a document would be with one text after the other. Nothing of it is kept. */
  drafts(document: vscode.TextDocument): Judge {
    const now = this.of(document);
    const { uri } = document;
    return {
      whole: ({ text, change }) => this.#judge.assess(uri, text, now, change),
      rule: (rule, { text, change }) => this.#judge.rule(uri, rule, text, now, change),
    };
  }

  /**
   * Judges a text that a file holds or held, whatever an editor has of it, with its settings and its packs read first.
   * @param read what has been read and computed of the text, if it has been
   */
  async ofText(uri: vscode.Uri, text: string, read?: Computed): Promise<Assessment> {
    await this.settings.load(uri);
    const open = this.#openAs(uri);
    const first = this.#judge.assess(
      uri,
      text,
      read ? { ...open, doc: read.doc, calculation: read.calculation } : open,
    );
    const references = first.doc.scenario.packs ?? [];
    if (references.length === 0) return first;
    await this.packs.load(uri, references);
    return this.#judge.assess(uri, text, first);
  }

  /** As soon as there is something to compare of a text that a file holds or held: a large one without its findings. */
  async firstLookOfText(uri: vscode.Uri, text: string): Promise<Assessment> {
    const computed = text.length > LARGE ? compute(text, this.#openAs(uri)) : undefined;
    return computed?.doc.state === 'sound' ? unjudged(computed) : this.ofText(uri, text);
  }

  /** What an editor has of a file is much the same, and saves reading and judging most of it. */
  #openAs(uri: vscode.Uri): Assessment | undefined {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open && this.#last(open)?.shown;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #judgeAnew(): void {
    for (const document of vscode.workspace.textDocuments) {
      const last = this.#last(document);
      if (!isScenario(document.uri) || !last) continue;
      this.#known.delete(document);
      this.#wayBack.forget(document);
      // It is to be judged anew, not to be read anew.
      this.#pending.set(document, this.#toJudge(document, last.shown, last.version));
      const foreseen = this.#foreseen.get(document);
      if (foreseen)
        this.#foreseen.set(document, { ...foreseen, ...this.#toJudge(document, foreseen.shown, foreseen.version) });
      void this.#toldWhenJudged(document);
    }
  }

  /** What is found in a document: in a large one it is looked for little by little, so that people can go on meanwhile. */
  async whenJudged(document: vscode.TextDocument): Promise<Assessment> {
    if (isLarge(document)) await this.#whenJudged(document);
    return this.of(document);
  }

  async #whenJudged(document: vscode.TextDocument): Promise<void> {
    this.#now(document);
    const pending = this.#pendingNow(document);
    if (pending) await this.#judged(document, pending);
  }

  /** Tells that something else may be found in a document; of a large one when it is known. */
  async #toldWhenJudged(document: vscode.TextDocument): Promise<void> {
    if (isLarge(document)) await this.#whenJudged(document);
    this.#changed.fire(document);
  }
}

/** A state that is computed and not judged yet, with what was found in the one of before. */
function toBeJudged(before: Assessment, { doc, calculation }: Computed, change: ChangedSpan): Assessment {
  // What was found before is no answer meanwhile where there are other rows now, or many of them say something else.
  const isLong = isWide(change) || (doc.text.length > LARGE && calculation.form !== before.calculation.form);
  return { ...before, doc, calculation, ...(isLong && { isUnjudged: true }) };
}
