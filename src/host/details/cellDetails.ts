import { dependentsOf, readsOf } from '../../formula/trace';
import { isFormula } from '../../model/cell';
import { factorKind } from '../../model/factorKind';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Cell, Factor, ScenarioText } from '../../model/read/scenarioText';
import type { Block, Details, Field, Link } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { valueWithUnit } from '../editor/explanation';
import type { NumberDisplay } from '../editor/numberDisplay';
import { alsoStatedBlock } from './alsoStated';
import { confidences, rangeText, sourceChoices, sourceField } from './choices';
import { check, choice, date, fields, formula, lines, text } from './fields';
import { findingsBlock } from './findingsBlock';
import { shownNumber } from './localNumbers';

/** A cell: what it holds, what stands behind it, what it reads and what reads it, and what was found. */
export function cellDetails(
  assessment: Assessment,
  row: string,
  alternative: string,
  numbers: NumberDisplay,
): Details | undefined {
  const { doc, calculation, findings } = assessment;
  const { scenario } = doc;
  const factor = scenario.factors.get(row);
  const owner = factor ?? scenario.measures?.get(row);
  const column = scenario.alternatives.get(alternative);
  if (!owner || !column) return undefined;
  const value = valueWithUnit(scenario, calculation, row, alternative, numbers);
  const link = (cell: { row: string; alternative: string }): Link => ({
    text: nameOf(doc, cell, alternative),
    detail: valueWithUnit(scenario, calculation, cell.row, cell.alternative, numbers),
    to: { of: 'cell', ...cell },
  });
  return {
    title: owner.label ?? row,
    about: column.label ?? alternative,
    blocks: [
      { kind: 'facts', facts: facts(doc, row, alternative, value) },
      ...findingsBlock(findings, row, alternative),
      ...(factor
        ? [
            ...cellFields(doc, row, factor, alternative, numbers),
            ...alsoStatedBlock(doc, row, alternative, numbers.marks),
          ]
        : [measureField(scenario.measures?.get(row)?.formula)]),
      ...linksBlock(t('Reads'), readsOf(calculation, row, alternative).map(link)),
      ...linksBlock(t('Read by'), dependentsOf(calculation, row, alternative).map(link)),
      { kind: 'history' },
    ],
  };
}

function facts({ scenario }: ScenarioText, row: string, alternative: string, value: string) {
  const factor = scenario.factors.get(row);
  const cell = factor && effectiveCell(scenario, factor, alternative);
  const from = cell && cell.from !== alternative ? cell.from : undefined;
  return [
    { name: t('Value'), text: value },
    ...(from === undefined
      ? []
      : [
          {
            name: t('Inherited from'),
            text: scenario.alternatives.get(from)?.label ?? from,
            to: { of: 'cell' as const, row, alternative: from },
          },
        ]),
    { name: t('Row'), text: row, to: { of: 'row' as const, row } },
    { name: t('Alternative'), text: alternative, to: { of: 'alternative' as const, alternative } },
  ];
}

