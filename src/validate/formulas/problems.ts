import type { FormulaProblem, FormulaProblemKind } from '../../formula/problem';
import { suggestion } from '../../model/nearest';
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

  for (const problem of context.calculation.problems) {
    if (problem.kind !== kind) continue;
    const { row, alternative } = problem;
    // A cell in no column counts for nothing: that there is no such alternative is told, and nothing else of it.
    if (alternative !== undefined && !context.scenario.alternatives.has(alternative)) continue;
    yield {
      row,
      ...(alternative !== undefined && { alternative }),
      message: said(problem),
      place: context.formulaPlace(row, alternative, problem),
      related: (problem.cycle ?? []).map((step) => ({
        row: step.row,
        alternative: step.alternative,
        message: `${context.rowLabel(step.row)} in ${context.alternativeLabel(step.alternative)} is part of the circle.`,
        place: context.formulaPlace(step.row, step.writtenIn, step),
      })),
    };
  }
  for (const [id, { require }] of context.scenario.rules ?? []) {
    if (require === undefined) continue;
    for (const problem of context.ruleFormula(id, require).problems) {
      if (problem.kind !== kind) continue;
      yield { message: said(problem), place: context.placeInText(['rules', id, 'require'], problem) };
    }
  }
}
