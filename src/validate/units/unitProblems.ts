import type { Formula } from '../../formula/ast';
import { parseFormula } from '../../formula/parse';
import { UnitCheck } from '../../formula/units/check';
import { rateIn, type Rate } from '../../formula/units/scope';
import type { UnitFix, UnitProblemKind } from '../../formula/units/problem';
import { t } from '../../model/l10n';
import type { Span } from '../../model/read/lines';
import type { Factor } from '../../model/read/scenarioText';
import type { Fix } from '../finding';
import { heirsOf } from '../heirsOf';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

type Found = Observation & { readonly kind: UnitProblemKind };

/** What is wrong, of one kind, with the units in formulas of cells, of measures, and of rules. */
export function* unitProblems(context: RuleContext, kind: UnitProblemKind): Iterable<Observation> {
  for (const { kind: own, ...observation } of context.once(allFound)) if (own === kind) yield observation;
}

/** Units are inferred once for all rules. */
function allFound(context: RuleContext): readonly Found[] {
  return [...found(context)];
}

function* found(context: RuleContext): Iterable<Found> {
  const check = new UnitCheck(context.scenario, ratesIn(context));
  yield* inRows(context, check);
  yield* inRules(context, check);
  yield* inPacks(context, check);
  yield* inSources(context, check);
}

function ratesIn(context: RuleContext): readonly Rate[] {
  const inRow = (row: string) => [rateIn(context.scenario, row)].filter((rate) => rate !== undefined);
  const rates = [...context.inFactors('units/rates', inRow), ...context.inMeasures('units/rates', inRow)];
  return context.inFileOrder(rates, ({ row }) => row);
}

function* inRows(context: RuleContext, check: UnitCheck): Iterable<Found> {
  const inRow = (row: string) => inFormulas(context, check, row);
  yield* context.inFactors('units/formulas', inRow);
  yield* context.inMeasures('units/formulas', inRow);
}

function* inFormulas(context: RuleContext, check: UnitCheck, id: string): Iterable<Found> {
  for (const { row, writtenIn, formula } of context.calculation.formulasOf(id)) {
    // A cell in no column counts for nothing: that there is no such alternative is told, and nothing else of it.
    if (!formula || (writtenIn !== undefined && !context.scenario.alternatives.has(writtenIn))) continue;
    for (const problem of check.ofRow(formula, row.id)) {
      const placed = (inside: Span) => context.formulaPlace(row.id, writtenIn, inside);
      yield {
        kind: problem.kind,
        row: row.id,
        ...(writtenIn !== undefined && { alternative: writtenIn, related: heirsOf(context, row.id, writtenIn) }),
        message: problem.message,
        place: placed(problem),
        fixes: problem.fixes.map((fix) => fixOf(fix, placed, context.valuePlace('measures', row.id, 'unit'))),
      };
    }
  }
}

function* inRules(context: RuleContext, check: UnitCheck): Iterable<Found> {
  for (const [id, problems] of problemsOfRules(context, check)) {
    for (const problem of problems) {
      const placed = (inside: Span) => context.placeInText(['rules', id, 'require'], inside);
      const fixes = problem.fixes.map((fix) => fixOf(fix, placed));
      yield { kind: problem.kind, message: problem.message, place: placed(problem), fixes };
    }
  }
}

/** By the rule's id. The same for as long as the rules say the same, and the rows are in the same units. */
function problemsOfRules({ scenario, suspects }: RuleContext, check: UnitCheck) {
  const { rules } = scenario;
  return suspects.answers.of('units/rules', [rules, suspects.rowTraits], () =>
    [...(rules ?? [])].flatMap(([id, { require }]) => {
      const formula = require === undefined ? undefined : formulaOf(require);
      const problems = formula ? check.ofRule(formula) : [];
      return problems.length === 0 ? [] : [[id, problems] as const];
    }),
  );
}

/** A pack is another file: what is wrong with it is told where the scenario names it, at its beginning where its folder's settings do. */
function* inPacks(context: RuleContext, check: UnitCheck): Iterable<Found> {
  for (const { reference, index, pack, rows, misfits } of context.packs) {
    // A row that does not fit its concept is told by itself, and rules over it are left out.
    const fitting = new Map([...rows].filter(([concept]) => !misfits.some((one) => one.concept === concept)));
    for (const [id, { require }] of pack?.rules ?? []) {
      const formula = require === undefined ? undefined : formulaOf(require);
      for (const { kind, message } of formula ? check.ofRule(formula, fitting) : []) {
        yield {
          kind,
          message: t('In the rule “{0}” of the pack “{1}”: {2}', id, reference, message),
          place: index === undefined ? context.keyPlace('packs') : context.textPlace(index, 'packs'),
        };
      }
    }
  }
}

/** What a source states in another currency, with no rate to hold it against the cell. */
function inSources(context: RuleContext, check: UnitCheck): Iterable<Found> {
  return context.inFactors('units/stated-in', (row, factor) => inSourcesOf(context, check, row, factor));
}

function* inSourcesOf(context: RuleContext, check: UnitCheck, row: string, factor: Factor): Iterable<Found> {
  for (const { alternative, cell } of context.writtenCells(row, factor)) {
    const unit = typeof cell === 'object' ? cell?.stated?.unit : undefined;
    if (unit === undefined || factor.unit === undefined) continue;
    const rate = check.missingRate(row, unit);
    if (!rate) continue;
    yield {
      kind: 'missing-rate',
      row,
      alternative,
      message: t(
        'The source of {0} states it in {1}, the row is in {2}, and no row is a rate between the two, so that they cannot be compared. Add a row in {3}.',
        context.rowLabel(row),
        unit,
        factor.unit,
        rate.unit,
      ),
      place: context.valuePlace('factors', row, 'values', alternative, 'stated', 'unit'),
    };
  }
}

function formulaOf(text: string): Formula | undefined {
  const read = parseFormula(text);
  return read.ok ? read.formula : undefined;
}

function fixOf(fix: UnitFix, placed: (inside: Span) => Span, unit?: Span): Fix {
  const inText = (text: string) => JSON.stringify(text);
  const edits = (fix.edits ?? []).map(({ text, ...inside }) => ({
    ...placed(inside),
    text: inText(text).slice(1, -1),
  }));
  const change = fix.unit !== undefined && unit ? [{ ...unit, text: inText(fix.unit) }] : [];
  return { title: fix.title, edits: [...edits, ...change], ...(fix.preferred && { preferred: fix.preferred }) };
}
