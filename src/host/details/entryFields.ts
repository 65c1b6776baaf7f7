import { acceptedAsText } from '../../model/edit/acceptedValues';
import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import type { Scenario, Waiver } from '../../model/read/scenarioText';
import type { Field } from '../../protocol/details';
import { rowChoices, sourceChoices } from './choices';
import { choice, date, labelled, lines, text, words, type Choice } from './fields';

/** The fields of the entries of each room, those of a new one and those of one that is there alike. */

type Source = NonNullable<Scenario['sources']> extends ReadonlyMap<string, infer S> ? S : never;

export function sourceFields(scenario: Scenario, source: Source, id?: string): Field[] {
  return [
    text('title', t('Title'), source.title),
    text('publisher', t('Publisher'), source.publisher),
    date('date', t('Date'), source.date),
    text('url', t('Address (URL)'), source.url),
    choice(
      'kind',
      t('Kind'),
      source.kind,
      words({
        official: t('Official'),
        reported: t('Reported'),
        claim: t('Claim'),
        proposal: t('Proposal'),
        judgement: t('Judgement'),
      }),
      { none: t('Not stated') },
    ),
    date('validFrom', t('Holds from'), source.validFrom),
    date('validUntil', t('Holds until'), source.validUntil),
    choice('supersededBy', t('Superseded by'), source.supersededBy, others(sourceChoices(scenario), id), {
      none: t('No other source'),
    }),
    lines('note', t('Note'), source.note),
  ];
}

/** @param known the rules whose findings can be accepted */
export function waiverFields(
  scenario: Scenario,
  waiver: Waiver,
  known: readonly string[],
  marks: NumberMarks,
): Field[] {
  return [
    choice(
      'rule',
      t('Rule'),
      waiver.rule,
      known.map((id) => ({ id, label: id })),
    ),
    choice('row', t('Row'), waiver.row, rowChoices(scenario), { none: t('Any') }),
    choice('alternative', t('Alternative'), waiver.alternative, labelled(scenario.alternatives), { none: t('Any') }),
    lines('reason', t('Why it is accepted'), waiver.reason),
    text('by', t('Accepted by'), waiver.by),
    date('until', t('Until'), waiver.until),
    lines('when', t('As long as'), acceptedAsText(waiver.when, marks), {
      hint: t('One row a line, such as troops = 24000: the waiver ends when a value changes'),
    }),
  ];
}

/** The id of something new. @param hint what it is made from where it is left out */
export function newId(hint: string): Field {
  return text('id', t('Id'), '', { hint });
}

function others(choices: readonly Choice[], id: string | undefined): Choice[] {
  return choices.filter((one) => one.id !== id);
}
