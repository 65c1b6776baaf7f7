import { cellParts } from '../../model/cell';
import { forbiddenLevels } from '../../model/forbid';
import { effectiveCell } from '../../model/inherit';
import type { Rule } from '../../model/read/scenarioText';
import type { Finding, RelatedPlace } from '../finding';
import type { RuleContext } from '../ruleContext';

/** A cell that takes part in a forbidden combination, and the alternative in which its content is written. */
interface Part {
  readonly row: string;
  readonly level: string;
  readonly from: string;
}

/**
 * The file's own rules of the form `forbid`: levels that may not stand together. Where several alternatives have
 * the combination from the same written cells, it is found once, where these stand, and the others are related.
 */
export function* forbidFindings(context: RuleContext): Iterable<Finding> {
  for (const [id, rule] of context.scenario.rules ?? []) {
    if (!rule.forbid || rule.forbid.size === 0) continue;
    const groups = new Map<string, { parts: Part[]; alternatives: string[] }>();
    for (const alternative of context.scenario.alternatives.keys()) {
      const parts = forbiddenParts(context, rule.forbid, alternative);
      if (!parts) continue;
      const origin = parts.map((part) => part.from).join(' ');
      const group = groups.get(origin);
      if (group) group.alternatives.push(alternative);
      else groups.set(origin, { parts, alternatives: [alternative] });
    }
    for (const { parts, alternatives } of groups.values()) yield finding(context, id, rule, parts, alternatives);
  }
}

/** The cells by which an alternative has all that is forbidden, or undefined where one of them is otherwise or missing. */
function forbiddenParts(
  context: RuleContext,
  forbid: NonNullable<Rule['forbid']>,
  alternative: string,
): Part[] | undefined {
  const parts: Part[] = [];
  for (const [row, forbidden] of forbid) {
    const factor = context.scenario.factors.get(row);
    const effective = factor && effectiveCell(context.scenario, factor, alternative);
    const content = effective && cellParts(effective.cell).content;
    if (typeof content !== 'string' || !forbiddenLevels(forbidden).includes(content)) return undefined;
    parts.push({ row, level: content, from: effective?.from ?? alternative });
  }
  return parts;
}

function finding(
  context: RuleContext,
  id: string,
  rule: Rule,
  parts: readonly Part[],
  alternatives: readonly string[],
): Finding {
  // The alternative in which the combination came about: the one that writes one of its cells itself.
  const alternative = alternatives.find((one) => parts.some((part) => part.from === one)) ?? alternatives[0] ?? '';
  const main = parts.find((part) => part.from === alternative) ?? parts[0];
  const said = parts.map((part) => stated(context, part)).join(' and ');
  const verb = parts.length > 1 ? 'do not stand together' : 'is ruled out';
  const others = parts.filter((part) => part !== main);
  const related: RelatedPlace[] = [
    ...others.map((part) => relatedCell(context, part, alternative)),
    ...alternatives
      .filter((one) => one !== alternative)
      .flatMap((one) => parts.map((part) => relatedCell(context, part, one))),
  ];
  return {
    rule: `rules/${id}`,
    severity: rule.severity ?? 'warning',
    title: 'Assumptions that do not stand together',
    message: `${said} ${verb} in ${context.alternativeLabel(alternative)}.`,
    because: rule.because ?? 'The file’s own rule forbids it and gives no reason.',
    ...(main && { row: main.row }),
    alternative,
    place: main ? context.cellPlace(main.row, main.from) : context.keyPlace('rules', id),
    related,
  };
}

function relatedCell(context: RuleContext, part: Part, alternative: string): RelatedPlace {
  const inherited = part.from === alternative ? '' : `, inherited from ${context.alternativeLabel(part.from)}`;
  return {
    row: part.row,
    alternative,
    message: `${stated(context, part)} in ${context.alternativeLabel(alternative)}${inherited}.`,
    place: context.cellPlace(part.row, part.from),
  };
}

function stated(context: RuleContext, { row, level }: Part): string {
  const factor = context.scenario.factors.get(row);
  return `${context.rowLabel(row)}: ${factor ? context.contentLabel(factor, level) : `“${level}”`}`;
}
