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
  /** What is wrong, without the rule's name. */
  readonly fault: string;
  /** The member of the rule that is wrong, where it is one. */
  readonly member?: RuleMember;
}

type RuleMember = 'require' | 'forbid' | 'link' | 'roles';

interface Fault {
  readonly text: string;
  readonly member?: RuleMember;
}

/** What keeps rules of a pack from judging any scenario: it would look as if they held. */
export function ruleFaults(pack: Pack): RuleFault[] {
  const scope = scopeOf(pack);
  return [...pack.rules].flatMap(([id, rule]) =>
    faultsOf(pack, scope, rule).map(({ text: fault, ...more }) => ({
      rule: id,
      message: t('In its rule “{0}”: {1}', id, fault),
      fault,
      ...more,
    })),
  );
}

function faultsOf(pack: Pack, scope: Scope, rule: Rule): Fault[] {
  const { require, forbid, link = [], roles } = rule;
  if (!ruleKind(rule)) {
    const hasNone = (require ?? forbid ?? rule.link) === undefined;
    return [
      {
        text: hasNone
          ? t('It has none of “require”, “forbid” and “link”, so it judges nothing.')
          : t('It has more than one of “require”, “forbid” and “link”. Make two rules of it.'),
      },
    ];
  }
  const strangers = (member: RuleMember, names: Iterable<string>) =>
    [...names].filter((name) => !pack.concepts.has(name)).map((name) => ({ text: noConcept(pack, name), member }));
  return [
    ...strangers('link', link),
    ...strangers('roles', roles?.keys() ?? []),
    ...formFaults(pack, scope, rule).map((text) => ({
      text,
      member: require === undefined ? ('forbid' as const) : ('require' as const),
    })),
  ];
}

function formFaults(pack: Pack, scope: Scope, { require, forbid }: Rule): string[] {
  if (require !== undefined) {
    return problemsIn(pack, scope, require).map(({ message }) => message);
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

/** What is wrong with a formula that a rule of a pack is to require, at its characters. */
export function packFormulaProblems(pack: Pack, formula: string): readonly FormulaProblem[] {
  return problemsIn(pack, scopeOf(pack), formula);
}

function problemsIn(pack: Pack, scope: Scope, formula: string): FormulaProblem[] {
  return formulaProblems(formula, scope)
    .filter(({ kind, name }) => kind !== 'no-levels' || !isOpen(pack.concepts.get(name?.toLowerCase() ?? '')))
    .map((problem) => ({ ...problem, message: said(pack, problem) }));
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
