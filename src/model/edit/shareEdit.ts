import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { factorSchema, shareSchema } from '../schema/factor';
import { changeMembers, combine } from './changeMembers';
import type { EditResult } from './editResult';
import { setMemberAt } from './setMemberAt';

/** Say of which two rows a percentage is the quotient; without them it is of none. */
export function setShare(
  doc: ScenarioText,
  row: string,
  rows: { readonly part: string; readonly of: string } | undefined,
): EditResult {
  const path = ['factors', row];
  if (!rows) return setMemberAt(doc, path, factorSchema, 'share', undefined);
  if (rows.part === rows.of) return { refused: t('The part and the whole are one row. Choose two.') };
  const members = [
    ['part', JSON.stringify(rows.part)],
    ['of', JSON.stringify(rows.of)],
  ] as const;
  const written = doc.tree.nodeAt([...path, 'share']);
  if (written?.type !== 'object') return setMemberAt(doc, path, factorSchema, 'share', { oneLine: true, members });
  const there = memberMap(written);
  if (!there.has('part') || !there.has('of')) {
    const insert = members.map(([name, json]) => ({ name, json, after: name === 'of' ? ['part'] : [] }));
    return { edits: changeMembers(doc.text, written, { remove: new Set(['part', 'of']), insert }) };
  }
  const edits = members.flatMap(([name, json]) => {
    const result = setMemberAt(doc, [...path, 'share'], shareSchema, name, json);
    return 'edits' in result ? result.edits : [];
  });
  return { edits: combine(edits) };
}
