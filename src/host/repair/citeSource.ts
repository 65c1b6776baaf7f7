import * as vscode from 'vscode';
import * as z from 'zod';
import { serialOf } from '../../formula/dates';
import { t } from '../../model/l10n';
import type { Assessment } from '../../validate/assess';
import type { Finding } from '../../validate/finding';
import { citeNewSource, citeSource, sourceChoices, wantsSource } from '../../validate/sources/wantedSource';
import { askOption, askText, notEmpty, type Option } from '../ask';
import type { TableProvider } from '../editor/tableProvider';
import { editAnywhere } from './editAnywhere';

const meantSchema = z.object({
  rule: z.string(),
  row: z.string().optional(),
  alternative: z.string().optional(),
  place: z.object({ offset: z.number() }),
});
type Meant = z.infer<typeof meantSchema>;

/** What a command is told of a finding, to know it again. */
export function meantFinding({ rule, row, alternative, place }: Finding): Meant {
  return { rule, row, alternative, place: { offset: place.offset } };
}

/** Asks which source a finding’s value rests on, one of the file or a new one, and cites it: one step to undo. */
export async function citeWantedSource(tables: TableProvider, uri?: vscode.Uri, told?: unknown): Promise<void> {
  const parsed = meantSchema.safeParse(told);
  if (!uri || !parsed.success) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const now = tables.analyses.of(document);
  const finding = findingMeant(now, parsed.data);
  if (!finding) return;
  const chosen = await askSource(now, finding);
  if (!chosen) return;
  const refused = await editAnywhere(tables, document, (later) => {
    const same = findingMeant(later, parsed.data);
    if (!same) return { refused: t('The finding has changed since. Look at it again.') };
    return 'id' in chosen ? citeSource(later.doc, same, chosen.id) : citeNewSource(later.doc, same, chosen);
  });
  if (refused !== undefined) void vscode.window.showWarningMessage(refused);
}

function findingMeant({ findings }: Assessment, { rule, row, alternative, place }: Meant): Finding | undefined {
  return findings.find(
    (one) =>
      wantsSource(one) &&
      one.rule === rule &&
      one.row === row &&
      one.alternative === alternative &&
      one.place.offset === place.offset,
  );
}

type Chosen = { readonly id: string } | { readonly title: string; readonly date: string };

/** One of the file’s sources, or the title and the date of a new one; undefined where the person leaves. */
async function askSource({ doc }: Assessment, { message }: Finding): Promise<Chosen | undefined> {
  const options: Option<Chosen | 'new'>[] = [
    ...sourceChoices(doc).map(({ id, label, detail }) => ({ label, description: id, detail, value: { id } })),
    { label: t('Add a new source…'), value: 'new', alwaysShow: true },
  ];
  const chosen = options.length > 1 ? await askOption(t('Name the Source'), options, message) : 'new';
  if (chosen !== 'new') return chosen;
  const title = await askText(t('New source'), t('Its title, as a reader would look it up'), '', notEmpty);
  if (title === undefined) return undefined;
  const prompt = t('The day it was published, such as 2025-08-22; nothing where that is not known');
  const date = await askText(t('New source'), prompt, '', notADate);
  return date === undefined ? undefined : { title: title.trim(), date: date.trim() };
}

function notADate(text: string): string | undefined {
  const isDate = text.trim() === '' || serialOf(text.trim()) !== undefined;
  return isDate
    ? undefined
    : t('“{0}” is not a date of the calendar. Type year, month and day, such as 2025-08-22.', text.trim());
}
