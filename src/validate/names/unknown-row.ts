import { t } from '../../model/l10n';
import { rowMembersOf } from '../../model/rowMembers';
import { suggestion } from '../../model/nearest';
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
    const rows = [...factors.keys(), ...(measures?.keys() ?? [])];
    const known = new Set(rows);
    for (const [row, factor] of factors) {
      for (const [path, other] of rowMembersOf(factor)) {
        if (known.has(other)) continue;
        yield { row, message: unknown(other, rows), place: context.valuePlace('factors', row, ...path) };
      }
    }
    for (const [id, { forbid, roles, link }] of rules ?? []) {
      yield* unknownKeys(context, ['rules', id, 'forbid'], forbid, rows);
      yield* unknownKeys(context, ['rules', id, 'roles'], roles, rows);
      for (const [index, row] of (link ?? []).entries()) {
        if (known.has(row)) continue;
        yield { message: unknown(row, rows), place: context.textPlace(index, 'rules', id, 'link') };
      }
    }
    for (const [id, { row, when }] of waivers ?? []) {
      if (row !== undefined && !rows.includes(row)) {
        yield { message: unknown(row, rows), place: context.valuePlace('waivers', id, 'row') };
      }
      yield* unknownKeys(context, ['waivers', id, 'when'], when, rows);
    }
  },
};

function* unknownKeys(
  context: RuleContext,
  path: readonly string[],
  byRow: ReadonlyMap<string, unknown> | undefined,
  rows: readonly string[],
): Iterable<Observation> {
  for (const row of byRow?.keys() ?? []) {
    if (!rows.includes(row)) yield { message: unknown(row, rows), place: context.keyPlace(...path, row) };
  }
}

function unknown(name: string, rows: readonly string[]): string {
  return t('There is no factor or measure “{0}”.{1}', name, suggestion(name, rows));
}
