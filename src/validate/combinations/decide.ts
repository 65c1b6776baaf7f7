import type { RuleContext } from '../ruleContext';
import { minimalConflict } from './conflict';
import type { Constraint, Domains } from './constraint';
import { lowestBit, Search, type Budget } from './search';
import { spaceOf, type Space } from './space';

/** A level that stands in no combination, and the fewest rules that keep it out. */
export interface RuledOut {
  readonly row: string;
  readonly level: string;
  readonly rules: readonly string[];
}

/** What the rules over levels leave. */
export interface Decision {
  /** Rules, by their ids in findings, that leave no combination together: the fewest of each kind. */
  readonly conflicts: readonly (readonly string[])[];
  readonly ruledOut: readonly RuledOut[];
  /** Whether it would have taken too long to tell the whole. */
  readonly isPartial: boolean;
}

/** Steps after which a question is left open: some tens of milliseconds. */
const MOST_STEPS = 5000;

/** What the rules leave of all combinations of levels; what was found before holds while rules and levels are the same. */
export function combinationsLeft(context: RuleContext): Decision {
  return context.once(decisionOn);
}

function decisionOn(context: RuleContext): Decision {
  const bindings = context.packs.map(({ rows, misfits }) =>
    JSON.stringify([[...rows], misfits.map(({ concept }) => concept)]),
  );
  const from = [
    context.calculation.form,
    context.scenario.rules,
    context.suspects.rowTraits,
    ...context.packs.map(({ pack }) => pack),
    ...bindings,
  ];
  return context.suspects.answers.of('combinations', from, () => decide(spaceOf(context)));
}

/** @param steps after how many steps of search it is left open */
export function decide(space: Space, steps = MOST_STEPS): Decision {
  const budget = { steps };
  const all = space.rows.map(({ levels }) => 2 ** levels.length - 1);
  const conflicts: string[][] = [];
  const ruledOut: RuledOut[] = [];
  for (const constraints of together(space.constraints)) {
    const outcome = new Search(constraints, budget).from(all);
    if (outcome === 'undecided') continue;
    if (outcome === 'none') conflicts.push(rulesOf(minimalConflict(constraints, all, budget)));
    else ruledOut.push(...levelsRuledOut(space, constraints, all, budget));
  }
  return { conflicts, ruledOut, isPartial: budget.steps <= 0 };
}

/** Groups of constraints that share rows, directly or through others: what holds of one says nothing of another. */
function together(constraints: readonly Constraint[]): Constraint[][] {
  const groups: { places: Set<number>; members: Constraint[] }[] = [];
  for (const constraint of constraints) {
    const touched = groups.filter(({ places }) => constraint.scope.some((place) => places.has(place)));
    const merged = { places: new Set(constraint.scope), members: [] as Constraint[] };
    for (const group of touched) {
      for (const place of group.places) merged.places.add(place);
      merged.members.push(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    merged.members.push(constraint);
    groups.push(merged);
  }
  return groups.map(({ members }) => members);
}

function levelsRuledOut({ rows }: Space, constraints: readonly Constraint[], all: Domains, budget: Budget): RuledOut[] {
  const unseen = [...all];
  const search = new Search(constraints, budget, (place) => unseen[place] ?? 0);
  const found: RuledOut[] = [];
  for (const place of new Set(constraints.flatMap(({ scope }) => scope))) {
    for (let left = unseen[place] ?? 0; left !== 0; left = left & ~lowestBit(left) & (unseen[place] ?? 0)) {
      const bit = lowestBit(left);
      const domains = all.with(place, bit);
      const outcome = search.from(domains);
      if (outcome === 'undecided') return found;
      if (outcome === 'none') {
        const level = rows[place]?.levels[Math.log2(bit)] ?? '';
        const rules = rulesOf(minimalConflict(constraints, domains, budget));
        found.push({ row: rows[place]?.row ?? '', level, rules });
        continue;
      }
      for (const [index, one] of outcome.combination.entries()) unseen[index] = (unseen[index] ?? 0) & ~one;
    }
  }
  return found;
}

function rulesOf(constraints: readonly Constraint[]): string[] {
  return constraints.map(({ rule }) => rule);
}
