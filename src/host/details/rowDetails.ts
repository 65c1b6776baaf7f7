import { factorKind } from '../../model/factorKind';
import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Factor, Measure, Scenario } from '../../model/read/scenarioText';
import type { Block, Details, Field } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import type { NumberDisplay } from '../editor/numberDisplay';
import { confidences, rangeText, sourceField } from './choices';
import { check, choice, fields, formula, labelled, lines, text, words } from './fields';
import { findingsBlock } from './findingsBlock';
import { shownNumber } from './localNumbers';
import { relationFields } from './relationFields';
import { spokenOfBlock } from './spokenOf';

const idHint = () => t('Its name in formulas and rules, which follow when it is changed');

/** A row: what it is, whose choice it is, and what speaks of it. */
export function rowDetails({ doc, findings }: Assessment, row: string, { marks }: NumberDisplay): Details | undefined {
  const { scenario } = doc;
  const factor = scenario.factors.get(row);
  const measure = scenario.measures?.get(row);
  if (!factor && !measure) return undefined;
  return {
    title: (factor ?? measure)?.label ?? row,
    about: factor ? t('Row') : t('Measure'),
    blocks: [
      ...findingsBlock(findings, row, undefined),
      ...(factor
        ? factorBlocks(scenario, row, factor, marks)
        : measure
          ? [measureFields(scenario, row, measure, marks)]
          : []),
      ...spokenOfBlock(doc, { of: 'row', id: row }),
    ],
    remove: factor ? t('Delete the row') : t('Delete the measure'),
  };
}

function factorBlocks(scenario: Scenario, row: string, factor: Factor, marks: NumberMarks): Block[] {
  const kind = factorKind(factor);
  const isNumber = kind === 'number';
  const isMeasured = isNumber || [...(factor.levels?.values() ?? [])].some((level) => typeof level !== 'string');
  const definition = fields(
    undefined,
    text('label', t('Label'), factor.label),
    text('id', t('Id'), row, { hint: idHint() }),
    choice('kind', t('Kind'), kind, [
      { id: 'number', label: t('Number') },
      { id: 'levels', label: t('One of a few levels') },
      { id: 'date', label: t('Date') },
      { id: 'text', label: t('Text') },
    ]),
    isMeasured
      ? text('unit', t('Unit'), factor.unit, { hint: t('Such as USD bn/yr, KRW trn, %, % GDP or persons') })
      : undefined,
    isNumber ? text('min', t('Least value'), shownNumber(factor.min, marks)) : undefined,
    isNumber ? text('max', t('Greatest value'), shownNumber(factor.max, marks)) : undefined,
    isNumber ? check('integer', t('Only whole numbers'), factor.integer) : undefined,
  );
  const choices = fields(
    t('Whose choice'),
    choice('role', t('Role'), factor.role, [
      { id: 'lever', label: t('Lever: we choose it') },
      { id: 'uncertainty', label: t('Uncertainty: others decide it') },
      { id: 'given', label: t('Given: not in question') },
    ]),
    choice('owner', t('Owner'), factor.owner, labelled(scenario.actors), {
      none: factor.role === 'lever' ? t('The perspective’s') : t('Nobody named'),
    }),
    choice('section', t('Section'), factor.section, labelled(scenario.sections)),
  );
  const behind = fields(
    t('Behind its values'),
    sourceField(scenario, factor.source, { of: 'new', room: 'sources', row }, { none: t('None for the row') }),
    choice('confidence', t('Confidence'), factor.confidence, confidences(), { none: t('Not stated') }),
    isNumber
      ? text('range', t('Plausible range'), rangeText(factor.range, marks), {
          hint: t('Low to high, such as 1.4 to 2.2'),
        })
      : undefined,
    lines('note', t('Note'), factor.note),
    yearsField(factor.years),
    text('as', t('Known to rule packs as'), factor.as, { hint: t('Where the pack’s concept has another id') }),
  );
  const relations = relationFields(scenario, row, factor);
  return [definition, ...(kind === 'levels' ? [levelsBlock(row, factor, marks)] : []), choices, behind, relations];
}

function yearsField(years: Factor['years']): Field {
  return choice(
    'years',
    t('Years of its figures'),
    years,
    words({ fiscal: t('Fiscal years'), calendar: t('Calendar years') }),
    {
      none: t('Not stated'),
    },
  );
}

function levelsBlock(row: string, { levels }: Factor, marks: NumberMarks): Block {
  return {
    kind: 'list',
    title: t('Levels'),
    movable: true,
    entries: [...(levels ?? [])].map(([id, level]) => ({
      text: levelLabel(id, level),
      detail:
        typeof level !== 'string' && level.value !== undefined ? `${id} = ${shownNumber(level.value, marks)}` : id,
      to: { of: 'level', row, id },
    })),
    add: { text: t('Add a level…'), to: { of: 'new', room: 'levels', row } },
    empty: t('The options that this row can take.'),
  };
}

function measureFields(scenario: Scenario, row: string, measure: Measure, marks: NumberMarks): Block {
  return fields(
    undefined,
    text('label', t('Label'), measure.label),
    text('id', t('Id'), row, { hint: idHint() }),
    formula('formula', t('Formula'), measure.formula),
    text('unit', t('Unit'), measure.unit, { hint: t('Of the result; for a bare number, index') }),
    choice(
      'direction',
      t('Which is better'),
      measure.direction,
      words({ higher: t('Higher'), lower: t('Lower'), none: t('Neither: a step on the way') }),
      { none: t('Not stated') },
    ),
    yearsField(measure.years),
    text('threshold', t('Threshold'), shownNumber(measure.threshold, marks), {
      hint: t('An alternative on the wrong side of it is reported'),
    }),
    choice('section', t('Section'), measure.section, labelled(scenario.sections), {
      none: t('None: behind all sections'),
    }),
    lines('note', t('Note'), measure.note),
  );
}
