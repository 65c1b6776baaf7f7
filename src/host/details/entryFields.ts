import { acceptedAsText } from '../../model/edit/acceptedValues';
import { forbiddenLevels } from '../../model/forbid';
import { levelLabel } from '../../model/levels';
import type { Rule, Scenario, Waiver } from '../../model/read/scenarioText';
import type { Field } from '../../protocol/details';
import { rowChoices, sourceChoices } from './choices';
import { choice, date, formula, labelled, lines, text, words, type Choice } from './fields';

/** The fields of the entries of each room, those of a new one and those of one that is there alike. */

type Source = NonNullable<Scenario['sources']> extends ReadonlyMap<string, infer S> ? S : never;

export function sourceFields(scenario: Scenario, source: Source, id?: string): Field[] {
  return [
    text('title', 'Title', source.title),
    text('publisher', 'Publisher', source.publisher),
    date('date', 'Date', source.date),
    text('url', 'Address (URL)', source.url),
    choice('kind', 'Kind', source.kind, words('official', 'reported', 'claim', 'judgement'), { none: 'Not stated' }),
    date('validFrom', 'Holds from', source.validFrom),
    date('validUntil', 'Holds until', source.validUntil),
    choice('supersededBy', 'Superseded by', source.supersededBy, others(sourceChoices(scenario), id), {
      none: 'No other source',
    }),
    lines('note', 'Note', source.note),
  ];
}

/** @param known the rules whose findings can be accepted */
export function waiverFields(scenario: Scenario, waiver: Waiver, known: readonly string[]): Field[] {
  return [
    choice(
      'rule',
      'Rule',
      waiver.rule,
      known.map((id) => ({ id, label: id })),
    ),
    choice('row', 'Row', waiver.row, rowChoices(scenario), { none: 'Any' }),
    choice('alternative', 'Alternative', waiver.alternative, labelled(scenario.alternatives), { none: 'Any' }),
    lines('reason', 'Why it is accepted', waiver.reason),
    text('by', 'Accepted by', waiver.by),
    date('until', 'Until', waiver.until),
    lines('when', 'As long as', acceptedAsText(waiver.when), {
      hint: 'One row a line, such as troops = 24000: the waiver ends when a value changes',
    }),
  ];
}

/** A rule is a formula that must hold, or levels that may not stand together. */
export function ruleFields(scenario: Scenario, rule: Rule): Field[] {
  const isNew = rule.require === undefined && !rule.forbid;
  return [
    lines('because', 'Because', rule.because, { hint: 'Why they may not stand together, as an analyst reads it' }),
    choice('severity', 'Severity', rule.severity, words('error', 'warning', 'info'), {
      none: 'Warning, if not stated',
    }),
    ...(rule.require !== undefined || isNew
      ? [
          formula('require', 'Must hold', rule.require, {
            hint: isNew
              ? 'A formula that is TRUE in every alternative; or choose levels below'
              : 'In every alternative',
          }),
        ]
      : []),
    ...(rule.forbid || isNew ? [forbidField(scenario, rule.forbid)] : []),
  ];
}

function forbidField(scenario: Scenario, forbid: Rule['forbid']): Field {
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
    label: 'May not stand together',
    kind: 'forbid',
    value: JSON.stringify(Object.fromEntries(chosen)),
    factors,
  };
}

/** The id of something new, which is made from its label where it is left out. */
export function newId(what: string): Field {
  return text('id', 'Id', '', { hint: `Made from the ${what} where it is left out` });
}

function others(choices: readonly Choice[], id: string | undefined): Choice[] {
  return choices.filter((one) => one.id !== id);
}
