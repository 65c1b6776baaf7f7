import { isPercentUnit } from '../../formula/percent';
import { factorKind, type FactorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import type { Factor, Scenario } from '../../model/read/scenarioText';
import type { Block, Field, Link } from '../../protocol/details';
import { rowChoices } from './choices';
import { choice, fields, labelled, lines, type Choice } from './fields';

/** How a row hangs together with other rows: what the validator holds its numbers against. */
export function relationFields(scenario: Scenario, row: string, factor: Factor): Block {
  const kind = factorKind(factor);
  const { partOf, countsToward, sameAs, reconciled, accumulates, share } = factor;
  const isNumber = kind === 'number';
  const rowField = (member: string, label: string, value: string | undefined, choices: Choice[], more: More): Field =>
    choice(member, label, value, withChosen(scenario, choices, value), { ...more, links: wayTo(scenario, value) });
  const alike = rowsOfKind(scenario, row, kind);
  return fields(
    t('With other rows'),
    rowField(
      'partOf',
      t('Part of'),
      partOf,
      rowChoices(scenario).filter(({ id }) => id !== row),
      { none: t('No other row'), hint: t('The parts must make their whole') },
    ),
    isNumber || countsToward !== undefined
      ? rowField('countsToward', t('Counts toward'), countsToward, labelled(scenario.measures), {
          none: t('Any total'),
          hint: t('The one measure that may add it: no other total counts it as well'),
        })
      : undefined,
    rowField('sameAs', t('Same quantity as'), sameAs, alike, {
      none: t('No other row'),
      hint: t('From elsewhere: the two must agree'),
    }),
    hasTwin(scenario, row, factor)
      ? lines('reconciled', t('Why the two may differ'), reconciled, {
          hint: t('With a reason they need not agree'),
        })
      : undefined,
    isNumber || accumulates !== undefined
      ? rowField('accumulates', t('Sum of'), accumulates, alike, {
          none: t('No yearly flow'),
          hint: t('A yearly flow: what there was in the period before and what flowed in since must make it'),
        })
      : undefined,
    isPercentUnit(factor.unit) || share ? shareField(scenario, alike, share) : undefined,
  );
}

interface More {
  readonly none: string;
  readonly hint: string;
}

function shareField(scenario: Scenario, alike: Choice[], share: Factor['share']): Field {
  const { part, of } = share ?? {};
  const chosen = [part ?? '', of ?? ''];
  return {
    member: 'share',
    label: t('Share'),
    kind: 'pair',
    value: share ? JSON.stringify(chosen) : '',
    parts: [t('Part'), t('Whole')],
    choices: chosen.reduce(
      (choices, id) => withChosen(scenario, choices, id),
      [{ id: '', label: t('No row') }, ...alike],
    ),
    hint: t('The two rows of which this percentage is the quotient'),
    links: chosen.flatMap((id) => wayTo(scenario, id)),
  };
}

/** Whether there is another row of the same quantity, so that a difference can be reconciled. */
function hasTwin({ factors }: Scenario, row: string, { sameAs, as, reconciled }: Factor): boolean {
  return (
    sameAs !== undefined ||
    reconciled !== undefined ||
    [...factors].some(([id, other]) => id !== row && (other.sameAs === row || (as !== undefined && other.as === as)))
  );
}

/** The other rows that hold the same kind of thing; a measure is a number. */
function rowsOfKind({ factors, measures }: Scenario, row: string, kind: FactorKind): Choice[] {
  const alike = new Map([...factors].filter(([id, factor]) => id !== row && factorKind(factor) === kind));
  return [...labelled(alike), ...(kind === 'number' ? labelled(measures) : [])];
}

/** A row that is chosen already is a choice, whatever it holds. */
function withChosen(scenario: Scenario, choices: Choice[], chosen: string | undefined): Choice[] {
  if (chosen === undefined || chosen === '' || choices.some(({ id }) => id === chosen)) return choices;
  const known = rowChoices(scenario).find(({ id }) => id === chosen);
  return [...choices, known ?? { id: chosen, label: t('{0} (unknown)', chosen) }];
}

function wayTo(scenario: Scenario, row: string | undefined): Link[] {
  const known = rowChoices(scenario).find(({ id }) => id === row);
  return known ? [{ text: t('Open “{0}”', known.label), to: { of: 'row', row: known.id } }] : [];
}
