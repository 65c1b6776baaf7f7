import { cellParts } from '../../model/cell';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Span } from '../../model/read/lines';
import type { Factor, Source } from '../../model/read/scenarioText';
import type { Fix, RelatedPlace } from '../finding';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

/** A source that values of a factor rest on, as it is named in one place: for the row, or for one cell. */
export interface Basis {
  readonly row: string;
  readonly factor: Factor;
  readonly id: string;
  readonly source: Source;
  /** The alternative in whose cell it is named; absent where the row names it for all cells that name none. */
  readonly alternative?: string;
  /** Where its id stands. */
  readonly place: Span;
  /** The alternatives, in column order, whose values rest on it. */
  readonly columns: readonly string[];
}

/**
 * What the values of a factor rest on. A blank rests on nothing, and a source that does not exist is told by itself.
 * @param among the ids of the sources that are looked for
 */
export function basesOf(
  context: RuleContext,
  row: string,
  factor: Factor,
  among: Pick<ReadonlySet<string>, 'has' | 'size'>,
): Basis[] {
  if (!namesOneOf(factor, among)) return [];
  const bases = new Map<string, Basis & { readonly columns: string[] }>();
  for (const column of context.alternatives) {
    const effective = effectiveCell(context.scenario, factor, column);
    if (!effective) continue;
    const { content, source: own } = cellParts(effective.cell);
    const id = own ?? factor.source;
    const source = id === undefined || !among.has(id) ? undefined : context.scenario.sources?.get(id);
    if (id === undefined || !source || content === null || content === undefined) continue;
    const key = own === undefined ? '' : effective.from;
    const known = bases.get(key);
    if (known) known.columns.push(column);
    else {
      const path = own === undefined ? ['source'] : ['values', effective.from, 'source'];
      bases.set(key, {
        ...{ row, factor, id, source, columns: [column] },
        ...(own !== undefined && { alternative: effective.from }),
        place: context.valuePlace('factors', row, ...path),
      });
    }
  }
  return [...bases.values()];
}

/** Most rows name none, and looking at what is in force in every column takes its time. */
function namesOneOf(factor: Factor, among: Pick<ReadonlySet<string>, 'has' | 'size'>): boolean {
  if (among.size === 0) return false;
  if (factor.source !== undefined && among.has(factor.source)) return true;
  for (const cell of factor.values.values()) {
    const { source } = cellParts(cell);
    if (source !== undefined && among.has(source)) return true;
  }
  return false;
}

/** The ids of the sources of which something holds. */
export function sourcesThat(context: RuleContext, is: (source: Source, id: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const [id, source] of context.scenario.sources ?? []) if (is(source, id)) found.add(id);
  return found;
}

/** A source as a sentence calls it. */
export function sourceLabel(context: RuleContext, id: string): string {
  return `“${context.scenario.sources?.get(id)?.title ?? id}”`;
}

/** What the values rest on, as the beginning of a sentence: `Payment in Base rests on “A report”`. */
export function restsOn(context: RuleContext, basis: Basis, column: string | undefined): string {
  const [row, source] = [context.rowLabel(basis.row), sourceLabel(context, basis.id)];
  return column === undefined
    ? t('{0} rests on {1}', row, source)
    : t('{0} in {1} rests on {2}', row, context.alternativeLabel(column), source);
}

/** Where a source is a wrong basis: for which columns, and what about the source makes it so. */
export interface WrongBasis {
  readonly basis: Basis;
  readonly columns: readonly string[];
  /** What is wrong. @param rests such as `Payment rests on “A report”` */
  readonly message: (rests: string) => string;
  /** What the source itself says. */
  readonly said: RelatedPlace;
  readonly fixes?: readonly Fix[];
}

/** A value on a wrong basis is told where the basis is named; further columns that rest on it are related. */
export function wrongBasis(context: RuleContext, { basis, columns, message, said, fixes }: WrongBasis): Observation {
  const { row, alternative: named, place } = basis;
  const isWhole = named === undefined && columns.length === basis.columns.length;
  const alternative = isWhole ? undefined : named !== undefined && columns.includes(named) ? named : columns[0];
  const others = isWhole ? [] : columns.filter((column) => column !== alternative);
  return {
    row,
    ...(alternative !== undefined && { alternative }),
    message: message(restsOn(context, basis, alternative)),
    place,
    related: [
      said,
      ...others.map((column) => ({
        row,
        alternative: column,
        message: t('The same in {0}.', context.alternativeLabel(column)),
        place,
      })),
    ],
    ...(fixes && fixes.length > 0 && { fixes }),
  };
}
