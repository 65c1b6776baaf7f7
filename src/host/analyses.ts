import * as vscode from 'vscode';
import { applyEdits, spanOfEdits, type TextEdit } from '../model/edit/textEdit';
import { changedSpan, type ChangedSpan } from '../model/read/changedSpan';
import {
  assess,
  assessRule,
  compute,
  glimpse,
  unjudged,
  type Assessment,
  type Computed,
  type Glimpse,
  type Surroundings,
} from '../validate/assess';
import type { Judge } from '../validate/repair/trials';
import { arrival } from './arrival';
import { isNow, noteMade, type Foreseen } from './foreseen';
import { isLarge, LARGE } from './largeDocument';
import type { PackFiles } from './packFiles';
import { isScenario } from './scenarioFiles';
import type { SettingsFiles } from './settingsFiles';
import { today } from './today';
import { isWide, WayBack } from './wayBack';

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
  readonly #known = new WeakMap<vscode.TextDocument, Known>();
  /** Of large documents, what was read and computed and is not judged yet. */
  readonly #unjudged = new WeakMap<vscode.TextDocument, Known>();
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
    this.#subscriptions = [
      this.#changed,
      this.#foresight,
      // Before all others who hear of the change, as they will ask what it comes to.
      vscode.workspace.onDidChangeTextDocument((event) => {
        const foreseen = this.#foreseen.get(event.document);
        if (foreseen) noteMade(foreseen, event);
      }),
      packs.onDidChange(() => this.#judgeAnew()),
      settings.onDidChange(() => this.#judgeAnew()),
    ];
  }

  of(document: vscode.TextDocument): Assessment {
    const known = this.#known.get(document);
    const { version } = document;
    if (known?.version === version) return known.assessment;
    const foreseen = this.#foreseen.get(document);
    // To put a long text together, as the document does, takes longer than to read what was edited.
    const text = foreseen && isNow(foreseen, document) ? foreseen.doc.text : document.getText();
    return this.#settle(document, text);
  }

  /** @param text what the document holds now */
  #settle(document: vscode.TextDocument, text: string): Assessment {
    const assessment = this.#assessNow(document, text);
    this.#known.set(document, { version: document.version, assessment });
    this.#unjudged.delete(document);
    this.#foreseen.delete(document);
    return assessment;
  }

  #assessNow(document: vscode.TextDocument, text: string): Assessment {
    const foreseen = this.#foreseen.get(document);
    const last = this.#known.get(document)?.assessment;
    if (foreseen?.doc.text === text) {
      if (last) this.#wayBack.leave(document, last, foreseen.change);
      return foreseen.assessment ?? this.#assess(document.uri, text, foreseen);
    }
    const back = this.#wayBack.find(document, text);
    const change = last && isLarge(document) ? changedSpan(last.doc.text, text) : undefined;
    if (last && change) this.#wayBack.leave(document, last, change);
    return back ?? this.#assess(document.uri, text, this.#previousOf(document), change);
  }

  /** What helps to judge a document: its last state, or what was read and computed of it and not judged. */
  #previousOf(document: vscode.TextDocument): Parameters<typeof assess>[2] {
    const known = this.#known.get(document)?.assessment;
    const unjudgedYet = this.#unjudged.get(document)?.assessment;
    return known ?? (unjudgedYet && { doc: unjudgedYet.doc, calculation: unjudgedYet.calculation });
  }

  /**
   * Works out what an edit makes of a document while VS Code makes it, for all who show the document: its values at
   * once, with the findings of before, and its findings as soon as the values are told.
   * @param edits of what the document holds, one at least
   */
  foresee(document: vscode.TextDocument, edits: readonly TextEdit[]): void {
    const before = this.of(document);
    const { text } = before.doc;
    const change = spanOfEdits(text, edits);
    const computed = compute(applyEdits(text, edits), before, change);
    const { version } = document;
    const foreseen: Foreseen = { ...computed, suspects: before.suspects, before: text, version, change };
    this.#foreseen.set(document, foreseen);
    // What is wrong with a text that cannot be read is all there is to show of it.
    const told =
      computed.doc.state === 'sound' ? this.#tell(document, toBeJudged(before, computed, change)) : undefined;
    foreseen.judged = this.#judgeWhen(told, document, foreseen);
  }

  /**
   * A change has come about: tells all who show a large document what it comes to, where nobody foresaw it, an undo say,
   * with the findings of before, and has it judged when they have been told.
   * @returns when it is judged; undefined where there is nothing to wait for
   */
  takeIn(document: vscode.TextDocument): Promise<void> | undefined {
    if (!isLarge(document)) return undefined;
    const foreseen = this.#foreseen.get(document);
    if (foreseen && isNow(foreseen, document)) return foreseen.assessment ? undefined : foreseen.judged;
    const before = this.#known.get(document);
    const { version } = document;
    if (!before || before.version === version) return undefined;
    const text = document.getText();
    if (this.#wayBack.find(document, text)) {
      this.#settle(document, text);
      return undefined;
    }
    const { doc, suspects } = before.assessment;
    const change = changedSpan(doc.text, text);
    const computed = compute(text, before.assessment, change);
    if (computed.doc.state !== 'sound') return undefined;
    const next: Foreseen = { ...computed, suspects, before: doc.text, version: version - 1, change, isMade: true };
    this.#foreseen.set(document, next);
    next.judged = this.#judgeWhen(
      this.#tell(document, toBeJudged(before.assessment, computed, change)),
      document,
      next,
    );
    return next.judged;
  }

  /** @returns when all who show the document have told it */
  #tell(document: vscode.TextDocument, assessment: Assessment): Promise<unknown> {
    const told: Promise<void>[] = [];
    this.#foresight.fire({ document, assessment, firstTell: (one) => told.push(one) });
    return Promise.all(told);
  }

  async #judgeWhen(
    told: Promise<unknown> | undefined,
    document: vscode.TextDocument,
    foreseen: Foreseen,
  ): Promise<void> {
    await told;
    // Nobody waits for an answer here, and what was asked meanwhile comes first.
    await arrival([]);
    this.#judgeForeseen(document, foreseen);
  }

  #judgeForeseen(document: vscode.TextDocument, foreseen: Foreseen): void {
    // The edit may be made by now, or not be made at all, or there may be another.
    if (this.#foreseen.get(document) !== foreseen) return;
    foreseen.assessment = this.#assess(document.uri, foreseen.doc.text, foreseen);
    void this.#tell(document, foreseen.assessment);
  }

  /** The edit was not made. */
  forgetForeseen(document: vscode.TextDocument): void {
    if (this.#foreseen.delete(document)) void this.#tell(document, this.of(document));
  }

  /** As soon as there is something to show: a large document without its findings, unless they are known already. */
  firstLook(document: vscode.TextDocument): Assessment {
    const { version } = document;
    if (!isLarge(document) || this.#known.get(document)?.version === version) return this.of(document);
    const before = this.#unjudged.get(document);
    if (before?.version === version) return before.assessment;
    const foreseen = this.#foreseen.get(document);
    if (foreseen && isNow(foreseen, document)) return foreseen.assessment ?? unjudged(foreseen);
    const computed = compute(document.getText(), this.#previousOf(document));
    // What is wrong with a text that cannot be read is all there is to show of it.
    if (computed.doc.state !== 'sound') return this.of(document);
    const assessment = unjudged(computed);
    this.#unjudged.set(document, { version, assessment });
    return assessment;
  }

  /**
   * The first rows of a large document of which nothing is known yet, and where the others stand.
   * @returns undefined where the document itself can be shown as quickly, or where its first rows say nothing alone
   */
  glimpse(document: vscode.TextDocument, rows: number): Glimpse | undefined {
    if (!isLarge(document) || this.#known.has(document) || this.#unjudged.has(document)) return undefined;
    return glimpse(document.getText(), rows);
  }

  /** Asks that nobody has a large document judged who can wait, until all who asked for it release it. */
  hold(document: vscode.TextDocument): vscode.Disposable {
    this.#held.set(document, (this.#held.get(document) ?? 0) + 1);
    return new vscode.Disposable(() => {
      const others = (this.#held.get(document) ?? 1) - 1;
      if (others > 0) this.#held.set(document, others);
      else if (this.#held.delete(document) && isLarge(document)) this.#changed.fire(document);
    });
  }

  /** Whether a document should not be judged by one who can wait. */
  isHeld(document: vscode.TextDocument): boolean {
    return this.#held.has(document) && isLarge(document);
  }

  /** Judges what a document would be with another text. Nothing of it is kept. */
  ofDraft(document: vscode.TextDocument, text: string): Assessment {
    return this.#assess(document.uri, text, this.of(document));
  }

  /** Judges what a document would be with one text after the other. Nothing of it is kept. */
  drafts(document: vscode.TextDocument): Judge {
    const now = this.of(document);
    const { surroundings } = this.#surroundings(document.uri);
    return {
      whole: ({ text, change }) => this.#assess(document.uri, text, now, change),
      rule: (rule, { text, change }) => assessRule(rule, text, surroundings, now, change),
    };
  }

  /**
   * Judges a text that a file holds or held, whatever an editor has of it, with its settings and its packs read first.
   * @param read what has been read and computed of the text, if it has been
   */
  async ofText(uri: vscode.Uri, text: string, read?: Computed): Promise<Assessment> {
    await this.settings.load(uri);
    const open = this.#openAs(uri);
    const first = this.#assess(uri, text, read ? { ...open, doc: read.doc, calculation: read.calculation } : open);
    const references = first.doc.scenario.packs ?? [];
    if (references.length === 0) return first;
    await this.packs.load(uri, references);
    return this.#assess(uri, text, first);
  }

  /** As soon as there is something to compare of a text that a file holds or held: a large one without its findings. */
  async firstLookOfText(uri: vscode.Uri, text: string): Promise<Assessment> {
    const computed = text.length > LARGE ? compute(text, this.#openAs(uri)) : undefined;
    return computed?.doc.state === 'sound' ? unjudged(computed) : this.ofText(uri, text);
  }

  /** What an editor has of a file is much the same, and saves reading and judging most of it. */
  #openAs(uri: vscode.Uri): Parameters<typeof assess>[2] {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open && this.#previousOf(open);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #assess(uri: vscode.Uri, text: string, previous?: Parameters<typeof assess>[2], change?: ChangedSpan): Assessment {
    const { surroundings, isPending } = this.#surroundings(uri);
    const assessment = assess(text, surroundings, previous, change);
    if (!isPending()) return assessment;
    // A pack that is still being read is not missing.
    return { ...assessment, findings: assessment.findings.filter(({ rule }) => rule !== 'packs/not-found') };
  }

  /** What is known around a scenario, and whether a pack that was asked for is still being read. */
  #surroundings(uri: vscode.Uri): { surroundings: Surroundings; isPending: () => boolean } {
    let isPending = false;
    const packText = (reference: string) => {
      const pack = this.packs.find(uri, reference);
      isPending ||= pack.state === 'pending';
      return pack.state === 'read' ? pack.text : undefined;
    };
    const surroundings = { packText, today: today(), settings: this.settings.find(uri) };
    return { surroundings, isPending: () => isPending };
  }

  #judgeAnew(): void {
    for (const document of vscode.workspace.textDocuments) {
      const known = this.#known.get(document);
      if (!isScenario(document.uri) || !known) continue;
      this.#known.delete(document);
      this.#wayBack.forget(document);
      // It is to be judged anew, not to be read anew.
      this.#unjudged.set(document, known);
      this.#changed.fire(document);
    }
  }
}

/** A state that is computed and not judged yet, with what was found in the one of before. */
function toBeJudged(before: Assessment, computed: Computed, change: ChangedSpan): Assessment {
  return { ...before, ...computed, ...(isWide(change) && { isUnjudged: true }) };
}
