import { rebasedBy } from '../model/edit/alternativeEdits';
import type { Reference } from '../model/edit/references';
import type { Path } from '../model/read/members';
import type { ScenarioText } from '../model/read/scenarioText';
import { rowUses } from './names';
import { parseFormula } from './parse';
import { formulaPlaces, referencesToAlternative } from './references';

/** A formula that reads a baseline, in the text after a deletion. */
export interface FormulaOfBaseline {
  readonly path: Path;
}

/** What still speaks of columns that are deleted, and where BASELINE means another column from now on. */
export function leftByAlternatives(
  before: ScenarioText,
  after: ScenarioText,
  alternatives: readonly string[],
): { readonly dangling: readonly Reference[]; readonly rebased: readonly FormulaOfBaseline[] } {
  const rebased = new Set(rebasedBy(before, new Set(alternatives)).map(({ id }) => id));
  return {
    dangling: alternatives.flatMap((id) => referencesToAlternative(after, id)),
    rebased: rebased.size === 0 ? [] : baselineFormulas(after, rebased),
  };
}

/** What computes with a baseline in these alternatives: measures, rules, and the alternatives' own cells. */
function baselineFormulas(doc: ScenarioText, alternatives: ReadonlySet<string>): FormulaOfBaseline[] {
  return formulaPlaces(doc).filter(({ path, text }) => {
    if (path[0] === 'factors' && !alternatives.has(String(path[3]))) return false;
    if (!/\bbaseline\s*\(/i.test(text)) return false;
    const read = parseFormula(text);
    return read.ok && rowUses(read.formula).some(({ reach }) => reach === 'baseline');
  });
}
