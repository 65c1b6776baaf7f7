import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import { ruleFormula } from '../../formula/rule';
import { t } from '../../model/l10n';
import type { Rule } from '../../model/read/scenarioText';
import { rowsNamed, ruleKind } from '../../model/ruleKind';
import type { Finding } from '../finding';
import type { RuleContext } from '../ruleContext';
import { ruleObservations } from '../rules/judge';
import type { BoundPack } from './bind';

/** How many rules of a pack a scenario is held against. */
export interface PackSummary {
  readonly reference: string;
  readonly title: string;
  readonly rules: number;
  readonly applies: number;
}

/** Of each pack how many of its rules apply: those all of whose concepts the scenario has. */
export function packSummaries(packs: readonly BoundPack[]): PackSummary[] {
  return packs.map((bound) => {
    const rules = [...(bound.pack?.rules.values() ?? [])];
    return {
      reference: bound.reference,
      title: bound.pack?.title ?? bound.reference,
      rules: rules.length,
      applies: rules.filter((rule) => applies(bound, rule)).length,
    };
  });
}

/**
 * What the rules of packs find, under `<pack>/<id>`.
 * @param only the rule to judge, as findings call it; all, where it is left out
 */
export function* packFindings(context: RuleContext, only?: string): Iterable<Finding> {
  for (const bound of context.packs) {
    for (const [id, rule] of bound.pack?.rules ?? []) {
      if ((only !== undefined && only !== `${bound.name}/${id}`) || !applies(bound, rule)) continue;
      const ready = {
        rule,
        rowOf: (name: string) => bound.rows.get(name),
        formula: (text: string) => ruleFormula(context.calculation, text, bound.rows, levelsOf(bound)),
      };
      for (const observation of ruleObservations(context, ready)) {
        yield {
          related: [],
          ...observation,
          rule: `${bound.name}/${id}`,
          severity: rule.severity ?? 'warning',
          title: told(bound, bound.pack?.title ?? bound.name),
          because:
            rule.because === undefined
              ? t('The pack’s rule forbids it and gives no reason.')
              : told(bound, rule.because),
        };
      }
    }
  }
}

/** A text of a pack: what is ours is told in the reader’s language, a pack of their own as they wrote it. */
function told({ text: own }: BoundPack, text: string): string {
  return own === undefined ? t(text) : text;
}

/** The ids of the levels of all concepts of a pack. */
function levelsOf({ pack }: BoundPack): ReadonlySet<string> {
  return new Set([...(pack?.concepts.values() ?? [])].flatMap(({ levels }) => [...(levels?.keys() ?? [])]));
}

function applies(bound: BoundPack, rule: Rule): boolean {
  const names = conceptsOf(rule);
  const isMisfit = (name: string) => bound.misfits.some(({ concept }) => concept === name);
  return names.length > 0 && names.every((name) => bound.rows.has(name) && !isMisfit(name));
}

/** The concepts that a rule speaks of; none where it cannot be judged at all. */
function conceptsOf(rule: Rule): readonly string[] {
  const kind = ruleKind(rule);
  if (!kind) return [];
  if (kind !== 'require') return rowsNamed(rule);
  const parsed = parseFormula(rule.require ?? '');
  if (!parsed.ok) return [];
  return [...rowUses(parsed.formula).map(({ name }) => name.toLowerCase()), ...rowsNamed(rule)];
}
