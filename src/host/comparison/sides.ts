import * as vscode from 'vscode';
import { t } from '../../model/l10n';
import type { SideView } from '../../protocol/comparison';
import type { Assessment } from '../../validate/assess';
import type { Analyses } from '../analyses';
import type { Repository } from '../git/gitApi';
import type { LastCommit } from '../git/lastCommit';
import { findRevision, shortHash, textAt, type Revision } from '../git/revision';

/** One of the two states of a comparison. */
export interface Side extends vscode.Disposable {
  /** Tells it from other sides. */
  readonly key: string;
  readonly names: Pick<SideView, 'name' | 'detail'>;
  readonly onDidChange: vscode.Event<void>;
  /** The state as it is now; a text where there is none, which says why. */
  assess(): Promise<Assessment | string>;
}

/** A document as it is, saved or not. */
export class DocumentSide implements Side {
  readonly key: string;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly document: vscode.TextDocument,
    readonly names: Side['names'],
    readonly analyses: Analyses,
  ) {
    this.key = document.uri.toString();
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (changed === document && contentChanges.length > 0) this.#changed.fire();
      }),
      analyses.onDidChange((changed) => {
        if (changed === document) this.#changed.fire();
      }),
    ];
  }

  /** VS Code lets go of a document that no editor shows; then it is read again. */
  async assess(): Promise<Assessment | string> {
    try {
      const { uri } = this.document;
      return this.analyses.of(this.document.isClosed ? await vscode.workspace.openTextDocument(uri) : this.document);
    } catch {
      return t('{0} cannot be read any more.', this.names.name);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** What a file held at a commit; `HEAD` is followed to the next commit. */
export class RevisionSide implements Side {
  readonly key: string;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;
  #known: { readonly text: string; readonly assessment: Assessment } | undefined;

  constructor(
    readonly uri: vscode.Uri,
    private revision: Revision,
    readonly repository: Repository,
    readonly analyses: Analyses,
    lastCommit: LastCommit,
  ) {
    this.key = `git ${revision.ref}`;
    this.#subscription = lastCommit.onDidChange(() => {
      if (this.revision.ref === 'HEAD') this.#changed.fire();
    });
  }

  get names(): Side['names'] {
    const { ref, hash, date } = this.revision;
    const short = shortHash(hash);
    const detail = [...(ref.startsWith(short) ? [] : [short]), ...(date === undefined ? [] : [date])].join(', ');
    return { name: ref, ...(detail !== '' && { detail }) };
  }

  async assess(): Promise<Assessment | string> {
    if (this.revision.ref === 'HEAD') this.revision = (await findRevision(this.repository, 'HEAD')) ?? this.revision;
    const text = await textAt(this.repository, this.revision.hash, this.uri);
    if (text === undefined) return t('{0} does not hold this file.', this.revision.ref);
    if (this.#known?.text !== text) this.#known = { text, assessment: await this.analyses.ofText(this.uri, text) };
    return this.#known.assessment;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#subscription.dispose();
  }
}
