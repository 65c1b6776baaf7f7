import { duplicateRow } from '../../formula/duplicateRow';
import { renameRow } from '../../formula/renameIds';
import { idsInUse, refusedId } from '../../model/edit/ids';
import { moveRowsBy } from '../../model/edit/movesByOne';
import { insertFactor, insertMeasure, removeRows, type NewFactor } from '../../model/edit/rowEdits';
import { moveRow } from '../../model/edit/rowMoves';
import { setBound, setOwner, setRole, setUnit } from '../../model/edit/rowMembers';
import { roomOf, type RowPlace } from '../../model/edit/rowPlace';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import { askOption, askText, notEmpty } from '../ask';
import { change, deletePart, docOf, make, type Target } from './target';

type OnRow = Target & { readonly row: string };

/** Asks what the row is and inserts it: beside the row meant, in the section meant, or last of all. */
export async function insertRow(target: Target, side: 'above' | 'below'): Promise<void> {
  const kind = await askOption<NewFactor['kind']>(t('Insert Row'), [
    { label: t('Number'), description: t('with a unit'), value: 'number' },
    { label: t('Levels'), description: t('one of a few options'), value: 'levels' },
    { label: t('Date'), value: 'date' },
    { label: t('Text'), value: 'text' },
  ]);
  if (kind === undefined) return;
  const label = await askText(t('Insert Row'), t('What people read as its name'), '', notEmpty);
  if (label === undefined) return;
  const details = await rowDetails(kind);
  if (!details) return;
  const place = target.row === undefined ? placeUnder(target) : placeBeside(target, side);
  await make(
    target,
    (doc) => insertFactor(doc, { kind, label, ...details, ...place(doc) }),
    (row) => ({ row }),
  );
}

/** Asks for a formula and inserts a measure. */
export async function insertMeasureRow(target: Target): Promise<void> {
  const label = await askText(t('Insert Measure'), t('What people read as its name'), '', notEmpty);
  if (label === undefined) return;
  const formula = await askText(t('Insert Measure'), t('Its formula over the ids of rows'), '=', (text) =>
    text.trim().startsWith('=') ? undefined : t('A formula starts with =, such as =hosting_payment / troops.'),
  );
  if (formula === undefined) return;
  const unit = await askText(
    t('Insert Measure'),
    t('The unit of its result, such as KRW mn/person or index'),
    'index',
    notEmpty,
  );
  if (unit === undefined) return;
  const place = placeBeside(target, 'below');
  await make(
    target,
    (doc) => insertMeasure(doc, { label, formula, unit, ...place(doc) }),
    (row) => ({ row }),
  );
}

export async function duplicate(target: OnRow): Promise<void> {
  await make(
    target,
    (doc) => duplicateRow(doc, target.row),
    (row) => ({ row }),
  );
}

export async function deleteRow(target: OnRow): Promise<void> {
  const ids = [target.row];
  await deletePart(target, { of: 'row', ids }, (doc) => removeRows(doc, ids));
}

/** Moves a row past its neighbour. */
export async function moveRowBy(target: OnRow, step: -1 | 1): Promise<void> {
  await change(target, (doc) => moveRowsBy(doc, [target.row], step));
  target.session.send({ type: 'reveal', row: target.row });
}

export async function changeSection(target: OnRow): Promise<void> {
  const doc = docOf(target);
  const own = sectionOf(doc, target.row);
  const section = await askOption<string | null>(t('Section of “{0}”', labelOf(target)), [
    ...[...doc.scenario.sections].map(([id, { label }]) => ({
      label: label ?? id,
      value: id,
      ...(id === own && { description: t('where it stands now') }),
    })),
    ...(roomOf(doc, target.row) === 'measures'
      ? [{ label: t('None'), description: t('behind all sections'), value: null }]
      : []),
  ]);
  if (section !== undefined) await change(target, (now) => moveRow(now, target.row, { section }));
}

export async function changeRole(target: OnRow): Promise<void> {
  const role = await askOption<'lever' | 'uncertainty' | 'given'>(t('Role of “{0}”', labelOf(target)), [
    { label: t('Lever'), description: t('we choose it'), value: 'lever' },
    { label: t('Uncertainty'), description: t('others decide it'), value: 'uncertainty' },
    { label: t('Given'), description: t('not in question'), value: 'given' },
  ]);
  if (role !== undefined) await change(target, (doc) => setRole(doc, target.row, role));
}

