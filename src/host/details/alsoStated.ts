import type { NumberMarks } from '../../model/edit/digits';
import { effectiveCell } from '../../model/inherit';
import { factorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import type { Scenario, ScenarioText } from '../../model/read/scenarioText';
import type { Block, Details, Field } from '../../protocol/details';
import { sourceField } from './choices';
import { fields, lines, text } from './fields';
import { shownNumber } from './localNumbers';
import { nameOf } from './spokenOf';
import type { AlsoStated } from './statedNow';

/** What other sources put a cell at, with the way to each and to a new one; of an inherited cell, those where it is written. */
export function alsoStatedBlock(doc: ScenarioText, row: string, alternative: string, marks: NumberMarks): Block[] {
  const factor = doc.scenario.factors.get(row);
  const effective = factor && effectiveCell(doc.scenario, factor, alternative);
  if (!effective) return [];
  const stated = statedIn(doc.scenario, row, effective.from);
  const isOwn = effective.from === alternative;
  if (stated.length === 0 && (!isOwn || factorKind(factor) !== 'number')) return [];
  return [
    {
      kind: 'list',
      title: t('Other sources state'),
      entries: stated.map((one, index) => {
        const { source, value } = one;
        const to = { of: 'also-stated', row, alternative: effective.from, index, source, value } as const;
        const said = `${shownNumber(one.value, marks)} ${one.unit ?? factor.unit ?? ''}`.trim();
        return { text: nameOf(doc, to), detail: [said, one.note].filter((part) => part !== undefined).join(' · '), to };
      }),
      ...(isOwn && {
        add: { text: t('Add what another source states…'), to: { of: 'new', room: 'also-stated', row, alternative } },
      }),
      empty: t('What they put this value at, to be held against it.'),
    },
  ];
}

/** What one other source puts a cell at. */
export function alsoStatedDetails(doc: ScenarioText, subject: AlsoStated, marks: NumberMarks): Details | undefined {
  const { row, alternative, index } = subject;
  const stated = statedIn(doc.scenario, row, alternative)[index];
  if (!stated) return undefined;
  const cell = { of: 'cell', row, alternative } as const;
  return {
    title: nameOf(doc, subject),
    about: t('What another source states'),
    back: { text: nameOf(doc, cell), to: cell },
    blocks: [fields(undefined, ...alsoStatedFields(doc.scenario, subject, stated, marks))],
    remove: t('Delete what it states'),
  };
}

/** The fields of what another source states, of a new one and of one that is there alike. */
export function alsoStatedFields(
  scenario: Scenario,
  { row, alternative, index, source, value }: AlsoStated,
  stated: Partial<ReturnType<typeof statedIn>[number]>,
  marks: NumberMarks,
): Field[] {
  const unit = scenario.factors.get(row)?.unit;
  return [
    sourceField(scenario, stated.source, {
      of: 'new',
      room: 'sources',
      row,
      alternative,
      stated: { index, source, value },
    }),
    text('value', t('It states'), shownNumber(stated.value, marks), { hint: t('The number as it is printed there') }),
    text('unit', t('Unit'), stated.unit, {
      hint: unit === undefined ? t('In which it is printed') : t('In which it is printed; {0} where left out', unit),
    }),
    lines('note', t('Note'), stated.note, { hint: t('Why it differs, and which of them holds') }),
  ];
}

/** What other sources put a cell at, where it is written. */
export function statedIn({ factors }: Scenario, row: string, alternative: string) {
  const cell = factors.get(row)?.values.get(alternative);
  return typeof cell === 'object' ? (cell?.alsoStated ?? []) : [];
}
