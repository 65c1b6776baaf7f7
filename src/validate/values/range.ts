import { baseAlternative } from '../../model/baseAlternative';
import { t } from '../../model/l10n';
import type { Path } from '../../model/read/members';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { swapped } from './swapped';

export const range: BuiltInRule = {
  id: 'values/range',
  severity: 'error',
  title: 'Low, central and high out of order',
  reason:
    'A range says how far a value may be off: where its low end is above its high one, or the value is outside, one of the three is a slip.',
  remedy: 'Swap low and high, or correct the end of the range or the value that is wrong.',
  example: {
    fails: { factors: { payment: { range: { low: 2, high: 1 } } } },
    passes: { factors: { payment: { range: { low: 1, high: 2 } } } },
  },
  check: (context) => context.inFactors('values/range', (row, factor) => inFactor(context, row, factor)),
};

/** A range and the value that it is a range of. */
interface Ranged {
  readonly row: string;
  readonly alternative?: string;
  readonly range: { readonly low?: number; readonly high?: number };
  readonly path: Path;
}

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const base = baseAlternative(context.scenario);
  const rangesOfCells = new Set<string>();
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    const own = typeof cell === 'object' ? cell?.range : undefined;
    if (!own) continue;
    rangesOfCells.add(alternative);
    yield* faults(context, { row, alternative, range: own, path: ['factors', row, 'values', alternative, 'range'] });
  }
  if (!factor.range) return;
  const path = ['factors', row, 'range'];
  // A cell's own range is in the place of the row's.
  const judged = base !== undefined && rangesOfCells.has(context.writtenIn(row, base) ?? '') ? undefined : base;
  yield* faults(context, {
    row,
    range: factor.range,
    path,
    ...(judged !== undefined && { alternative: judged }),
  });
}

function* faults(context: RuleContext, ranged: Ranged): Iterable<Observation> {
  const { row, alternative, path } = ranged;
  const { low, high } = ranged.range;
  const label = context.rowLabel(row);
  if (low !== undefined && high !== undefined && low > high) {
    yield {
      row,
      ...(path.length > 3 && alternative !== undefined && { alternative }),
      message: t(
        'The range of {0} runs from {1} to {2}: its low end is above its high one.',
        label,
        String(low),
        String(high),
      ),
      place: context.valuePlace(...path),
      fixes: [swapped(context, [...path, 'low'], [...path, 'high'], t('Swap low and high'))],
    };
    return;
  }
  const value = alternative === undefined ? undefined : context.calculation.value(row, alternative);
  if (alternative === undefined || typeof value !== 'number') return;
  const shown = Number(value.toPrecision(12));
  const [end, limit] =
    low !== undefined && shown < low ? ['low', low] : high !== undefined && shown > high ? ['high', high] : [];
  if (end === undefined || limit === undefined) return;
  const from = context.writtenIn(row, alternative) ?? alternative;
  const said = [label, context.valueLabel(row, alternative), context.alternativeLabel(alternative)];
  const range = [low, high].map((limit) => String(limit ?? '…'));
  yield {
    row,
    alternative: from,
    message:
      end === 'low'
        ? t('{0} is {1} in {2}, below its range of {3} to {4}.', ...said, ...range)
        : t('{0} is {1} in {2}, above its range of {3} to {4}.', ...said, ...range),
    place: context.cellPlace(row, alternative),
    related: [{ row, message: t('The range of {0}.', label), place: context.valuePlace(...path) }],
    fixes: [
      {
        title:
          end === 'low' ? t('Let the range begin at {0}', String(shown)) : t('Let the range end at {0}', String(shown)),
        edits: [{ ...context.valuePlace(...path, end), text: String(shown) }],
      },
    ],
  };
}