function cellFields(
  doc: ScenarioText,
  row: string,
  factor: Factor,
  alternative: string,
  numbers: NumberDisplay,
): Block[] {
  const { scenario } = doc;
  const effective = effectiveCell(scenario, factor, alternative);
  const isOwn = effective?.from === alternative;
  const own = isOwn ? partsOf(effective.cell) : undefined;
  const inherited = effective && !isOwn ? partsOf(effective.cell) : undefined;
  const shown = own ?? inherited;
  const locked = isOwn
    ? undefined
    : inherited
      ? t('It belongs to the cell that this one is inherited from. Change it there, or type a value here first.')
      : t('Type a value first.');
  const lock = locked === undefined ? {} : { locked: '' };
  const ofRow =
    factor.source === undefined ? undefined : sourceChoices(scenario).find(({ id }) => id === factor.source);
  const none = factor.source === undefined ? t('None') : t('As the row: {0}', ofRow?.label ?? factor.source);
  const stated = shown?.stated;
  return [
    fields(
      undefined,
      valueField(doc, row, factor, alternative, effective, numbers),
      sourceField(scenario, shown?.source, { of: 'new', room: 'sources', row, alternative }, { none, locked }),
      choice('confidence', t('Confidence'), shown?.confidence, confidences(), {
        none:
          factor.confidence === undefined
            ? t('Not stated')
            : t(
                'As the row: {0}',
                confidences().find(({ id }) => id === factor.confidence)?.label ?? factor.confidence,
              ),
        ...lock,
      }),
      lines('note', t('Note'), shown?.note, lock),
      factorKind(factor) === 'number'
        ? text(
            'stated',
            t('The source states'),
            stated ? `${shownNumber(stated.value, numbers.marks)} ${stated.unit ?? ''}`.trim() : '',
            {
              hint: t('As printed there, with its unit, such as 10 USD bn/yr'),
              ...lock,
            },
          )
        : undefined,
      factorKind(factor) === 'number'
        ? text('range', t('Plausible range'), rangeText(shown?.range, numbers.marks), {
            hint: t('Low to high, such as 1.4 to 2.2'),
            ...lock,
          })
        : undefined,
      factorKind(factor) === 'number'
        ? check('approximate', t('Only about right (within 5 %)'), shown?.approximate, lock)
        : undefined,
    ),
  ];
}

function valueField(
  doc: ScenarioText,
  row: string,
  factor: Factor,
  alternative: string,
  effective: { readonly cell: Cell; readonly from: string } | undefined,
  numbers: NumberDisplay,
): Field {
  const content = effective && partsOf(effective.cell).value;
  const isOwn = effective?.from === alternative;
  const hint = isOwn || !effective ? undefined : t('Inherited; what is typed here becomes this cell’s own');
  const more = hint === undefined ? {} : { hint };
  const label = t('Content');
  if (typeof content === 'string' && isFormula(content)) return formula('value', label, content, more);
  const written = effective ? writtenContent(doc, row, effective.from) : '';
  switch (factorKind(factor)) {
    case 'levels': {
      const levels = [...(factor.levels ?? [])].map(([id, level]) => ({ id, label: levelLabel(id, level) }));
      const none = isOwn ? t('Nothing of its own') : effective ? undefined : t('Missing');
      const chosen = typeof content === 'string' ? content : undefined;
      return choice('value', label, chosen, levels, { ...more, ...(none !== undefined && { none }) });
    }
    case 'date':
      return date('value', label, typeof content === 'string' ? content : '', more);
    case 'text':
      return lines('value', label, typeof content === 'string' ? content : '', more);
    case 'number':
      // As the table's own editor has it: in the reader's decimal mark.
      return formula(
        'value',
        label,
        typeof content === 'number' ? numbers.input(written) : typeof content === 'string' ? content : '',
        more,
      );
  }
}

function measureField(written: string | undefined): Block {
  return fields(undefined, formula('value', t('Formula'), written, { hint: t('The same in every alternative') }));
}

/** A cell's parts, whether it is written as a bare value or as an object. */
function partsOf(cell: Cell): Partial<Extract<Cell, object>> {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

/** The digits as they were typed. */
function writtenContent(doc: ScenarioText, row: string, alternative: string): string {
  const path = ['factors', row, 'values', alternative];
  const node = (doc.tree.memberAt([...path, 'value']) ?? doc.tree.memberAt(path))?.value;
  if (!node) return '';
  return node.type === 'string' ? String(node.value) : doc.tree.written(node);
}

function nameOf({ scenario }: ScenarioText, cell: { row: string; alternative: string }, here: string): string {
  const row = (scenario.factors.get(cell.row) ?? scenario.measures?.get(cell.row))?.label ?? cell.row;
  const column = scenario.alternatives.get(cell.alternative)?.label ?? cell.alternative;
  return cell.alternative === here ? row : `${row} · ${column}`;
}

function linksBlock(title: string, links: Link[]): Block[] {
  return links.length === 0 ? [] : [{ kind: 'links', title, links }];
}
