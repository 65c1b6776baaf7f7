import { renameSection } from '../../formula/renameIds';
import { idsInUse, refusedId } from '../../model/edit/ids';
import { moveSectionBy } from '../../model/edit/movesByOne';
import { sectionReferences } from '../../model/edit/references';
import { deleteSection, insertSection } from '../../model/edit/sectionEdits';
import { t } from '../../model/l10n';
import { askOption, askText, notEmpty } from '../ask';
import { change, docOf, make, type Target } from './target';

type OnSection = Target & { readonly section: string };

/** Asks for a label and inserts a section: behind the one meant, or last. */
export async function insertSectionBand(target: Target): Promise<void> {
  const label = await askText(t('Insert Section'), t('What people read above its rows'), '', notEmpty);
  if (label === undefined) return;
  const after = target.section ?? sectionOfRow(target);
  await make(
    target,
    (doc) => insertSection(doc, { label, ...(after !== undefined && { after }) }),
    (section) => ({ section }),
  );
}

/** Deletes a section; its rows, if it has any, go into another. */
export async function deleteSectionBand(target: OnSection): Promise<void> {
  const doc = docOf(target);
  let moveRowsTo: string | undefined;
  if (sectionReferences(doc, target.section).length > 0) {
    const others = [...doc.scenario.sections].filter(([id]) => id !== target.section);
    moveRowsTo = await askOption(
      t('Delete Section'),
      others.map(([id, { label }]) => ({ label: label ?? id, value: id })),
      t('Which section takes its rows?'),
    );
    if (moveRowsTo === undefined) return;
  }
  await change(target, (now) => deleteSection(now, target.section, { moveRowsTo }));
}

/** Moves a section with its rows past its neighbour. */
export async function moveSectionBandBy(target: OnSection, step: -1 | 1): Promise<void> {
  await change(target, (doc) => moveSectionBy(doc, target.section, step));
  target.session.send({ type: 'reveal', section: target.section });
}

/** Another id for a section; its rows follow. */
export async function renameSectionId(target: OnSection): Promise<void> {
  const taken = new Set([...idsInUse(docOf(target), 'section')].filter((id) => id !== target.section));
  const id = await askText(t('Id of the Section'), t('Its rows follow.'), target.section, (text) =>
    refusedId('section', text.trim(), taken),
  );
  if (id === undefined || id.trim() === target.section) return;
  const done = await change(target, (doc) => renameSection(doc, target.section, id.trim()));
  if (done) target.session.send({ type: 'reveal', section: id.trim() });
}

function sectionOfRow(target: Target): string | undefined {
  const { factors, measures } = docOf(target).scenario;
  return target.row === undefined ? undefined : (factors.get(target.row) ?? measures?.get(target.row))?.section;
}
