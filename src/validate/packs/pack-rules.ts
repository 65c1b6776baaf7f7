import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import { ruleFormula } from '../../formula/rule';
import { t } from '../../model/l10n';
import type { Rule } from '../../model/read/scenarioText';
import { clashObservations } from '../clash';
import type { Finding } from '../finding';
import type { RuleContext } from '../ruleContext';
import { forbidClash } from '../rules/forbid';
import { requireClash } from '../rules/require';
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
      const clash = rule.forbid
        ? forbidClash(context, rule.forbid, (name) => bound.rows.get(name))
        : requireClash(context, ruleFormula(context.calculation, rule.require ?? '', bound.rows, levelsOf(bound)));
      for (const observation of clashObservations(context, clash)) {
        yield {
          related: [],
          ...observation,
          rule: `${bound.name}/${id}`,
          severity: rule.severity ?? 'warning',
          title: bound.pack?.title ?? bound.name,
          because: rule.because ?? t('The pack’s rule forbids it and gives no reason.'),
        };
      }
    }
  }
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
function conceptsOf({ require, forbid }: Rule): string[] {
  if ((require === undefined) === (forbid === undefined)) return [];
  if (forbid) return [...forbid.keys()];
  const parsed = parseFormula(require ?? '');
  return parsed.ok ? rowUses(parsed.formula).map(({ name }) => name.toLowerCase()) : [];
}
