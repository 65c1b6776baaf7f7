import * as vscode from 'vscode';
import * as z from 'zod';
import { alternativeName } from '../../model/alternativeName';
import { t } from '../../model/l10n';
import { LABELS } from '../../protocol';
import type { ArrangeStep } from '../../protocol/arrangement';
import type { TableProvider } from '../editor/tableProvider';
import { askText } from '../ask';
import { docOf, targetOf, type Target } from '../structure/target';

/** Any band of the table, those too that are no sections of the file. */
const bandSchema = z.object({ scenarioBand: z.string() });

/** The commands that change what of the table in front is shown, and how large. */
export function arrangeCommands(tables: TableProvider): vscode.Disposable[] {
  const command = (name: string, run: (target: Target) => ArrangeStep | undefined | Promise<ArrangeStep | undefined>) =>
    vscode.commands.registerCommand(`scenario.${name}`, async (context?: unknown) => {
      const target = targetOf(tables, context);
      if (!target) return;
      const band = bandSchema.safeParse(context);
      const step = await run(band.success ? { ...target, row: undefined, section: band.data.scenarioBand } : target);
      if (step) target.session.send({ type: 'arrange', step });
    });
  const always = (step: ArrangeStep) => () => step;
  return [
    command('collapseSection', ({ section, row }) => ({ do: 'collapse', section, row })),
    command('expandSection', ({ section, row }) => ({ do: 'expand', section, row })),
    command('collapseAllSections', always({ do: 'collapse-all' })),
    command('expandAllSections', always({ do: 'expand-all' })),
    command('filterRows', always({ do: 'open-filter' })),
    command('clearFilter', always({ do: 'clear-filter' })),
    command(
      'hideAlternative',
      onAlternative((alternative) => ({ do: 'hide', alternative })),
    ),
    command('showHiddenAlternatives', showHidden),
    command(
      'freezeAlternative',
      onAlternative((alternative) => ({ do: 'freeze', alternative })),
    ),
    command(
      'freezeRow',
      onRow((row) => ({ do: 'freeze', row })),
    ),
    command('unfreeze', always({ do: 'unfreeze' })),
    command('changeColumnWidth', changeWidth),
    command('changeRowHeight', changeHeight),
  ];
}

function onAlternative(step: (alternative: string) => ArrangeStep): (target: Target) => ArrangeStep | undefined {
  return ({ alternative }) => {
    if (alternative !== undefined) return step(alternative);
    void vscode.window.showInformationMessage(t('Choose an alternative in the table first.'));
    return undefined;
  };
}

function onRow(step: (row: string) => ArrangeStep): (target: Target) => ArrangeStep | undefined {
  return ({ row }) => {
    if (row !== undefined) return step(row);
    void vscode.window.showInformationMessage(t('Choose a row in the table first.'));
    return undefined;
  };
}

/** Asks which of the hidden alternatives are to be shown again. */
async function showHidden(target: Target): Promise<ArrangeStep | undefined> {
  const { scenario } = docOf(target);
  const hidden = target.session.arrangement.hidden.filter((id) => scenario.alternatives.has(id));
  if (hidden.length === 0) {
    void vscode.window.showInformationMessage(t('No alternative is hidden.'));
    return undefined;
  }
  const items = hidden.map((id) => ({ label: alternativeName(scenario, id), id, picked: hidden.length === 1 }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    placeHolder: t('Which alternatives are to be shown again?'),
  });
  return chosen && chosen.length > 0 ? { do: 'show', alternatives: chosen.map(({ id }) => id) } : undefined;
}

/** Asks for the width of the column where the person is: of an alternative, or of the labels. */
async function changeWidth({ session, alternative }: Target): Promise<ArrangeStep | undefined> {
  const id = alternative ?? LABELS;
  const now = new Map(session.arrangement.widths).get(id);
  const size = await askSize(t('Change Column Width'), now);
  return size && { do: 'resize', of: 'column', id, ...size };
}

/** Asks for the height of the row where the person is. */
async function changeHeight({ session, row }: Target): Promise<ArrangeStep | undefined> {
  if (row === undefined) {
    void vscode.window.showInformationMessage(t('Choose a row in the table first.'));
    return undefined;
  }
  const size = await askSize(t('Change Row Height'), new Map(session.arrangement.heights).get(row));
  return size && { do: 'resize', of: 'row', id: row, ...size };
}

/** @returns undefined where nothing is to be changed; no size where it is to be as large as there is room for */
async function askSize(title: string, now: number | undefined): Promise<{ size?: number } | undefined> {
  const prompt = t('In pixels; nothing for as large as there is room for.');
  const text = await askText(title, prompt, now === undefined ? '' : String(now), (typed) =>
    /^\s*\d*\s*$/.test(typed) ? undefined : t('A whole number of pixels, such as 240.'),
  );
  if (text === undefined) return undefined;
  return text.trim() === '' ? {} : { size: Number(text) };
}
