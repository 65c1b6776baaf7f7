import type { FormulaProblem, FormulaProblemKind } from '../../formula/problem';
import { t } from '../../model/l10n';
import { nearest, suggestion } from '../../model/nearest';
import type { Span } from '../../model/read/lines';
import type { Fix } from '../finding';
import { replaceInString } from '../fixes';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

/**
 * What is wrong, of one kind, with the formulas of cells, of measures and of the file's own rules.
 * @param known the names that could have been meant, where it is a name that is not known
 */
export function* formulaProblems(
  context: RuleContext,
  kind: FormulaProblemKind,
  known: Iterable<string> = [],
): Iterable<Observation> {
  const names = [...known];
  const said = ({ message, name }: FormulaProblem) =>
    name === undefined || names.length === 0 ? message : message + suggestion(name.toLowerCase(), names);

  const fixesOf = ({ name, fix }: FormulaProblem, placed: (inside: Span) => Span, at: Span): readonly Fix[] => {
    if (fix) return [replaceInString(fix.title, placed(fix), fix.text, true)];
    const near = name === undefined ? undefined : nearest(name.toLowerCase(), names);
    return near === undefined ? [] : [replaceInString(t('Replace with {0}', near), at, near, true)];
  };

  // A row whose id looks like a cell's address is told once, where it has its id.
  const isIllegalRow = ({ kind: found, name }: FormulaProblem) =>
    found === 'refused' && name !== undefined && context.calculation.rows.includes(name.toLowerCase());

  for (const problem of context.calculation.problems) {
    if (problem.kind !== kind || isIllegalRow(problem)) continue;
    const { row, alternative } = problem;
    // A cell in no column counts for nothing: that there is no such alternative is told, and nothing else of it.
    if (alternative !== undefined && !context.scenario.alternatives.has(alternative)) continue;
    const placed = (inside: Span) => context.formulaPlace(row, alternative, inside);
    yield {
      row,
      ...(alternative !== undefined && { alternative }),
      message: said(problem),
      place: placed(problem),
      fixes: fixesOf(problem, placed, placed(problem)),
      related: (problem.cycle ?? []).map((step) => ({
        row: step.row,
        alternative: step.alternative,
        message: t(
          '{0} in {1} is part of the circle.',
          context.rowLabel(step.row),
          context.alternativeLabel(step.alternative),
        ),
        place: context.formulaPlace(step.row, step.writtenIn, step),
      })),
    };
  }
  for (const { id, problem } of context.once(problemsInRules)) {
    if (problem.kind !== kind || isIllegalRow(problem)) continue;
    const placed = (inside: Span) => context.placeInText(['rules', id, 'require'], inside);
    yield { message: said(problem), place: placed(problem), fixes: fixesOf(problem, placed, placed(problem)) };
  }
}

/** What is wrong with the formulas of the file's own rules, the same while rules and rows are the same. */
function problemsInRules(context: RuleContext): readonly { readonly id: string; readonly problem: FormulaProblem }[] {
  const { calculation, scenario, suspects } = context;
  return suspects.answers.of('problems of rules', [calculation.form, scenario.rules], () =>
    [...(scenario.rules ?? [])].flatMap(([id, { require }]) =>
      require === undefined ? [] : context.ruleFormula(id, require).problems.map((problem) => ({ id, problem })),
    ),
  );
}
