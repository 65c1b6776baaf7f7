import { acceptedAsText } from '../../model/edit/acceptedValues';
import type { NumberMarks } from '../../model/edit/digits';
import { forbiddenLevels } from '../../model/forbid';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Rule, Scenario, Waiver } from '../../model/read/scenarioText';
import type { Field } from '../../protocol/details';
import { rowChoices, sourceChoices } from './choices';
import { choice, date, formula, labelled, lines, text, words, type Choice } from './fields';

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

/** A rule is a formula that must hold, or levels that may not stand together: giving it one takes the other out. */
export function ruleFields(scenario: Scenario, rule: Rule): Field[] {
  return [
    lines('because', t('Because'), rule.because, {
      hint: t('Why they may not stand together, as an analyst reads it'),
    }),
    choice(
      'severity',
      t('Severity'),
      rule.severity,
      words({ error: t('Error'), warning: t('Warning'), info: t('Info') }),
      {
        none: t('Warning, if not stated'),
      },
    ),
    formula('require', t('Must hold'), rule.require, { hint: requireHint(rule) }),
    forbidField(scenario, rule),
  ];
}

function requireHint({ require, forbid }: Rule): string {
  if (require !== undefined) return t('In every alternative');
  return forbid
    ? t('A formula that is typed here takes the place of the levels below')
    : t('A formula that is TRUE in every alternative; or choose levels below');
}

function forbidField(scenario: Scenario, { require, forbid }: Rule): Field {
  const chosen = [...(forbid ?? [])].map(([row, levels]) => [row, forbiddenLevels(levels)] as const);
  const factors = [...scenario.factors].flatMap(([id, { label, levels }]) =>
    levels
      ? [
          {
            id,
            label: label ?? id,
            levels: [...levels].map(([level, one]) => ({ id: level, label: levelLabel(level, one) })),
          },
        ]
      : [],
  );
  return {
    member: 'forbid',
    label: t('May not stand together'),
    kind: 'forbid',
    value: JSON.stringify(Object.fromEntries(chosen)),
    factors,
    ...(require !== undefined &&
      !forbid && { hint: t('Levels that are ticked here take the place of the formula above') }),
  };
}

/** The id of something new. @param hint what it is made from where it is left out */
export function newId(hint: string): Field {
  return text('id', t('Id'), '', { hint });
}

function others(choices: readonly Choice[], id: string | undefined): Choice[] {
  return choices.filter((one) => one.id !== id);
}
