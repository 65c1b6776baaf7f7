import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import { t } from '../../model/l10n';
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
    const unread = unreadRows(context);
    if (unread.length > MOST_TOLD && unread.length * 2 > scenario.factors.size) {
      const first = unread.slice(0, 3).map((row) => context.rowLabel(row));
      yield {
        row: unread[0] ?? '',
        message: t(
          'No measure and no rule reads {0} of the {1} factors, such as {2}.',
          unread.length,
          scenario.factors.size,
          series(first),
        ),
        place: context.rowPlace(unread[0] ?? ''),
      };
      return;
    }
    for (const row of unread) {
      yield {
        row,
        message: t('No measure and no rule reads {0}.', context.rowLabel(row)),
        place: context.rowPlace(row),
      };
    }
  },
};

/** Where more are unread, and most of the file, it is a table at its beginning, and told once. */
const MOST_TOLD = 10;

function unreadRows(context: RuleContext): readonly string[] {
  const { scenario, calculation, suspects } = context;
  const read = rowsRead(context);
  const linked = linkedRows(context);
  // Texts and dates are there for people to read.
  const texts = context.factorsWith('type');
  const from = [calculation.form, read, ...linked, '', ...texts.map(([row]) => row)];
  return suspects.answers.of('shape/unread-factor', from, () => {
    const spared = new Set([...linked, ...texts.map(([row]) => row)]);
    return [...scenario.factors.keys()].filter((row) => !read.has(row) && !spared.has(row));
  });
}

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
function linkedRows(context: RuleContext): ReadonlySet<string> {
  const linking = context.inFactors('shape/linked-rows', (row, factor) =>
    rowMembersOf(factor).flatMap(([, other]) => [row, other]),
  );
  return new Set([...context.packs.flatMap(({ rows }) => [...rows.values()]), ...linking]);
}
