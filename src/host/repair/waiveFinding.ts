import * as vscode from 'vscode';
import * as z from 'zod';
import { t } from '../../model/l10n';
import { waive, type Waivable } from '../../validate/waivers/waive';
import { askText, notEmpty } from '../ask';
import type { TableProvider } from '../editor/tableProvider';
import { editAnywhere } from './editAnywhere';

const meantSchema = z.object({ rule: z.string(), row: z.string().optional(), alternative: z.string().optional() });

/** Asks for the reason and accepts a finding for it. @param meant the finding's rule, row and alternative */
export async function waiveFinding(tables: TableProvider, uri?: vscode.Uri, meant?: unknown): Promise<void> {
  const parsed = meantSchema.safeParse(meant);
  if (!uri || !parsed.success) return;
  const { rule, row, alternative } = parsed.data;
  const finding: Waivable = {
    rule,
    ...(row !== undefined && { row }),
    ...(alternative !== undefined && { alternative }),
  };
  const prompt =
    row === undefined && alternative === undefined
      ? t('Why is every finding of {0} in this file acceptable? The reason is written into the file.', rule)
      : t('Why is this acceptable? The reason is written into the file.');
  const reason = await askText(t('Accept the Finding'), prompt, '', notEmpty);
  if (reason === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const refused = await editAnywhere(tables, document, (now) => waive(now, finding, reason.trim()));
  if (refused !== undefined) void vscode.window.showWarningMessage(refused);
}
