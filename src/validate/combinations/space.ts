import { levelRule } from '../../formula/levelRule';
import { forbiddenLevels } from '../../model/forbid';
import type { Rule } from '../../model/read/scenarioText';
import { ruleKind } from '../../model/ruleKind';
import type { RuleContext } from '../ruleContext';
import { rolesHeld } from '../rules/where';
import { allowing, forbidding, MOST_LEVELS, type Constraint } from './constraint';

/** A row of levels. */
export interface SpaceRow {
  readonly row: string;
  readonly levels: readonly string[];
}

/** All that can be combined, and the rules that limit it. */
export interface Space {
  readonly rows: readonly SpaceRow[];
  readonly constraints: readonly Constraint[];
}

/** A rule over more combinations than this is left out: without it there are only more combinations, never fewer. */
const MOST_COMBINATIONS = 4096;

/** The rows of levels of a scenario, and those of its rules and its packs’ that speak of levels alone. */
export function spaceOf(context: RuleContext): Space {
  const rows: SpaceRow[] = [];
  for (const [row, { levels }] of context.scenario.factors) {
    if (levels && levels.size > 0 && levels.size <= MOST_LEVELS) rows.push({ row, levels: [...levels.keys()] });
  }
  const builder = new Builder(context, rows);
  const own = [...(context.scenario.rules ?? [])].flatMap(([id, rule]) => builder.constraint(`rules/${id}`, rule));
  const packs = context.packs.flatMap(({ name, pack, rows: bound, misfits }) => {
    const fitting = new Map([...bound].filter(([concept]) => !misfits.some((one) => one.concept === concept)));
    return [...(pack?.rules ?? [])].flatMap(([id, rule]) => builder.constraint(`${name}/${id}`, rule, fitting));
  });
  return { rows, constraints: [...own, ...packs] };
}

class Builder {
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    readonly context: RuleContext,
    readonly rows: readonly SpaceRow[],
  ) {
    this.#places = new Map(rows.map(({ row }, place) => [row, place]));
  }

  /** @param names a pack's concepts and the rows that they are bound to */
  constraint(id: string, rule: Rule, names?: ReadonlyMap<string, string>): Constraint[] {
    const { require, forbid, period } = rule;
    const kind = ruleKind(rule);
    // What holds in some years only rules out nothing for good.
    if (!kind || kind === 'link' || period) return [];
    if (!rolesHeld(this.context, rule, (name) => (names ? names.get(name) : name))) return [];
    return forbid ? this.#forbidding(id, forbid, names) : this.#requiring(id, require ?? '', names);
  }

  #forbidding(id: string, forbid: NonNullable<Rule['forbid']>, names?: ReadonlyMap<string, string>): Constraint[] {
    const scope: number[] = [];
    const sets: number[] = [];
    for (const [name, forbidden] of forbid) {
      const place = this.#places.get(names ? (names.get(name) ?? '') : name);
      if (place === undefined) return [];
      const known = this.rows[place]?.levels ?? [];
      scope.push(place);
      sets.push(forbiddenLevels(forbidden).reduce((set, level) => set | bitOf(known, level), 0));
    }
    // Where none of a row's levels is meant, nothing is forbidden.
    return scope.length === 0 || sets.includes(0) ? [] : [forbidding(id, scope, sets)];
  }

  #requiring(id: string, require: string, names?: ReadonlyMap<string, string>): Constraint[] {
    const rule = levelRule(this.context.calculation, require, names);
    const scope = rule?.rows.map((row) => this.#places.get(row) ?? -1) ?? [];
    if (!rule || scope.includes(-1)) return [];
    const levels = scope.map((place) => this.rows[place]?.levels ?? []);
    if (levels.reduce((product, some) => product * some.length, 1) > MOST_COMBINATIONS) return [];
    const allowed = [...combinations(levels)].filter((one) => rule.allows(one));
    const bits = allowed.map((one) => one.map((level, index) => bitOf(levels[index] ?? [], level)));
    return [allowing(id, scope, bits)];
  }
}

function bitOf(levels: readonly string[], level: string): number {
  const index = levels.indexOf(level);
  return index < 0 ? 0 : 1 << index;
}

function* combinations(levels: readonly (readonly string[])[]): Iterable<readonly string[]> {
  const [first, ...others] = levels;
  if (!first) yield [];
  else for (const level of first) for (const rest of combinations(others)) yield [level, ...rest];
}
