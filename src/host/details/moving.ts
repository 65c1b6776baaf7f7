import type { EditResult } from '../../model/edit/editResult';
import { moveLevel } from '../../model/edit/levelEdits';
import { moveAlternativesBy, moveRowsBy, moveSectionBy, type Step } from '../../model/edit/movesByOne';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { nothing } from './detailsEdit';

/** The edits that move a subject past its neighbour, where the order of such means something. */
export function movedEntry({ doc }: Assessment, subject: Subject, step: Step): EditResult {
  switch (subject.of) {
    case 'level':
      return levelPast(doc, subject, step);
    case 'alternative':
      return moveAlternativesBy(doc, [subject.alternative], step);
    case 'section':
      return moveSectionBy(doc, subject.section, step);
    case 'row':
      return moveRowsBy(doc, [subject.row], step);
    case 'cell':
    case 'file':
    case 'entry':
    case 'also-stated':
    case 'new':
    case 'new-own':
      return nothing();
  }
}

function levelPast(doc: ScenarioText, { row, id }: Subject & { of: 'level' }, step: Step): EditResult {
  const levels = [...(doc.scenario.factors.get(row)?.levels?.keys() ?? [])];
  const other = levels[levels.indexOf(id) + step];
  if (other === undefined) return { refused: step < 0 ? t('It is the first already.') : t('It is the last already.') };
  return moveLevel(doc, row, id, step < 0 ? { before: other } : { after: other });
}
