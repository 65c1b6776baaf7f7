import type { NumberMarks } from '../../model/edit/digits';
import { objectToEdit } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Intent } from '../../protocol';
import { clearBlocks, fillBlocks } from './filling';
import type { CopiedCell } from './htmlTable';
import { pasteBlock, type Pasted } from './pasting';
import { place, placesOf, type BlockResult } from './placing';
import { replaceTexts } from './replacing';

/** What changes many places at once, with what could not be written told apart. */
export type BlockIntent = Extract<
  Intent,
  { kind: 'clear-block' | 'enter-block' | 'fill-block' | 'paste-block' | 'replace-texts' }
>;

const BLOCKS: ReadonlySet<Intent['kind']> = new Set([
  'clear-block',
  'enter-block',
  'fill-block',
  'paste-block',
  'replace-texts',
]);

export function isBlockIntent(intent: Intent): intent is BlockIntent {
  return BLOCKS.has(intent.kind);
}

/** What an edit of a block needs beside the intent. */
export interface BlockContext {
  /** What is on the clipboard. */
  readonly cells: readonly (readonly CopiedCell[])[];
  /** Lines beyond the last row become rows. */
  readonly withRows: boolean;
  readonly marks: NumberMarks;
}

/** The edits that change a block, with what could not be written; or why nothing can. */
export function blockEdits(
  doc: ScenarioText,
  intent: BlockIntent,
  { cells, withRows, marks }: BlockContext,
): BlockResult | Pasted | { readonly refused: string } {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  switch (intent.kind) {
    case 'clear-block': {
      const cleared = clearBlocks(doc, intent.blocks);
      return cleared.edits.length > 0 ? cleared : { refused: t('These cells hold nothing of their own to clear.') };
    }
    case 'enter-block': {
      const places = intent.blocks.flatMap(placesOf);
      const entered = place(
        doc,
        places.map((one) => ({ ...one, input: intent.input, marks })),
      );
      const [first] = entered.refusals;
      // What fits nowhere goes back into its editor.
      return first && entered.refusals.length === places.length ? { refused: first.reason } : entered;
    }
    case 'fill-block':
      return fillBlocks(doc, intent.fills, intent.otherwise);
    case 'paste-block':
      return pasteBlock(doc, { ...intent, cells, marks }, withRows);
    case 'replace-texts':
      return replaceTexts(doc, intent.changes, marks);
  }
}
