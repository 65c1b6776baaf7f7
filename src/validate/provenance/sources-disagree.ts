import { parseUnit, sameDimension } from '../../formula/unit';
import { cellParts } from '../../model/cell';
import { setCellMember } from '../../model/edit/cellMembers';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Span } from '../../model/read/lines';
import type { Cell, Factor } from '../../model/read/scenarioText';
import { agree, lastDigit, scaled, type WrittenNumber } from '../agreement';
import type { Fix } from '../finding';
import { heirsOf } from '../heirsOf';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import type { Changes } from '../ruleExample';
import { series } from '../series';
import { alsoStatedIn, type AlsoStated } from '../sources/alsoStated';
import { sourceLabel } from '../sources/basis';
import { daysOf } from '../sources/inForce';
import { numberIn } from '../units/statedValue';

export const sourcesDisagree: BuiltInRule = {
  id: 'provenance/sources-disagree',
  severity: 'warning',
  title: 'Sources that disagree, with no note that reconciles them',
  reason:
    'One of the sources is wrong, or they count different things. Whoever has looked into it knows which; whoever has not should be told.',
  remedy:
    'Say in a note why they differ and which of them holds. Where both are only about right, mark the cell “approximate”.',
  example: {
    fails: example({}),
    passes: example({ note: 'At the rate of the day; the other is at the rate of the year.' }),
  },
  check: (context) => context.inFactors('provenance/sources-disagree', (row, factor) => inFactor(context, row, factor)),
};

/** A number that a source gives for a cell. */
interface Given {
  readonly source: string | undefined;
  readonly number: WrittenNumber;
  /** As the source writes it. */
  readonly said: string;
  readonly note: string | undefined;
  readonly place: Span;
}

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    if (typeof cell === 'object' && cell?.alsoStated) yield* inCell(context, row, factor, alternative, cell);
  }
  if (factor.role === 'given' && factor.note === undefined) yield* betweenColumns(context, row, factor);
}

/** What one cell has of its own source, and of others. */
function* inCell(
  context: RuleContext,
  row: string,
  factor: Factor,
  alternative: string,
  cell: Exclude<Cell, string | number | null>,
): Iterable<Observation> {
  const own = ownNumber(context, row, factor, alternative);
  if (!own || own.note !== undefined) return;
  const others = alsoStatedIn(context, row, alternative).flatMap((one) => alsoStated(context, factor, one));
  const isApproximate = cell.approximate === true;
  const against = others.filter(
    (one) => one.note === undefined && one.source !== own.source && !agree(own.number, one.number, isApproximate),
  );
  const [first] = against;
  if (!first) return;
  const isNear = !isApproximate && against.every((one) => agree(own.number, one.number, true));
  yield {
    row,
    alternative,
    message: t(
      '{0} is {1}, but {2}. Say in a note why they differ and which holds.',
      context.rowLabel(row),
      attributed(context, own),
      series(against.map((one) => attributed(context, one))),
    ),
    place: context.cellPlace(row, alternative),
    related: [
      ...against.map((one) => ({
        row,
        alternative,
        message: t('{0} puts it at {1}.', sourceLabel(context, one.source ?? ''), one.said),
        place: one.place,
      })),
      ...heirsOf(context, row, alternative),
    ],
    ...(isNear && { fixes: markedApproximate(context, row, alternative) }),
  };
}

/** A given is not in question: of columns that describe the same time it has one value, whoever states it. */
function* betweenColumns(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const byTime = new Map<string, Given & { readonly alternative: string }>();
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    if (typeof cell !== 'object' || !cell?.stated) continue;
    const number = ownNumber(context, row, factor, alternative);
    if (number?.source === undefined || number.note !== undefined) continue;
    const time = daysOf(context.scenario, alternative)?.label ?? '';
    const first = byTime.get(time);
    if (!first) byTime.set(time, { ...number, alternative });
    else if (first.source !== number.source && !agree(first.number, number.number, cell.approximate)) {
      yield {
        row,
        alternative,
        message: t(
          '{0} is a given, but {1} and {2}. Say in a note why they differ and which holds.',
          context.rowLabel(row),
          attributed(context, number),
          attributed(context, first),
        ),
        place: context.cellPlace(row, alternative),
        related: [
          {
            row,
            alternative: first.alternative,
            message: t('{0} puts it at {1}.', sourceLabel(context, first.source ?? ''), first.said),
            place: first.place,
          },
        ],
      };
    }
  }
}

function attributed(context: RuleContext, { source, said: number }: Given): string {
  return source === undefined ? number : t('{0} by {1}', number, sourceLabel(context, source));
}

/** What the cell's own source states, else the value of the cell, in plain units of the row's dimension. */
function ownNumber(context: RuleContext, row: string, factor: Factor, alternative: string): Given | undefined {
  const effective = effectiveCell(context.scenario, factor, alternative);
  if (!effective) return undefined;
  const { source = factor.source, note } = cellParts(effective.cell);
  const path = ['factors', row, 'values', alternative, 'stated', 'value'];
  const { stated } = typeof effective.cell === 'object' && effective.cell !== null ? effective.cell : {};
  const common = { source, note };
  if (stated?.value !== undefined) {
    const number = inRowsDimension(factor, { value: stated.value, digit: digitAt(context, path) }, stated.unit);
    return number && { ...common, number, said: said(stated.value, stated.unit), place: context.valuePlace(...path) };
  }
  const value = numberIn(context, row, alternative);
  const number = value && inRowsDimension(factor, value, factor.unit);
  return (
    number && {
      ...common,
      number,
      said: context.valueLabel(row, alternative),
      place: context.cellPlace(row, alternative),
    }
  );
}

function alsoStated(context: RuleContext, factor: Factor, { source, value, unit, note, path }: AlsoStated): Given[] {
  if (source === undefined || value === undefined) return [];
  const written = unit ?? factor.unit;
  const number = inRowsDimension(factor, { value, digit: digitAt(context, [...path, 'value']) }, written);
  if (!number) return [];
  return [{ source, number, said: said(value, written), note, place: context.valuePlace(...path, 'value') }];
}

/** Without a scale, so that numbers in millions and in billions compare; other dimensions need a rate and do not. */
function inRowsDimension(factor: Factor, number: WrittenNumber, unit: string | undefined): WrittenNumber | undefined {
  if (unit === factor.unit) return number;
  const [own, theirs] = [parseUnit(factor.unit ?? ''), parseUnit(unit ?? '')];
  return own && theirs && sameDimension(own, theirs) ? scaled(number, theirs.scale - own.scale) : undefined;
}

function digitAt(context: RuleContext, path: readonly (string | number)[]): number {
  const { offset, length } = context.valuePlace(...path);
  return lastDigit(context.doc.tree.written({ offset, length }));
}

function said(value: number, unit: string | undefined): string {
  return `${value} ${unit ?? ''}`.trim();
}

function markedApproximate(context: RuleContext, row: string, alternative: string): Fix[] {
  const result = setCellMember(context.doc, row, alternative, 'approximate', 'true');
  return 'edits' in result ? [{ title: t('Mark the cell “approximate” (within 5 %)'), edits: result.edits }] : [];
}

function example(other: object): Changes {
  const alsoStated = [{ source: 'paper', value: 1.8, ...other }];
  return {
    sources: { paper: { title: 'A paper' } },
    factors: { payment: { values: { base: { value: 1.5, source: 'report', alsoStated } } } },
  };
}
