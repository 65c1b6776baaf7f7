import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import type { SideView } from '../../protocol/comparison';
import type { Assessment } from '../../validate/assess';
import type { Analyses } from '../analyses';
import type { LastCommit } from '../git/lastCommit';
import { findRevision, shortHash, textAt, type Revision } from '../git/revision';
import { fileName } from '../scenarioFiles';

/** One of the two states of a comparison. */
export interface Side extends vscode.Disposable {
  readonly names: Pick<SideView, 'name' | 'detail'>;
  readonly onDidChange: vscode.Event<void>;
  /** Why there is no such state now, if there is none. */
  absence(): Promise<string | undefined>;
  /** The state as it is now, as soon as it can be compared: a large one may not be judged yet. Else why there is none. */
  look(): Promise<Assessment | string>;
  /** The state as it is now, judged. Else why there is none. */
  assess(): Promise<Assessment | string>;
}

/** A document as it is, saved or not. */
export class DocumentSide implements Side {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly uri: vscode.Uri,
    readonly names: Side['names'],
    readonly analyses: Analyses,
  ) {
    const key = uri.toString();
    const fire = (document: vscode.TextDocument) => {
      if (document.uri.toString() === key) this.#changed.fire();
    };
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) fire(document);
      }),
      analyses.onDidChange(fire),
    ];
  }

  async absence(): Promise<string | undefined> {
    const document = await this.#document();
    return typeof document === 'string' ? document : undefined;
  }

  async look(): Promise<Assessment | string> {
    const document = await this.#document();
    return typeof document === 'string' ? document : this.analyses.firstLook(document);
  }

  async assess(): Promise<Assessment | string> {
    const document = await this.#document();
    return typeof document === 'string' ? document : this.analyses.whenJudged(document);
  }

  /** VS Code lets go of a document that no editor shows; then it is read again. */
  async #document(): Promise<vscode.TextDocument | string> {
    try {
      return await vscode.workspace.openTextDocument(this.uri);
    } catch {
      return t('{0} cannot be opened: it may have been deleted.', vscode.workspace.asRelativePath(this.uri));
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** What a file held at a commit, and what is known of that so far. */
interface ReadRevision {
  readonly hash: string;
  readonly text: string;
  known?: Assessment;
}

/** What a file held at a commit; `HEAD` is followed to the next commit. */
export class RevisionSide implements Side {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;
  #revision: Revision | undefined;
  #known: ReadRevision | undefined;

  constructor(
    readonly uri: vscode.Uri,
    readonly ref: string,
    readonly analyses: Analyses,
    readonly lastCommit: LastCommit,
  ) {
    this.#subscription = lastCommit.onDidChange(() => {
      if (ref === 'HEAD' || !this.#revision) this.#changed.fire();
    });
  }

  get names(): Side['names'] {
    if (!this.#revision) return { name: this.ref };
    const { hash, date } = this.#revision;
    const short = shortHash(hash);
    const detail = [...(this.ref.startsWith(short) ? [] : [short]), ...(date === undefined ? [] : [date])].join(', ');
    return { name: this.ref, ...(detail !== '' && { detail }) };
  }

  async absence(): Promise<string | undefined> {
    const read = await this.#read();
    return typeof read === 'string' ? read : undefined;
  }

  async look(): Promise<Assessment | string> {
    const read = await this.#read();
    if (typeof read === 'string') return read;
    read.known ??= await this.analyses.firstLookOfText(this.uri, read.text);
    return read.known;
  }

  async assess(): Promise<Assessment | string> {
    const read = await this.#read();
    if (typeof read === 'string') return read;
    if (!read.known || read.known.isUnjudged) read.known = await this.analyses.ofText(this.uri, read.text, read.known);
    return read.known;
  }

  async #read(): Promise<ReadRevision | string> {
    // Git may still be looking for its repositories: then it tells when it has found this one.
    const repository = await this.lastCommit.repositoryOf(this.uri);
    if (!repository) return t('{0} is in no git repository that is open.', fileName(this.uri));
    if (!this.#revision || this.ref === 'HEAD')
      this.#revision = (await findRevision(repository, this.ref)) ?? this.#revision;
    if (!this.#revision) return unknownRevision(this.ref);
    const { hash } = this.#revision;
    if (this.#known?.hash === hash) return this.#known;
    const text = await textAt(repository, hash, this.uri);
    if (text === undefined) return t('{0} does not hold {1}.', this.ref, fileName(this.uri));
    this.#known = { hash, text };
    return this.#known;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#subscription.dispose();
  }
}

function unknownRevision(ref: string): string {
  return ref === 'HEAD'
    ? t('There is no commit yet to compare with.')
    : t('“{0}” is no branch, tag or commit of this repository.', ref);
}
