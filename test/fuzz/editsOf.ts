// The edits of any intent, as the host makes them, with rows added where a block is longer than the table.
import { blockEdits, isBlockIntent } from '../../src/host/block/blockEdits';
import { readClipboard } from '../../src/host/block/clipboard';
import { editsFor } from '../../src/host/editor/intentEdits';
import { revertEdits } from '../../src/host/git/revertEdits';
import { ENGLISH_MARKS } from '../../src/model/edit/digits';
import type { EditResult } from '../../src/model/edit/editResult';
import type { Intent } from '../../src/protocol';
import type { Assessment } from '../../src/validate/assess';

export function editsOf(assessment: Assessment, intent: Intent): EditResult {
  if (intent.kind === 'revert') return revertEdits(assessment.doc, undefined, intent.places);
  if (!isBlockIntent(intent)) return editsFor(assessment, intent);
  const cells = intent.kind === 'paste-block' ? readClipboard(intent.text, intent.html) : [];
  return blockEdits(assessment.doc, intent, { cells, withRows: true, marks: ENGLISH_MARKS });
}
