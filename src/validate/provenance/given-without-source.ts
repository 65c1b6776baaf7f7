import { cellParts, isFormula } from '../../model/cell';
import { setCellMember } from '../../model/edit/cellMembers';
import { setRole } from '../../model/edit/rowMembers';
import type { EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import type { Fix } from '../finding';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { isKnownLater } from '../sources/inForce';

export const givenWithoutSource: BuiltInRule = {
  id: 'provenance/given-without-source',
  severity: 'error',
  title: 'A given that names no source',
  reason:
    'A given is not in question, so everybody builds on it. Without a source nobody can check it, and it is an assumption like the others.',
  remedy: 'Name the source, for the row or for the cell. If nobody can be cited for it, make the row an uncertainty.',
  example: {
    fails: { factors: { payment: { role: 'given', source: undefined } } },
    passes: { factors: { payment: { role: 'given', source: 'report' } } },
  },
  check: (context) =>
    context.inFactors('provenance/given-without-source', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  if (factor.role !== 'given' || factor.source !== undefined) return;
  const without = context
    .writtenCells(row, factor)
    .filter(
      ({ alternative, cell, content }) =>
        content !== null &&
        content !== undefined &&
        cellParts(cell).source === undefined &&
        !(isFormula(content) && context.calculation.reads(row, alternative).length > 0),
    );
  const [first] = without;
  if (!first) return;
  // Where other cells name a source, it is the cells that lack one and not the row.
  const isWhole = ![...factor.values.values()].some((cell) => cellParts(cell).source !== undefined);
  const columns = without.map(({ alternative }) => alternative);
  const label = context.rowLabel(row);
  const message = isWhole
    ? t('{0} is a given, but no source is named for it.', label)
    : t(
        '{0} is a given, but no source is named for its value in {1}.',
        label,
        series(columns.map((one) => context.alternativeLabel(one))),
      );
  yield {
    row,
    ...(!isWhole && { alternative: first.alternative }),
    message,
    place: isWhole ? context.rowPlace(row) : context.cellPlace(row, first.alternative),
    related: isWhole
      ? []
      : columns.slice(1).map((alternative) => ({
          row,
          alternative,
          message: t('No source in {0} either.', context.alternativeLabel(alternative)),
          place: context.cellPlace(row, alternative),
        })),
    fixes: [...citedBeside(context, row, factor, columns), ...asUncertainty(context, row)],
  };
}

/** The source of the other cells, for those that name none. */
function citedBeside({ doc }: RuleContext, row: string, factor: Factor, columns: readonly string[]): Fix[] {
  const cited = new Set([...factor.values.values()].flatMap((cell) => cellParts(cell).source ?? []));
  const { sources } = doc.scenario;
  return [...cited].flatMap((id) => {
    const source = sources?.get(id);
    if (!source || isKnownLater(source, doc.scenario)) return [];
    const results = columns.map((column) => setCellMember(doc, row, column, 'source', id));
    return fixOf(t('Cite “{0}” here as well', source.title ?? id), results);
  });
}

function asUncertainty({ doc }: RuleContext, row: string): Fix[] {
  return fixOf(t('Make it an uncertainty'), [setRole(doc, row, 'uncertainty')]);
}

function fixOf(title: string, results: readonly EditResult[]): Fix[] {
  const edits = results.flatMap((result) => ('edits' in result ? result.edits : []));
  return edits.length === 0 || results.some((result) => 'refused' in result) ? [] : [{ title, edits }];
}
