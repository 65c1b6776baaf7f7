import { moveAlternative } from '../../model/edit/alternativeEdits';
import type { EditResult } from '../../model/edit/editResult';
import { moveLevel } from '../../model/edit/levelEdits';
import { moveRow } from '../../model/edit/rowEdits';
import { moveSection } from '../../model/edit/sectionEdits';
import { t } from '../../model/l10n';
import type { Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { nothing } from './detailsEdit';
import { rowsOfSection } from './sectionRows';

/** The edits that move a subject past its neighbour, where the order of such means something. */
export function movedEntry({ doc }: Assessment, subject: Subject, step: 1 | -1): EditResult {
  const { factors, alternatives, sections } = doc.scenario;
  switch (subject.of) {
    case 'level': {
      const { row, id } = subject;
      return past([...(factors.get(row)?.levels?.keys() ?? [])], id, step, (place) => moveLevel(doc, row, id, place));
    }
    case 'alternative': {
      const { alternative } = subject;
      return past([...alternatives.keys()], alternative, step, (place) => moveAlternative(doc, alternative, place));
    }
    case 'section': {
      const { section } = subject;
      return past([...sections.keys()], section, step, (place) => moveSection(doc, section, place));
    }
    case 'row': {
      const { row } = subject;
      const beside = rowsOfSection(doc.scenario, row);
      return past(beside, row, step, (place) => moveRow(doc, row, place));
    }
    case 'cell':
    case 'file':
    case 'entry':
    case 'new':
      return nothing();
  }
}

type Beside = { readonly before: string } | { readonly after: string };

function past(ids: readonly string[], id: string, step: 1 | -1, move: (place: Beside) => EditResult): EditResult {
  const other = ids[ids.indexOf(id) + step];
  if (other === undefined) return { refused: step < 0 ? t('It is the first already.') : t('It is the last already.') };
  return move(step < 0 ? { before: other } : { after: other });
}
