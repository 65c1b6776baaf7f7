import { html, nothing } from 'lit';
import type { FindingView } from '../../protocol';
import type { Block, Details, Field, Link, Subject } from '../../protocol/details';
import type { TextInput } from '../grid/lineBreaks';
import { t } from '../l10n';
import { addTemplate, blockTemplate, type BlockEvents, type HistoryShown } from './blockTemplate';
import { fieldTemplate } from './fieldTemplate';
import type { PanelEdits } from './panelEdits';
import { bodyTemplate } from './panelTemplate';

/** What is known beside the details of a subject, and what its parts ask for. */
export interface SubjectContext {
  readonly edits: PanelEdits;
  /** Why nothing can be changed now. */
  readonly locked: string | undefined;
  readonly findings: readonly FindingView[];
  readonly history: HistoryShown;
  readonly go: (link: Link) => void;
  readonly cancel: (back: Link | undefined) => void;
  readonly fix: (finding: FindingView, title: string) => void;
  readonly askHistory: () => void;
  readonly formulaInput: (input: TextInput) => void;
  readonly choosePack: (member: string) => void;
  readonly openPack: (reference: string) => void;
  /** What else can be done about a finding than to take a fix. */
  readonly linkOf: BlockEvents['linkOf'];
}

/** All that is told of a subject, with what is typed into its fields. */
export function subjectTemplate(subject: Subject, details: Details | undefined, context: SubjectContext): unknown {
  const { edits, locked } = context;
  return bodyTemplate(details, locked, edits.refusalOf(subject), {
    go: context.go,
    add: () => {
      if (details) edits.add(subject, details);
    },
    cancel: context.cancel,
    remove: () => edits.ask(subject, { kind: 'remove-entry', subject }),
    block: (block) => blockOf(subject, block, context),
  });
}

function blockOf(subject: Subject, block: Block, context: SubjectContext): unknown {
  const { edits, locked, findings, history } = context;
  if (block.kind === 'fields') {
    return html`<section class="details-fields">
      ${block.title === undefined ? nothing : html`<h3>${block.title}</h3>`}
      ${block.fields.map((field) => fieldOf(subject, field, context))}
      ${block.add && locked === undefined ? addTemplate(block.add, context.go) : nothing}
    </section>`;
  }
  return blockTemplate(block, findings, history, locked !== undefined, {
    go: context.go,
    fix: context.fix,
    move: (entry, step) => edits.ask(subject, { kind: 'move-entry', subject: entry, step }),
    askHistory: context.askHistory,
    linkOf: context.linkOf,
  });
}

function fieldOf(subject: Subject, field: Field, context: SubjectContext): unknown {
  const { edits, locked, go, formulaInput, openPack, findings } = context;
  const { member, faults = [] } = field;
  const own = findings.filter(({ key }) => faults.includes(key));
  const lock = locked === undefined ? undefined : t('Read-only now.');
  return fieldTemplate(field, edits.draft(subject, member), own, lock, {
    typed: (text) => edits.type(subject, member, text),
    unfinished: (message, text) => edits.unfinished(subject, member, text, message),
    commit: (text) => edits.commit(subject, field, text),
    go,
    formulaInput,
    choosePack: () => context.choosePack(member),
    openPack,
    fix: context.fix,
    linkOf: context.linkOf,
  });
}
