import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { changeMembers, combine } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { idFromLabel, idsInUse, refusedId } from './ids';
import { gone, insertInto, moveIn, type Made, type Place } from './place';
import { renamed, sectionReferences } from './references';

export interface NewSection extends Place {
  /** Made from the label where it is left out. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly kind?: 'cost-sharing' | 'tariffs' | 'posture' | undefined;
}

/** Insert a section without rows: last, or beside another. */
export function insertSection(doc: ScenarioText, section: NewSection): Made {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const label = section.label.trim();
  if (label === '') return { refused: t('A label cannot be empty.') };
  const inUse = idsInUse(doc, 'section');
  const id = section.id ?? idFromLabel(label, 'section', inUse);
  const refused = refusedId('section', id, inUse);
  if (refused !== undefined) return { refused };
  const members: [string, string][] = [['label', JSON.stringify(label)]];
  if (section.kind !== undefined) members.push(['kind', JSON.stringify(section.kind)]);
  const result = insertInto(doc, 'sections', id, { members }, section);
  return 'refused' in result ? result : { ...result, id };
}

/** Move a section with its rows to stand beside another; without a place, to the end. */
export function moveSection(doc: ScenarioText, section: string, place: Place): EditResult {
  return moveIn(doc, ['sections'], [section], place, 'sections');
}

/**
 * Delete a section.
 * @param options.moveRowsTo the section that takes its rows; without one, a section with rows is not deleted
 */
export function deleteSection(
  doc: ScenarioText,
  section: string,
  { moveRowsTo }: { readonly moveRowsTo?: string | undefined } = {},
): EditResult {
  const found = objectToEdit(doc, ['sections']);
  if ('refused' in found) return found;
  if (!memberMap(found.object).has(section)) return gone('sections', section);
  const rows = sectionReferences(doc, section);
  if (rows.length > 0) {
    if (moveRowsTo === undefined) {
      return {
        refused:
          rows.length === 1
            ? t('One row stands in this section. Move it to another section, or delete it, first.')
            : t('{0} rows stand in this section. Move them to another section, or delete them, first.', rows.length),
      };
    }
    if (moveRowsTo === section) return { refused: t('The rows cannot stay in a section that is deleted.') };
    if (!doc.scenario.sections.has(moveRowsTo)) return gone('sections', moveRowsTo);
  }
  return {
    edits: combine([
      ...changeMembers(doc.text, found.object, { remove: new Set([section]) }),
      ...renamed(rows, moveRowsTo ?? section),
    ]),
  };
}
