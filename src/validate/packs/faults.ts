import { checkFormula } from '../../formula/check';
import { parseFormula } from '../../formula/parse';
import type { FormulaProblem } from '../../formula/problem';
import type { Scope, ScopeRow } from '../../formula/scope';
import { forbiddenLevels } from '../../model/forbid';
import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Concept, Pack } from '../../model/read/packText';
import type { Rule } from '../../model/read/scenarioText';
import { ruleKind } from '../../model/ruleKind';

/** Something that is wrong with a rule of a pack, in words. */
export interface RuleFault {
  /** The rule's id in the pack. */
  readonly rule: string;
  readonly message: string;
}

/** What keeps rules of a pack from judging any scenario: it would look as if they held. */
export function ruleFaults(pack: Pack): RuleFault[] {
  const scope = scopeOf(pack);
  return [...pack.rules].flatMap(([id, rule]) =>
    faultsOf(pack, scope, rule).map((fault) => ({ rule: id, message: t('In its rule “{0}”: {1}', id, fault) })),
  );
}

function faultsOf(pack: Pack, scope: Scope, rule: Rule): string[] {
  const { require, forbid, link = [], roles } = rule;
  if (!ruleKind(rule)) {
    const hasNone = (require ?? forbid ?? rule.link) === undefined;
    return [
      hasNone
        ? t('It has none of “require”, “forbid” and “link”, so it judges nothing.')
        : t('It has more than one of “require”, “forbid” and “link”. Make two rules of it.'),
    ];
  }
  const strangers = [...link, ...(roles?.keys() ?? [])].filter((name) => !pack.concepts.has(name));
  return [...strangers.map((name) => noConcept(pack, name)), ...formFaults(pack, scope, rule)];
}

function formFaults(pack: Pack, scope: Scope, { require, forbid }: Rule): string[] {
  if (require !== undefined) {
    return formulaProblems(require, scope)
      .filter(({ kind, name }) => kind !== 'no-levels' || !isOpen(pack.concepts.get(name?.toLowerCase() ?? '')))
      .map((problem) => said(pack, problem));
  }
  if (!forbid) return [];
  if (forbid.size === 0) return [t('Its “forbid” names no concept, so it forbids nothing.')];
  return [...forbid].flatMap(([name, forbidden]) => {
    const concept = pack.concepts.get(name);
    if (!concept) return [noConcept(pack, name)];
    const { levels } = concept;
    if (!levels) return isOpen(concept) ? [] : [t('The concept “{0}” has no levels, and “forbid” names levels.', name)];
    return forbiddenLevels(forbidden)
      .filter((level) => !levels.has(level))
      .map((level) => t('The concept “{0}” has no level “{1}”.{2}', name, level, suggestion(level, levels.keys())));
  });
}

/** Whether a concept says neither unit nor levels, so that it is for the scenario's row to have them. */
function isOpen(concept: Concept | undefined): boolean {
  return concept !== undefined && concept.unit === undefined && !concept.levels;
}

function formulaProblems(text: string, scope: Scope): readonly FormulaProblem[] {
  const parsed = parseFormula(text);
  return parsed.ok ? checkFormula(parsed.formula, scope).problems : [parsed.problem];
}

function said(pack: Pack, { kind, name, message }: FormulaProblem): string {
  return kind === 'unknown-name' && name !== undefined ? noConcept(pack, name) : message;
}

function noConcept({ concepts }: Pack, name: string): string {
  return t('There is no concept “{0}”.{1}', name, suggestion(name.toLowerCase(), concepts.keys()));
}

/** A pack's concepts as the names that its formulas may use; the alternatives are the scenario's, and not known yet. */
function scopeOf({ concepts }: Pack): Scope {
  const rows = new Map<string, ScopeRow>();
  for (const [id, concept] of concepts) rows.set(id, { id, slot: rows.size, ...levelsOf(concept) });
  return {
    rowNamed: (name) => rows.get(name) ?? rows.get(name.toLowerCase()),
    alternativeNamed: () => 0,
    inRule: { back: () => 0, yearAt: () => undefined },
  };
}

function levelsOf({ levels }: Concept): Pick<ScopeRow, 'levels'> {
  if (!levels) return {};
  const ids = new Map([...levels].map(([id, level]) => [id, typeof level === 'string' ? undefined : level.value]));
  return { levels: { ids, valued: ids.size > 0 && [...ids.values()].every((value) => value !== undefined) } };
}
