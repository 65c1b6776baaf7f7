import { parseUnit } from '../../formula/unit';
import { inUsualNames, isKnownName, knownNames } from '../../formula/units/names';
import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Path } from '../../model/read/members';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { alsoStatedIn } from '../sources/alsoStated';

export const unitSyntax: BuiltInRule = {
  id: 'units/unit-syntax',
  severity: 'error',
  title: 'A unit that cannot be read',
  reason: 'What cannot be read as a unit is not held against anything: amounts could be added to it that do not fit.',
  remedy:
    'Write the unit in the names that are known, such as USD bn/yr, KRW/USD, persons, % GDP or pp, or declare the name under “units”.',
  example: {
    fails: { factors: { payment: { unit: 'USD billion' } } },
    passes: { factors: { payment: { unit: 'USD bn' } } },
  },
  *check(context) {
    yield* context.inFactors('units/unit-syntax', (row, factor) => inFactor(context, row, factor));
    yield* context.inMeasures('units/unit-syntax', (row, { unit }) =>
      unit === undefined ? [] : faults(context, unit, { row, path: ['measures', row, 'unit'] }),
    );
  },
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  if (factor.unit !== undefined) yield* faults(context, factor.unit, { row, path: ['factors', row, 'unit'] });
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    if (typeof cell !== 'object' || cell === null) continue;
    const unit = cell.stated?.unit;
    const path = ['factors', row, 'values', alternative, 'stated', 'unit'];
    if (unit !== undefined) yield* faults(context, unit, { row, alternative, path });
    if (!cell.alsoStated) continue;
    for (const other of alsoStatedIn(context, row, alternative)) {
      if (other.unit === undefined) continue;
      yield* faults(context, other.unit, { row, alternative, path: [...other.path, 'unit'] });
    }
  }
}

function* faults(
  context: RuleContext,
  text: string,
  { row, alternative, path }: { readonly row: string; readonly alternative?: string; readonly path: Path },
): Iterable<Observation> {
  const unit = parseUnit(text);
  const own = context.scenario.units ?? new Map<string, unknown>();
  const isKnown = (name: string) => isKnownName(name) || own.has(name);
  const strange = [...(unit?.names.keys() ?? [])].filter((name) => !isKnown(name));
  if (unit && strange.length === 0) return;

  const place = context.valuePlace(...path);
  const names = series(strange.map((name) => `“${name}”`));
  const what = unit
    ? strange.length > 1
      ? t('There are no units {0}.', names)
      : t('There is no unit {0}.', names)
    : t('“{0}” is no unit.', text);
  const proposal = proposed(text, isKnown);
  const [first = ''] = strange;
  const near = unit && suggestion(first, [...knownNames, ...own.keys()]);
  const declare = unit
    ? t(' A unit of the file’s own is declared: "units": { "{0}": {} }.', first)
    : t(' A unit is written like USD bn/yr, KRW/USD, persons, %, % GDP, pp or index.');
  yield {
    row,
    ...(alternative !== undefined && { alternative }),
    message: what + (proposal === undefined ? `${near ?? ''}${declare}` : t(' Write {0}.', proposal)),
    place,
    fixes:
      proposal === undefined
        ? []
        : [{ title: t('Write {0}', proposal), edits: [{ ...place, text: JSON.stringify(proposal) }], preferred: true }],
  };
}

/** The unit in names that are known here, where it is written in others that people use. */
function proposed(text: string, isKnown: (name: string) => boolean): string | undefined {
  const mended = inUsualNames(text);
  const unit = mended === undefined ? undefined : parseUnit(mended);
  return unit && [...unit.names.keys()].every(isKnown) ? mended : undefined;
}
