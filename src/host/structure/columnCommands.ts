import { renameAlternative } from '../../formula/renameIds';
import { alternativeName } from '../../model/alternativeName';
import { duplicateAlternative, insertAlternative, removeAlternatives } from '../../model/edit/alternativeEdits';
import { idsInUse, refusedId } from '../../model/edit/ids';
import { moveAlternativesBy } from '../../model/edit/movesByOne';
import { t } from '../../model/l10n';
import { askOption, askText, notEmpty } from '../ask';
import { change, deletePart, docOf, make, type Target } from './target';

type OnColumn = Target & { readonly alternative: string };

/** Asks for a label and a base, and inserts an alternative: behind the one meant, or last. */
export async function insertColumn(target: Target): Promise<void> {
  const label = await askText(t('Insert Alternative'), t('What people read above the column'), '', notEmpty);
  if (label === undefined) return;
  const { scenario } = docOf(target);
  const options = [...scenario.alternatives.keys()].map((id) => ({
    label: t('Based on {0}', alternativeName(scenario, id)),
    value: id,
  }));
  // The one where the person stands comes first: it is the likeliest base.
  options.sort((a, b) => Number(b.value === target.alternative) - Number(a.value === target.alternative));
  const base = await askOption<string | null>(t('Insert Alternative'), [
    ...options,
    { label: t('Blank'), description: t('nothing is inherited'), value: null },
  ]);
  if (base === undefined) return;
  const after = target.alternative;
  await make(
    target,
    (doc) =>
      insertAlternative(doc, { label, ...(base !== null && { basedOn: base }), ...(after !== undefined && { after }) }),
    (alternative) => ({ alternative }),
  );
}

export async function duplicateColumn(target: OnColumn): Promise<void> {
  await make(
    target,
    (doc) => duplicateAlternative(doc, target.alternative),
    (alternative) => ({ alternative }),
  );
}

export async function deleteColumn(target: OnColumn): Promise<void> {
  const ids = [target.alternative];
  await deletePart(target, { of: 'alternative', ids }, (doc) => removeAlternatives(doc, ids));
}

/** Moves a column past its neighbour. */
export async function moveColumnBy(target: OnColumn, step: -1 | 1): Promise<void> {
  await change(target, (doc) => moveAlternativesBy(doc, [target.alternative], step));
  target.session.send({ type: 'reveal', alternative: target.alternative });
}

/** Another id for an alternative; cells, bases, waivers and formulas follow. */
export async function renameColumnId(target: OnColumn): Promise<void> {
  const taken = new Set([...idsInUse(docOf(target), 'alternative')].filter((id) => id !== target.alternative));
  const prompt = t('Its name in cells and formulas, which follow.');
  const id = await askText(t('Id of the Alternative'), prompt, target.alternative, (text) =>
    refusedId('alternative', text.trim(), taken),
  );
  if (id === undefined || id.trim() === target.alternative) return;
  const done = await change(target, (doc) => renameAlternative(doc, target.alternative, id.trim()));
  if (done) target.session.send({ type: 'reveal', alternative: id.trim() });
}