export async function changeOwner(target: OnRow): Promise<void> {
  const { actors } = docOf(target).scenario;
  const owner = await askOption<string | null>(t('Owner of “{0}”', labelOf(target)), [
    ...[...(actors ?? [])].map(([id, { label }]) => ({ label: label ?? id, description: id, value: id })),
    { label: t('Nobody'), description: t('a lever is then the perspective’s'), value: null },
  ]);
  if (owner !== undefined) await change(target, (doc) => setOwner(doc, target.row, owner));
}

export async function changeUnit(target: OnRow): Promise<void> {
  const { factors, measures } = docOf(target).scenario;
  const own = (factors.get(target.row) ?? measures?.get(target.row))?.unit ?? '';
  const prompt = t('Such as USD bn/yr, KRW trn, %, % GDP or persons. The numbers stay as they are.');
  const unit = await askText(t('Unit of “{0}”', labelOf(target)), prompt, own);
  if (unit !== undefined) await change(target, (doc) => setUnit(doc, target.row, unit));
}

export async function changeBound(target: OnRow, bound: 'min' | 'max'): Promise<void> {
  const own = docOf(target).scenario.factors.get(target.row)?.[bound];
  const typed = await askText(
    bound === 'min' ? t('Least Value of “{0}”', labelOf(target)) : t('Greatest Value of “{0}”', labelOf(target)),
    t('In the row’s unit; nothing takes the bound out.'),
    String(own ?? ''),
  );
  if (typed !== undefined) await change(target, (doc) => setBound(doc, target.row, bound, typed));
}

/** Another id for a row; formulas, rules and waivers follow. */
export async function renameRowId(target: OnRow): Promise<void> {
  const doc = docOf(target);
  const taken = new Set([...idsInUse(doc, 'row')].filter((id) => id !== target.row));
  const prompt = t('Its name in formulas and rules, which follow.');
  const id = await askText(t('Id of “{0}”', labelOf(target)), prompt, target.row, (text) =>
    refusedId('row', text.trim(), taken),
  );
  if (id === undefined || id.trim() === target.row) return;
  const concepts = target.session.analyses.of(target.session.document).concepts;
  const done = await change(target, (now) => renameRow(now, target.row, id.trim(), concepts));
  if (done) target.session.send({ type: 'reveal', row: id.trim() });
}

async function rowDetails(kind: NewFactor['kind']): Promise<Partial<NewFactor> | undefined> {
  if (kind === 'number') {
    const unit = await askText(t('Insert Row'), t('Its unit, such as USD bn/yr, KRW trn, %, % GDP or persons'));
    return unit === undefined ? undefined : { unit };
  }
  if (kind === 'levels') {
    const typed = await askText(t('Insert Row'), t('The labels of its levels, with commas between them'), '', notEmpty);
    const labels = typed?.split(',').map((label) => label.trim());
    return labels && { levels: labels.filter((label) => label !== '').map((label) => ({ label })) };
  }
  return {};
}

/** Beside the row meant, at the end of the section meant, or where such rows go that have no place. */
function placeBeside({ row, section }: Target, side: 'above' | 'below'): (doc: ScenarioText) => RowPlace {
  if (row !== undefined) return () => (side === 'above' ? { before: row } : { after: row });
  return ({ scenario }) => (section !== undefined && scenario.sections.has(section) ? { section } : {});
}

/** Right under the band of the section meant. */
function placeUnder(target: Target): (doc: ScenarioText) => RowPlace {
  return (doc) => {
    const first = [...doc.scenario.factors].find(([, { section }]) => section === target.section);
    return target.section !== undefined && first ? { before: first[0] } : placeBeside(target, 'below')(doc);
  };
}

function sectionOf({ scenario }: ScenarioText, row: string): string | undefined {
  return (scenario.factors.get(row) ?? scenario.measures?.get(row))?.section;
}

function labelOf(target: OnRow): string {
  const { factors, measures } = docOf(target).scenario;
  return (factors.get(target.row) ?? measures?.get(target.row))?.label ?? target.row;
}
