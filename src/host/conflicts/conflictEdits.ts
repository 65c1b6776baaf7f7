import { parseTree, type ParseError } from 'jsonc-parser';
import { conflictKey, conflictsIn, type Conflict, type MemberConflict } from '../../compare/conflicts/conflicts';
import { readMarks } from '../../compare/conflicts/markedText';
import { settle, settleAll, type Settlement } from '../../compare/conflicts/settle';
import type { NumberMarks } from '../../model/edit/digits';
import type { EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { ConflictIntent } from '../../protocol/conflicts';
import { compute, unjudged } from '../../validate/assess';
import { detailsEdits } from '../details/detailsEdits';
import { intentEdits } from '../editor/intentEdits';
import { subjectOf } from './subjectOf';

/** The edits that settle one conflict, or all that are left, or why it cannot be done. */
export function conflictEdits(text: string, intent: ConflictIntent, marks: NumberMarks): EditResult {
  if (intent.kind === 'settle-conflicts') return { edits: settleAll(text, intent.side) };
  const { key, how } = intent;
  if ('take' in how) return settle(text, key, how);
  const conflict = conflictsIn(readMarks(text)).find((one) => conflictKey(one) === key);
  return settle(text, key, conflict ? typedSettlement(conflict, how.typed, marks) : { lines: how.typed });
}

/** How what people type for a conflict is read: as in the table, as in the details, as JSON or as lines. */
export type TypedAs = 'cell' | 'member' | 'json' | 'lines';

/** As what is typed, going by what the sides have there. */
export function typedAs(conflict: Conflict): TypedAs {
  if (conflict.kind === 'lines') return 'lines';
  const { path, ours, theirs } = conflict;
  if (path.length === 4 && path[0] === 'factors' && path[2] === 'values') return 'cell';
  const isPlain = [ours, theirs].every((json) => json === undefined || !/^[[{]/.test(json));
  return isPlain && subjectOf(path) ? 'member' : 'json';
}

function typedSettlement(conflict: Conflict, typed: string, marks: NumberMarks): Settlement {
  if (conflict.kind === 'lines') return { lines: typed };
  const as = typedAs(conflict);
  return { edit: (side) => typedEdits(side, conflict, typed, { as, marks }) };
}

function typedEdits(
  side: ScenarioText,
  { path }: MemberConflict,
  typed: string,
  { as, marks }: { as: TypedAs; marks: NumberMarks },
): EditResult {
  const [, row = '', , alternative = ''] = path;
  if (as === 'cell') return intentEdits(side, { kind: 'set-cell', cell: { row, alternative }, input: typed }, marks);
  const member = as === 'member' ? subjectOf(path) : undefined;
  if (!member) return jsonEdits(side, path, typed);
  const assessment = unjudged(compute(side.text));
  return detailsEdits(assessment, { kind: 'set-member', ...member, text: typed }, marks);
}

function jsonEdits(side: ScenarioText, path: readonly string[], typed: string): EditResult {
  const errors: ParseError[] = [];
  const json = typed.trim();
  parseTree(json, errors, { disallowComments: true });
  if (errors.length > 0) return { refused: t('This is not valid JSON. Texts need double quotes.') };
  const place = side.tree.placeOf(path, 'value');
  return { edits: place ? [{ ...place, text: json }] : [] };
}
