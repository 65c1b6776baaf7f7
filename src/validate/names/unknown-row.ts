import { t } from '../../model/l10n';
import { rowMembersOf } from '../../model/rowMembers';
import { suggestion } from '../../model/nearest';
import type { Span } from '../../model/read/lines';
import type { Factor } from '../../model/read/scenarioText';
import { nameMeant } from '../fixes';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

export const unknownRow: BuiltInRule = {
  id: 'names/unknown-row',
  severity: 'error',
  title: 'A factor or measure that does not exist',
  reason: 'A rule or a waiver over a row that the file does not have is never judged, and looks as if it held.',
  remedy: 'Correct the name, or add the row. Where a row has been deleted, the rule or waiver over it has had its day.',
  example: {
    fails: {
      rules: { calm: { forbid: { stanec: 'open' }, because: 'Talks that are open cannot be held in secret.' } },
    },
    passes: {
      rules: { calm: { forbid: { stance: 'open' }, because: 'Talks that are open cannot be held in secret.' } },
    },
  },
  *check(context) {
    const { factors, measures, rules, waivers } = context.scenario;
    const isUnknown = (row: string) => !factors.has(row) && measures?.has(row) !== true;
    const inFactor = (row: string, factor: Factor) =>
      rowMembersOf(factor).flatMap(([path, other]) => (isUnknown(other) ? [{ row, path, other }] : []));
    for (const { row, path, other } of context.inFactors('names/unknown-row', inFactor)) {
      yield { row, ...unknown(context, other, context.valuePlace('factors', row, ...path)) };
    }
    const inKeys = (byRow: ReadonlyMap<string, unknown> | undefined, ...path: readonly string[]) =>
      [...(byRow?.keys() ?? [])]
        .filter(isUnknown)
        .map((row) => unknown(context, row, context.keyPlace(...path, row), byRow));
    for (const [id, { forbid, roles, link }] of rules ?? []) {
      yield* inKeys(forbid, 'rules', id, 'forbid');
      yield* inKeys(roles, 'rules', id, 'roles');
      for (const [index, row] of (link ?? []).entries()) {
        if (isUnknown(row)) yield unknown(context, row, context.textPlace(index, 'rules', id, 'link'));
      }
    }
    for (const [id, { row, when }] of waivers ?? []) {
      if (row !== undefined && isUnknown(row)) {
        yield unknown(context, row, context.valuePlace('waivers', id, 'row'));
      }
      yield* inKeys(when, 'waivers', id, 'when');
    }
  },
};

function unknown(
  { scenario: { factors, measures } }: RuleContext,
  name: string,
  place: Span,
  taken?: ReadonlyMap<string, unknown>,
): Observation {
  const rows = [...factors.keys(), ...(measures?.keys() ?? [])];
  const message = t('There is no factor or measure “{0}”.{1}', name, suggestion(name, rows));
  return { message, place, ...nameMeant(place, name, rows, taken) };
}
