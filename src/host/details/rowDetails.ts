import { factorKind } from '../../model/factorKind';
import { levelLabel } from '../../model/levels';
import type { Factor, Measure, Scenario } from '../../model/read/scenarioText';
import type { Block, Details } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from '../editor/findingPlaces';
import { CONFIDENCES, rangeText, rowChoices, sourceField } from './choices';
import { check, choice, fields, formula, labelled, lines, text, words } from './fields';
import { spokenOfBlock } from './spokenOf';

const ID_HINT = 'Its name in formulas and rules, which follow when it is changed';

/** A row: what it is, whose choice it is, and what speaks of it. */
export function rowDetails({ doc, findings }: Assessment, row: string): Details | undefined {
  const { scenario } = doc;
  const factor = scenario.factors.get(row);
  const measure = scenario.measures?.get(row);
  if (!factor && !measure) return undefined;
  const found = FindingPlaces.of(findings).ofRow(row);
  return {
    title: (factor ?? measure)?.label ?? row,
    about: factor ? 'Row' : 'Measure',
    blocks: [
      ...(found.length > 0 ? [{ kind: 'findings' as const, keys: found }] : []),
      ...(factor ? factorBlocks(scenario, row, factor) : measure ? [measureFields(scenario, row, measure)] : []),
      ...spokenOfBlock(doc, { of: 'row', id: row }),
    ],
  };
}

function factorBlocks(scenario: Scenario, row: string, factor: Factor): Block[] {
  const kind = factorKind(factor);
  const isNumber = kind === 'number';
  const isMeasured = isNumber || [...(factor.levels?.values() ?? [])].some((level) => typeof level !== 'string');
  const definition = fields(
    undefined,
    text('label', 'Label', factor.label),
    text('id', 'Id', row, { hint: ID_HINT }),
    choice('kind', 'Kind', kind, [
      { id: 'number', label: 'Number' },
      { id: 'levels', label: 'One of a few levels' },
      { id: 'date', label: 'Date' },
      { id: 'text', label: 'Text' },
    ]),
    isMeasured
      ? text('unit', 'Unit', factor.unit, { hint: 'Such as USD bn/yr, KRW trn, %, % GDP or persons' })
      : undefined,
    isNumber ? text('min', 'Least value', factor.min) : undefined,
    isNumber ? text('max', 'Greatest value', factor.max) : undefined,
    isNumber ? check('integer', 'Only whole numbers', factor.integer) : undefined,
  );
  const choices = fields(
    'Whose choice',
    choice('role', 'Role', factor.role, [
      { id: 'lever', label: 'Lever: we choose it' },
      { id: 'uncertainty', label: 'Uncertainty: others decide it' },
      { id: 'given', label: 'Given: not in question' },
    ]),
    choice('owner', 'Owner', factor.owner, labelled(scenario.actors), {
      none: factor.role === 'lever' ? 'The perspective’s' : 'Nobody named',
    }),
    choice('section', 'Section', factor.section, labelled(scenario.sections)),
  );
  const behind = fields(
    'Behind its values',
    sourceField(scenario, factor.source, { of: 'new', room: 'sources', row }, { none: 'None for the row' }),
    choice('confidence', 'Confidence', factor.confidence, CONFIDENCES, { none: 'Not stated' }),
    isNumber
      ? text('range', 'Plausible range', rangeText(factor.range), { hint: 'Low to high, such as 1.4 to 2.2' })
      : undefined,
    lines('note', 'Note', factor.note),
    choice(
      'partOf',
      'Part of',
      factor.partOf,
      rowChoices(scenario).filter(({ id }) => id !== row),
      {
        none: 'No other row',
        hint: 'The parts must make their whole',
      },
    ),
    text('as', 'Known to rule packs as', factor.as, { hint: 'Where the pack’s concept has another id' }),
  );
  return [definition, ...(kind === 'levels' ? [levelsBlock(row, factor)] : []), choices, behind];
}

function levelsBlock(row: string, { levels }: Factor): Block {
  return {
    kind: 'list',
    title: 'Levels',
    movable: true,
    entries: [...(levels ?? [])].map(([id, level]) => ({
      text: levelLabel(id, level),
      detail: typeof level !== 'string' && level.value !== undefined ? `${id} = ${level.value}` : id,
      to: { of: 'level', row, id },
    })),
    add: { text: 'Add a level…', to: { of: 'new', room: 'levels', row } },
    empty: 'The options that this row can take.',
  };
}

function measureFields(scenario: Scenario, row: string, measure: Measure): Block {
  return fields(
    undefined,
    text('label', 'Label', measure.label),
    text('id', 'Id', row, { hint: ID_HINT }),
    formula('formula', 'Formula', measure.formula),
    text('unit', 'Unit', measure.unit, { hint: 'Of the result; for a bare number, index' }),
    choice('direction', 'Which is better', measure.direction, words('higher', 'lower', 'none'), { none: 'Not stated' }),
    text('threshold', 'Threshold', measure.threshold, { hint: 'An alternative on the wrong side of it is reported' }),
    choice('section', 'Section', measure.section, labelled(scenario.sections), { none: 'None: behind all sections' }),
    lines('note', 'Note', measure.note),
  );
}
