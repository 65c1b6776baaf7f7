import { lineage } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Details } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { choice, fields, labelled, lines, text } from './fields';
import { findingsBlock } from './findingsBlock';
import { nameOf, spokenOfBlock } from './spokenOf';

/** An alternative: what it stands for, and what it inherits from. */
export function columnDetails({ doc, findings }: Assessment, alternative: string): Details | undefined {
  const { scenario } = doc;
  const column = scenario.alternatives.get(alternative);
  if (!column) return undefined;
  // What is based on it cannot be its base.
  const bases = labelled(scenario.alternatives).filter(({ id }) => !lineage(scenario, id).includes(alternative));
  return {
    title: column.label ?? alternative,
    about: t('Alternative'),
    blocks: [
      ...findingsBlock(findings, undefined, alternative),
      fields(
        undefined,
        text('label', t('Label'), column.label),
        text('id', t('Id'), alternative, {
          hint: t('Its name in cells and formulas, which follow when it is changed'),
        }),
        choice('basedOn', t('Based on'), column.basedOn, bases, {
          none: t('Nothing'),
          hint: t('Cells that are left out are inherited from it'),
        }),
        text('group', t('Group'), column.group, { hint: t('The heading under which it stands beside others') }),
        text('period', t('Period'), column.period, { hint: t('A year such as 2026, or a date such as 2026-03-01') }),
        lines('description', t('Description'), column.description),
      ),
      ...spokenOfBlock(doc, { of: 'alternative', id: alternative }),
    ],
    remove: t('Delete the alternative'),
  };
}

/** A section of the table. */
export function sectionDetails({ doc }: Assessment, section: string): Details | undefined {
  const { scenario } = doc;
  const found = scenario.sections.get(section);
  if (!found) return undefined;
  return {
    title: found.label ?? section,
    about: t('Section'),
    blocks: [
      fields(
        undefined,
        text('label', t('Label'), found.label),
        text('id', t('Id'), section, { hint: t('Its rows follow when it is changed') }),
        choice(
          'kind',
          t('Kind'),
          found.kind,
          [
            { id: 'cost-sharing', label: t('Cost sharing') },
            { id: 'tariffs', label: t('Tariffs') },
            { id: 'posture', label: t('Posture') },
          ],
          { none: t('Not stated') },
        ),
      ),
      {
        kind: 'list',
        title: t('Rows'),
        movable: true,
        entries: [...scenario.factors, ...(scenario.measures ?? [])]
          .filter(([, row]) => row.section === section)
          .map(([row]) => ({ text: nameOf(doc, { of: 'row', row }), detail: row, to: { of: 'row', row } })),
        empty: t('Right-click the section’s name to insert a row.'),
      },
    ],
    remove: t('Delete the section'),
  };
}
