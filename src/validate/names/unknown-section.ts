import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
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
    const { factors, measures, sections } = context.scenario;
    if (isUnread(context, 'sections')) return;
    for (const [room, rows] of [
      ['factors', factors] as const,
      ['measures', measures ?? new Map<string, never>()] as const,
    ]) {
      for (const [row, { section }] of rows) {
        if (section === undefined || sections.has(section)) continue;
        yield {
          row,
          message: t('There is no section “{0}”.{1}', section, suggestion(section, sections.keys())),
          place: context.valuePlace(room, row, 'section'),
        };
      }
    }
  },
};
