import * as vscode from 'vscode';
import * as z from 'zod';
import type { EditResult } from '../../model/edit/editResult';
import type { Made } from '../../model/edit/place';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import { applyInTurn } from '../editor/editQueue';
import type { TableProvider } from '../editor/tableProvider';
import type { TableSession } from '../editor/tableSession';
import { deletedText } from './deletedText';
import { partLeaves, type LeftBehind, type Part } from './partLeaves';

/** What VS Code hands to a command from the table's context menu. */
const contextSchema = z.object({
  scenarioRow: z.string().optional(),
  scenarioAlternative: z.string().optional(),
  scenarioSection: z.string().optional(),
});

/** The part of a table that a command is about: where the menu was opened, or the active place. */
export interface Target {
  readonly session: TableSession;
  readonly row?: string | undefined;
  readonly alternative?: string | undefined;
  readonly section?: string | undefined;
}

/** The kinds of part that a command can be about. */
type Kind = 'row' | 'alternative' | 'section';

/** The part of the table in front that a command is about; undefined without a table, or without such a part. */
export function targetOf(tables: TableProvider, context: unknown): Target | undefined {
  const session = tables.activeSession();
  if (!session) return undefined;
  const clicked = contextSchema.safeParse(context);
  const menu = clicked.success ? clicked.data : {};
  const { scenarioRow: row, scenarioAlternative: alternative, scenarioSection: section } = menu;
  if (row === undefined && alternative === undefined && section === undefined) return { session, ...session.active };
  return { session, row, alternative, section };
}

/** A command about a part of the table, which says so where no such part is meant. */
export function commandOn<P extends Kind>(
  tables: TableProvider,
  part: P,
  run: (target: Target & Readonly<Record<P, string>>) => Promise<void>,
): (context?: unknown) => Promise<void> {
  return async (context) => {
    const target = targetOf(tables, context);
    if (target && has(target, part)) await run(target);
    else void vscode.window.showInformationMessage(CHOOSE_FIRST[part]());
  };
}

const CHOOSE_FIRST: Readonly<Record<Kind, () => string>> = {
  row: () => t('Choose a row in the table first.'),
  alternative: () => t('Choose an alternative in the table first.'),
  section: () => t('Choose a section in the table first.'),
};

function has<P extends Kind>(target: Target, part: P): target is Target & Readonly<Record<P, string>> {
  return target[part] !== undefined;
}

/** The scenario as it is now. */
export function docOf({ session }: Target): ScenarioText {
  return session.analyses.firstLook(session.document).doc;
}

/** Makes an edit, or says why it cannot be made. @returns whether it was made */
export async function change({ session }: Target, compute: (doc: ScenarioText) => EditResult): Promise<boolean> {
  const refusal = await applyInTurn(session.analyses, session.document, ({ doc }) => compute(doc));
  if (refusal !== undefined) void vscode.window.showWarningMessage(refusal);
  return refusal === undefined;
}

/** Makes an edit that makes something, and goes there. */
export async function make(
  target: Target,
  compute: (doc: ScenarioText) => Made,
  goal: (id: string) => { row?: string; alternative?: string; section?: string },
): Promise<void> {
  let id: string | undefined;
  const done = await change(target, (doc) => {
    const made = compute(doc);
    if ('id' in made) id = made.id;
    return made;
  });
  if (done && id !== undefined) target.session.send({ type: 'reveal', ...goal(id) });
}

/** Deletes rows, an alternative or a level, and says what still speaks of them. */
export async function deletePart(
  target: Target,
  part: Part,
  compute: (doc: ScenarioText) => EditResult,
): Promise<void> {
  const { analyses, document } = target.session;
  let before = docOf(target);
  const done = await change(target, (doc) => {
    before = doc;
    return compute(doc);
  });
  if (done) tellDangling(target, partLeaves(before, analyses.firstLook(document).doc, part));
}

/** Says what still speaks of what was deleted, with the way to it. */
export function tellDangling(target: Target, left: LeftBehind): void {
  if (left.places === 0) return;
  const show = t('List Findings');
  void vscode.window.showWarningMessage(deletedText(left), show).then((chosen) => {
    if (chosen === show) target.session.send({ type: 'command', command: 'list-findings' });
  });
}
