import { checkFormula } from '../../formula/check';
import { parseFormula } from '../../formula/parse';
import type { FormulaProblem } from '../../formula/problem';
import type { Scope, ScopeRow } from '../../formula/scope';
import { forbiddenLevels } from '../../model/forbid';
import { t } from '../../model/l10n';
import { nearest, suggestion } from '../../model/nearest';
import type { Path } from '../../model/read/members';
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
  /** What of the rule is wrong, from the rule's own object: its member, and in it what is at fault. */
  readonly path: Path;
  /** Of a formula: where in it, and what would mend it. */
  readonly problem?: FormulaProblem;
  /** Of a name that means nothing: whether it stands before the colon, and those that could have been meant. */
  readonly name?: { readonly at: 'key' | 'value'; readonly known: readonly string[] };
}

type Fault = Omit<RuleFault, 'rule' | 'message'>;

/** What keeps rules of a pack from judging any scenario: it would look as if they held. */
export function ruleFaults(pack: Pack): RuleFault[] {
  const scope = scopeOf(pack);
  return [...pack.rules].flatMap(([id, rule]) =>
    faultsOf(pack, scope, rule).map((one) => ({
      rule: id,
      message: t('In its rule “{0}”: {1}', id, one.fault),
      ...one,
    })),
  );
}

function faultsOf(pack: Pack, scope: Scope, rule: Rule): Fault[] {
  const { require, forbid, link = [], roles } = rule;
  if (!ruleKind(rule)) {
    const hasNone = (require ?? forbid ?? rule.link) === undefined;
    return [
      {
        fault: hasNone
          ? t('It has none of “require”, “forbid” and “link”, so it judges nothing.')
          : t('It has more than one of “require”, “forbid” and “link”. Make two rules of it.'),
        path: [],
      },
    ];
  }
  return [
    ...link.flatMap((name, index) => stranger(pack, name, ['link', index], 'value')),
    ...[...(roles?.keys() ?? [])].flatMap((name) => stranger(pack, name, ['roles', name], 'key')),
    ...formFaults(pack, scope, rule),
  ];
}

/** A name that should be a concept's, and is not. */
function stranger({ concepts }: Pack, name: string, path: Path, at: 'key' | 'value'): Fault[] {
  if (concepts.has(name)) return [];
  return [{ fault: noConcept({ concepts }, name), path, name: { at, known: [...concepts.keys()] } }];
}

function formFaults(pack: Pack, scope: Scope, { require, forbid }: Rule): Fault[] {
  if (require !== undefined) {
    return problemsIn(pack, scope, require).map((problem) => ({ fault: problem.message, path: ['require'], problem }));
  }
  if (!forbid) return [];
  if (forbid.size === 0)
    return [{ fault: t('Its “forbid” names no concept, so it forbids nothing.'), path: ['forbid'] }];
  return [...forbid].flatMap(([name, forbidden]): Fault[] => {
    const path = ['forbid', name];
    const concept = pack.concepts.get(name);
    if (!concept) return stranger(pack, name, path, 'key');
    const { levels } = concept;
    if (!levels) {
      const fault = t('The concept “{0}” has no levels, and “forbid” names levels.', name);
      return isOpen(concept) ? [] : [{ fault, path }];
    }
    const known = [...levels.keys()];
    return forbiddenLevels(forbidden).flatMap((level, index): Fault[] => {
      if (levels.has(level)) return [];
      const fault = t('The concept “{0}” has no level “{1}”.{2}', name, level, suggestion(level, known));
      return [{ fault, path: typeof forbidden === 'string' ? path : [...path, index], name: { at: 'value', known } }];
    });
  });
}

/** What is wrong with a formula that a rule of a pack is to require, at its characters. */
export function packFormulaProblems(pack: Pack, formula: string): readonly FormulaProblem[] {
  return problemsIn(pack, scopeOf(pack), formula);
}

function problemsIn(pack: Pack, scope: Scope, formula: string): FormulaProblem[] {
  return formulaProblems(formula, scope)
    .filter(({ kind, name }) => kind !== 'no-levels' || !isOpen(pack.concepts.get(name?.toLowerCase() ?? '')))
    .map((problem) => ({ ...problem, message: said(pack, problem), ...meantConcept(pack, problem) }));
}

/** The fix that writes the concept which a name most likely means. */
function meantConcept(
  { concepts }: Pack,
  { kind, name, fix, offset, length }: FormulaProblem,
): Partial<FormulaProblem> {
  if (fix || kind !== 'unknown-name' || name === undefined) return {};
  const text = nearest(name.toLowerCase(), concepts.keys());
  return text === undefined ? {} : { fix: { title: t('Replace with {0}', text), offset, length, text } };
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

function noConcept({ concepts }: Pick<Pack, 'concepts'>, name: string): string {
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
