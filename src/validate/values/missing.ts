import { effectiveCell, lineage } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

export const missing: BuiltInRule = {
  id: 'values/missing',
  severity: 'warning',
  title: 'A row without a value in some alternatives',
  reason:
    'An alternative is one complete column of assumptions: what is missing is assumed in silence, and rules over it are not judged.',
  remedy:
    'Write a value in the alternative or in one that it is based on; null says that the cell is left blank on purpose.',
  example: {
    fails: { factors: { payment: { values: { base: undefined } } } },
    passes: { factors: { payment: { values: { base: 1.5 } } } },
  },
  check: (context) => context.inFactors('values/missing', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const without = [...context.scenario.alternatives.keys()].filter(
    (alternative) => !effectiveCell(context.scenario, factor, alternative) && hasItsBase(context, alternative),
  );
  if (without.length === 0) return;
  // Where the values or the base cannot be read, or the base does not exist, that is told instead.
  if (context.doc.tree.nodeAt(['factors', row, 'values'])?.type !== 'object') return;
  const names = without.map((alternative) => context.alternativeLabel(alternative)).join(', ');
  const place = context.rowPlace(row);
  yield {
    row,
    message: t(
      '{0} has no value in {1}. Give one there or in a base, or null for a deliberate blank.',
      context.rowLabel(row),
      names,
    ),
    place,
    related: without.map((alternative) => ({
      row,
      alternative,
      message: t('No value in {0}, and none to inherit.', context.alternativeLabel(alternative)),
      place,
    })),
  };
}

/** Whether the last of the alternatives that one inherits from is one that is based on none. */
function hasItsBase({ doc, scenario }: RuleContext, alternative: string): boolean {
  const last = lineage(scenario, alternative).at(-1) ?? alternative;
  const { basedOn } = scenario.alternatives.get(last) ?? {};
  if (basedOn === undefined) return !doc.tree.nodeAt(['alternatives', last, 'basedOn']);
  return scenario.alternatives.has(basedOn);
}
