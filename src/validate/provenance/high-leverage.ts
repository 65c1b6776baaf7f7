import { swingsOf } from '../../formula/swing';
import { baseAlternative } from '../../model/baseAlternative';
import { cellParts } from '../../model/cell';
import { factorKind } from '../../model/factorKind';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Cell, Factor } from '../../model/read/scenarioText';
import { misses } from '../measures/missed';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import type { Changes } from '../ruleExample';
import { series } from '../series';
import { sourceLabel } from '../sources/basis';

export const highLeverage: BuiltInRule = {
  id: 'provenance/high-leverage',
  severity: 'warning',
  title: 'A doubtful value on which a measure hangs',
  reason:
    'Where one value that is claimed, or in which the authors have little confidence, moves an outcome by more than a tenth or across its threshold, the outcome is no surer than that value.',
  remedy: 'Look for a better source for this value first, or say beside the outcome how far it may move.',
  example: {
    fails: leverage(1.3),
    passes: leverage(1.4),
  },
  *check(context) {
    for (const doubtful of context.inFactors('provenance/high-leverage', (row, factor) =>
      doubtfulCells(context, row, factor),
    )) {
      yield* told(context, doubtful);
    }
  },
};

/** A value with a range that a claim or little confidence stands behind. */
interface Doubtful {
  readonly row: string;
  readonly factor: Factor;
  readonly alternative: string;
  readonly low: number;
  readonly high: number;
  /** The source that claims it; absent where the authors have little confidence in it. */
  readonly claim?: string;
}

/** A row's own range is judged on the base alternative, where its cell has none. */
function* doubtfulCells(context: RuleContext, row: string, factor: Factor): Iterable<Doubtful> {
  if (factorKind(factor) !== 'number') return;
  const base = factor.range && baseAlternative(context.scenario);
  const inBase = base === undefined ? undefined : effectiveCell(context.scenario, factor, base)?.cell;
  if (base !== undefined && inBase !== undefined && !rangeOf(inBase))
    yield* doubtfulCell(context, row, factor, base, inBase, factor.range);
  for (const { alternative, cell } of context.writtenCells(row, factor))
    yield* doubtfulCell(context, row, factor, alternative, cell, rangeOf(cell));
}

function* doubtfulCell(
  context: RuleContext,
  row: string,
  factor: Factor,
  alternative: string,
  cell: Cell,
  range: Factor['range'],
): Iterable<Doubtful> {
  const { low, high } = range ?? {};
  if (low === undefined || high === undefined || low === high) return;
  const { source = factor.source, confidence = factor.confidence } = cellParts(cell);
  const isClaim = source !== undefined && context.scenario.sources?.get(source)?.kind === 'claim';
  if (!isClaim && confidence !== 'low') return;
  yield { row, factor, alternative, low, high, ...(isClaim && { claim: source }) };
}

function rangeOf(cell: Cell): Factor['range'] {
  return typeof cell === 'object' && cell !== null ? cell.range : undefined;
}

/** How far a measure goes. */
interface Move {
  readonly measure: string;
  readonly said: string;
}

function* told(context: RuleContext, doubtful: Doubtful): Iterable<Observation> {
  const { row, factor, alternative, low, high } = doubtful;
  if (typeof context.calculation.value(row, alternative) !== 'number') return;
  const moves = movesOf(context, doubtful);
  if (moves.length === 0) return;
  const named = moves.slice(0, MOST_NAMED).map(({ said }) => said);
  const more = moves.length - named.length;
  const all = series([...named, ...(more > 0 ? [t('{0} more', more)] : [])]);
  yield {
    row,
    alternative,
    message: `${doubt(context, doubtful)} ${t('From {0} to {1} it moves {2}.', String(low), context.contentLabel(factor, high), all)}`,
    place: context.cellPlace(row, alternative),
    related: moves.map(({ measure, said }) => ({
      row: measure,
      alternative,
      message: `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
      place: context.rowPlace(measure),
    })),
  };
}

function doubt(context: RuleContext, { row, alternative, claim }: Doubtful): string {
  const [label, column] = [context.rowLabel(row), context.alternativeLabel(alternative)];
  return claim === undefined
    ? t('{0} in {1} is of low confidence.', label, column)
    : t('{0} in {1} rests on a claim ({2}).', label, column, sourceLabel(context, claim));
}

const MOST_NAMED = 2;
const A_TENTH = 0.1;

function movesOf(context: RuleContext, { row, alternative, low, high }: Doubtful): Move[] {
  const { factors, measures } = context.scenario;
  return swingsOf(context.calculation, { row, alternative, low, high }).flatMap((swing) => {
    const measure = factors.has(swing.row) ? undefined : measures?.get(swing.row);
    const now = context.calculation.value(swing.row, alternative);
    // A step on the way is no outcome, and what it leads to is looked at itself.
    if (!measure || measure.direction === 'none' || typeof now !== 'number') return [];
    const ends = [swing.low, swing.high].filter((end) => typeof end === 'number');
    const moves = ends.some((end) => Math.abs(end - now) > Math.abs(now) * A_TENTH * (1 + 1e-9) + 1e-12);
    const { threshold, direction } = measure;
    const crosses =
      threshold !== undefined &&
      direction !== undefined &&
      ends.some((end) => misses(end, threshold, direction) !== misses(now, threshold, direction));
    if (!moves && !crosses) return [];
    const shown = (one: number) => Number(one.toPrecision(4));
    const least = String(shown(Math.min(now, ...ends)));
    const most = `${shown(Math.max(now, ...ends))} ${measure.unit ?? ''}`.trim();
    const label = context.rowLabel(swing.row);
    const said = crosses
      ? t('{0} between {1} and {2}, across its threshold of {3}', label, least, most, String(threshold))
      : t('{0} between {1} and {2}', label, least, most);
    return [{ measure: swing.row, said }];
  });
}

function leverage(low: number): Changes {
  return {
    factors: { payment: { confidence: 'low', range: { low, high: 1.6 } } },
    measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment', direction: 'lower' } },
  };
}
