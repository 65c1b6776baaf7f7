import { renameLevel } from '../../formula/renameIds';
import { refusedId } from '../../model/edit/ids';
import { addLevel, moveLevel, removeLevel, setLevelLabel, setLevelValue } from '../../model/edit/levelEdits';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import { askOption, askText, notEmpty } from '../ask';
import { change, deletePart, docOf, type Target } from './target';

type OnRow = Target & { readonly row: string };

/** Shows the levels of a row, and what can be done to each, until the person leaves. */
export async function editLevels(target: OnRow): Promise<void> {
  for (;;) {
    const factor = docOf(target).scenario.factors.get(target.row);
    const levels = [...(factor?.levels ?? [])];
    const chosen = await askOption<string | null>(
      t('Levels of “{0}”', factor?.label ?? target.row),
      [
        ...levels.map(([id, level]) => ({
          label: levelLabel(id, level),
          description: typeof level !== 'string' && level.value !== undefined ? `${id} = ${level.value}` : id,
          value: id,
        })),
        { label: t('$(add) Add a level…'), value: null },
      ],
      t('Choose a level to change it'),
    );
    if (chosen === undefined) return;
    if (chosen === null) await add(target);
    else await changeLevel(target, chosen);
  }
}

async function add(target: OnRow): Promise<void> {
  const label = await askText(t('Add a Level'), t('What people read'), '', notEmpty);
  if (label !== undefined) await change(target, (doc) => addLevel(doc, target.row, { label }));
}

async function changeLevel(target: OnRow, level: string): Promise<void> {
  const action = await askOption<'label' | 'id' | 'value' | 'up' | 'down' | 'delete'>(
    t('Level “{0}”', labelOf(target, level)),
    [
      { label: t('Change its label'), value: 'label' },
      { label: t('Change its id'), description: t('cells, rules and formulas follow'), value: 'id' },
      { label: t('Change its value'), description: t('what it counts as in formulas'), value: 'value' },
      { label: t('Move up'), value: 'up' },
      { label: t('Move down'), value: 'down' },
      { label: t('Delete'), value: 'delete' },
    ],
  );
  switch (action) {
    case 'label':
      return changeLabel(target, level);
    case 'id':
      return changeId(target, level);
    case 'value':
      return changeValue(target, level);
    case 'up':
      return move(target, level, -1);
    case 'down':
      return move(target, level, 1);
    case 'delete':
      return remove(target, level);
    case undefined:
      return;
  }
}

async function changeLabel(target: OnRow, level: string): Promise<void> {
  const label = await askText(t('Label of the Level'), t('What people read'), labelOf(target, level), notEmpty);
  if (label !== undefined) await change(target, (doc) => setLevelLabel(doc, target.row, level, label));
}

async function changeId(target: OnRow, level: string): Promise<void> {
  const others = new Set([...idsOf(target)].filter((id) => id !== level));
  const id = await askText(
    t('Id of the Level'),
    t('Its name in cells, rules and formulas, which follow.'),
    level,
    (text) => refusedId('level', text.trim(), others),
  );
  if (id !== undefined && id.trim() !== level)
    await change(target, (doc) => renameLevel(doc, target.row, level, id.trim()));
}

async function changeValue(target: OnRow, level: string): Promise<void> {
  const known = docOf(target).scenario.factors.get(target.row)?.levels?.get(level);
  const own = typeof known === 'object' ? known.value : undefined;
  const typed = await askText(
    t('Value of the Level'),
    t('A number; nothing takes the value out.'),
    String(own ?? ''),
    (text) => (Number.isFinite(Number(text)) ? undefined : t('Type a number, such as 1 or 0.5.')),
  );
  if (typed === undefined) return;
  await change(target, (doc) => setLevelValue(doc, target.row, level, typed.trim() === '' ? null : Number(typed)));
}

async function move(target: OnRow, level: string, step: -1 | 1): Promise<void> {
  const ids = [...idsOf(target)];
  const other = ids[ids.indexOf(level) + step];
  if (other !== undefined) {
    await change(target, (doc) => moveLevel(doc, target.row, level, step < 0 ? { before: other } : { after: other }));
  }
}

async function remove(target: OnRow, level: string): Promise<void> {
  const { row } = target;
  await deletePart(target, { of: 'level', row, ids: [level] }, (doc) => removeLevel(doc, row, level));
}

function idsOf(target: OnRow): Iterable<string> {
  return docOf(target).scenario.factors.get(target.row)?.levels?.keys() ?? [];
}

function labelOf(target: OnRow, id: string): string {
  const level = docOf(target).scenario.factors.get(target.row)?.levels?.get(id);
  return level === undefined ? id : levelLabel(id, level);
}
