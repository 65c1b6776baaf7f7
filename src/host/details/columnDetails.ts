import { lineage } from '../../model/inherit';
import type { Details } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from '../editor/findingPlaces';
import { choice, fields, labelled, lines, text } from './fields';
import { spokenOfBlock } from './spokenOf';

/** An alternative: what it stands for, and what it inherits from. */
export function columnDetails({ doc, findings }: Assessment, alternative: string): Details | undefined {
  const { scenario } = doc;
  const column = scenario.alternatives.get(alternative);
  if (!column) return undefined;
  const found = FindingPlaces.of(findings).ofColumn(alternative);
  // What is based on it cannot be its base.
  const bases = labelled(scenario.alternatives).filter(({ id }) => !lineage(scenario, id).includes(alternative));
  return {
    title: column.label ?? alternative,
    about: 'Alternative',
    blocks: [
      ...(found.length > 0 ? [{ kind: 'findings' as const, keys: found }] : []),
      fields(
        undefined,
        text('label', 'Label', column.label),
        text('id', 'Id', alternative, { hint: 'Its name in cells and formulas, which follow when it is changed' }),
        choice('basedOn', 'Based on', column.basedOn, bases, {
          none: 'Nothing',
          hint: 'Cells that are left out are inherited from it',
        }),
        text('group', 'Group', column.group, { hint: 'The heading under which it stands beside others' }),
        text('period', 'Period', column.period, { hint: 'A year such as 2026, or a date such as 2026-03-01' }),
        lines('description', 'Description', column.description),
      ),
      ...spokenOfBlock(doc, { of: 'alternative', id: alternative }),
    ],
  };
}

/** A section of the table. */
export function sectionDetails({ doc: { scenario } }: Assessment, section: string): Details | undefined {
  const found = scenario.sections.get(section);
  if (!found) return undefined;
  return {
    title: found.label ?? section,
    about: 'Section',
    blocks: [
      fields(
        undefined,
        text('label', 'Label', found.label),
        text('id', 'Id', section, { hint: 'Its rows follow when it is changed' }),
        choice(
          'kind',
          'Kind',
          found.kind,
          [
            { id: 'cost-sharing', label: 'Cost sharing' },
            { id: 'tariffs', label: 'Tariffs' },
            { id: 'posture', label: 'Posture' },
          ],
          { none: 'Not stated' },
        ),
      ),
    ],
  };
}
