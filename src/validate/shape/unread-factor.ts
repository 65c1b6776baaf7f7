import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import type { Rule } from '../../model/read/scenarioText';
import { rowMembersOf } from '../../model/rowMembers';
import { rowsNamed } from '../../model/ruleKind';
import { hasBrokenLink } from '../inFault';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';

export const unreadFactor: BuiltInRule = {
  id: 'shape/unread-factor',
  severity: 'info',
  title: 'A factor that no measure and no rule reads',
  reason: 'Whatever is assumed in this row, no outcome moves and no rule looks at it: a link may have been forgotten.',
  remedy: 'Let a measure or a rule read the factor, or delete it if nothing depends on it.',
  example: {
    fails: { rules: { paid: { require: '=payment > 1', because: 'It has to be paid.' } } },
    passes: {
      rules: { paid: { require: '=OR(stance = "calm", payment > 1)', because: 'It has to be paid.' } },
    },
  },
  *check(context) {
    const { scenario } = context;
    // A table of assumptions alone claims no link between them.
    if ((scenario.measures?.size ?? 0) + (scenario.rules?.size ?? 0) === 0) return;
    if (hasBrokenLink(context)) return;
    const read = rowsRead(context);
    const linked = linkedRows(context);
    // Texts and dates are there for people to read.
    const unread = [...scenario.factors].flatMap(([row, { type }]) =>
      read.has(row) || linked.has(row) || type !== undefined ? [] : [row],
    );
    if (unread.length > MOST_TOLD && unread.length * 2 > scenario.factors.size) {
      const first = unread.slice(0, 3).map((row) => context.rowLabel(row));
      yield {
        row: unread[0] ?? '',
        message: `No measure and no rule reads ${unread.length} of the ${scenario.factors.size} factors, such as ${series(first)}.`,
        place: context.rowPlace(unread[0] ?? ''),
      };
      return;
    }
    for (const row of unread) {
      yield {
        row,
        message: `No measure and no rule reads ${context.rowLabel(row)}.`,
        place: context.rowPlace(row),
      };
    }
  },
};

/** Where more are unread, and most of the file, it is a table at its beginning, and told once. */
const MOST_TOLD = 10;

/** The rows behind the measures and the file’s own rules. */
function rowsRead(context: RuleContext): ReadonlySet<string> {
  const { scenario, calculation, suspects } = context;
  const measures = [...(scenario.measures?.keys() ?? [])];
  return suspects.answers.of('shape/rows-read', [calculation.form, calculation.reading, scenario.rules], () => {
    const inRules = [...(scenario.rules?.values() ?? [])].flatMap(namesIn);
    return calculation.rowsBehind([...measures, ...inRules]);
  });
}

function namesIn(rule: Rule): readonly string[] {
  const parsed = parseFormula(rule.require ?? '');
  return [...rowsNamed(rule), ...(parsed.ok ? rowUses(parsed.formula).map(({ name }) => name) : [])];
}

/** Rows that the file ties to others by a member, and those that a pack in force knows: its rules may come to read them. */
function linkedRows({ scenario, packs }: RuleContext): ReadonlySet<string> {
  const linked = new Set(packs.flatMap(({ rows }) => [...rows.values()]));
  for (const [row, factor] of scenario.factors) {
    for (const [, other] of rowMembersOf(factor)) linked.add(row).add(other);
  }
  return linked;
}
