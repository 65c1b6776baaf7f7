import { moveAlternatives, removeAlternatives } from '../../model/edit/alternativeEdits';
import type { EditResult } from '../../model/edit/editResult';
import { moveAlternativesBy, moveRowsBy, moveSectionBy } from '../../model/edit/movesByOne';
import { removeRows } from '../../model/edit/rowEdits';
import { moveRows } from '../../model/edit/rowMoves';
import { moveSection } from '../../model/edit/sectionEdits';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { MoveIntent, StructureIntent } from '../../protocol/structure';

/** The edits that move or remove rows, alternatives and sections, or why that cannot be. */
export function structureEdits(doc: ScenarioText, intent: StructureIntent): EditResult {
  if (intent.kind === 'move') return moveEdits(doc, intent);
  return intent.of === 'row' ? removeRows(doc, intent.ids) : removeAlternatives(doc, intent.ids);
}

function moveEdits(doc: ScenarioText, { of, ids, to }: MoveIntent): EditResult {
  switch (of) {
    case 'row':
      return 'by' in to ? moveRowsBy(doc, ids, to.by) : moveRows(doc, ids, to);
    case 'alternative':
      if ('section' in to) return { refused: t('An alternative stands in no section.') };
      return 'by' in to ? moveAlternativesBy(doc, ids, to.by) : moveAlternatives(doc, ids, to);
    case 'section': {
      const [section = ''] = ids;
      if ('section' in to) return { refused: t('A section stands in no other.') };
      return 'by' in to ? moveSectionBy(doc, section, to.by) : moveSection(doc, section, to);
    }
  }
}
