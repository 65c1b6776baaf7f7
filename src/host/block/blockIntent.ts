import * as vscode from 'vscode';
import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { BlockAddress, RefusedCell } from '../../protocol';
import type { Analyses } from '../analyses';
import { applyInTurn } from '../editor/editQueue';
import { sectionForAdded } from './addedRows';
import { blockEdits, type BlockIntent } from './blockEdits';
import { readClipboard, valuesOf } from './clipboard';
import type { CopiedCell } from './htmlTable';
import { rowsBeyond } from './pasting';

/** What became of an edit of a block. */
export type BlockAnswer =
  { readonly refused: string } | { readonly block?: BlockAddress; readonly refusals?: RefusedCell[] };

/** Makes the edit of a block as one, in its turn; asks first where it needs rows that are not there. */
export async function editBlock(
  analyses: Analyses,
  document: vscode.TextDocument,
  intent: BlockIntent,
  marks: NumberMarks,
): Promise<BlockAnswer> {
  let cells: CopiedCell[][] = [];
  let withRows = false;
  if (intent.kind === 'paste-block') {
    cells = readClipboard(intent.text, intent.html);
    if (intent.values) cells = valuesOf(cells);
    const beyond = rowsBeyond({ ...intent, cells });
    const answer = beyond === 0 ? 'without' : await askForRows(analyses.firstLook(document).doc, intent.at, beyond);
    if (answer === undefined) return { refused: t('Nothing was pasted.') };
    withRows = answer === 'with';
  }
  let block: BlockAddress | undefined;
  let refusals: readonly RefusedCell[] = [];
  const refused = await applyInTurn(analyses, document, ({ doc }) => {
    const result = blockEdits(doc, intent, { cells, withRows, marks });
    if ('refused' in result) return result;
    ({ refusals } = result);
    block = 'block' in result ? result.block : undefined;
    return { edits: result.edits };
  });
  if (refused !== undefined) return { refused };
  return { ...(block && { block }), ...(refusals.length > 0 && { refusals: [...refusals] }) };
}

async function askForRows(
  doc: ScenarioText,
  { rows }: BlockAddress,
  count: number,
): Promise<'with' | 'without' | undefined> {
  const section = sectionForAdded(doc, rows.at(-1));
  const label = (section === undefined ? undefined : doc.scenario.sections.get(section)?.label) ?? section ?? '';
  const add = count === 1 ? t('Add 1 Row') : t('Add {0} Rows', count);
  const without = t('Paste What Fits');
  const chosen = await vscode.window.showWarningMessage(
    count === 1
      ? t('The block is 1 row longer than the table below the place where it is pasted.')
      : t('The block is {0} rows longer than the table below the place where it is pasted.', count),
    {
      modal: true,
      detail: t(
        'New rows come at the end of the section “{0}”. Their labels and units can be changed in the table.',
        label,
      ),
    },
    add,
    without,
  );
  if (chosen === undefined) return undefined;
  return chosen === add ? 'with' : 'without';
}
