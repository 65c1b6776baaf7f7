import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Factor, Measure } from '../../model/read/scenarioText';
import { nameMeant } from '../fixes';
import { isUnread } from '../inFault';
import type { BuiltInRule } from '../rule';

export const unknownSection: BuiltInRule = {
  id: 'names/unknown-section',
  severity: 'error',
  title: 'A section that does not exist',
  reason: 'The row has no place in the table: it is shown behind all sections until its section exists.',
  remedy: 'Correct the name, or add the section under “sections”.',
  example: {
    fails: { factors: { payment: { section: 'mony' } } },
    passes: { factors: { payment: { section: 'money' } } },
  },
  *check(context) {
    const { sections } = context.scenario;
    if (isUnread(context, 'sections')) return;
    const inRoom =
      (room: 'factors' | 'measures') =>
      (row: string, { section }: Factor | Measure) =>
        section === undefined || sections.has(section) ? [] : [{ room, row, section }];
    const unknown = [
      ...context.inFactors('names/unknown-section', inRoom('factors')),
      ...context.inMeasures('names/unknown-section', inRoom('measures')),
    ];
    for (const { room, row, section } of unknown) {
      const place = context.valuePlace(room, row, 'section');
      yield {
        row,
        message: t('There is no section “{0}”.{1}', section, suggestion(section, sections.keys())),
        place,
        ...nameMeant(place, section, sections.keys()),
      };
    }
  },
};
