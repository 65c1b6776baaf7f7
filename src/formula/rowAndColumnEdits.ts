import { rebasedBy, removeAlternatives } from '../model/edit/alternativeEdits';
import type { EditResult } from '../model/edit/editResult';
import { takeOutLevel } from '../model/edit/levelEdits';
import type { Made } from '../model/edit/place';
import { renamed, type Reference } from '../model/edit/references';
import { copyRow, removeRows } from '../model/edit/rowEdits';
import { roomOf } from '../model/edit/rowPlace';
import { applyEdits, type TextEdit } from '../model/edit/textEdit';
import type { Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import { readScenario, type ScenarioText } from '../model/read/scenarioText';
import { rowUses } from './names';
import { parseFormula } from './parse';
import {
  formulaPlaces,
  referencesToAlternative,
  referencesToLevel,
  referencesToRow,
  referencesToRows,
} from './references';

/** The edits of a deletion, and what is left that speaks of what is gone; places are those of the text after it. */
export type Deletion =
  { readonly edits: readonly TextEdit[]; readonly dangling: readonly Reference[] } | { readonly refused: string };

/** A deletion of columns, and where BASELINE means another column from now on. */
export type AlternativeDeletion =
  | {
      readonly edits: readonly TextEdit[];
      readonly dangling: readonly Reference[];
      readonly rebased: readonly FormulaOfBaseline[];
    }
  | { readonly refused: string };

/** A formula that reads a baseline, in the text after the deletion. */
export interface FormulaOfBaseline {
  readonly path: Path;
}

/** Delete factors and measures. What speaks of them stays, to be found by the validator, and is listed. */
export function deleteRows(doc: ScenarioText, rows: readonly string[]): Deletion {
  const result = removeRows(doc, rows);
  if ('refused' in result) return result;
  return withDangling(doc, result, (after) => referencesToRows(after, new Set(rows)));
}

/** Delete columns. Heirs keep their values (see `removeAlternatives`); what speaks of the columns stays and is listed. */
export function deleteAlternatives(doc: ScenarioText, alternatives: readonly string[]): AlternativeDeletion {
  const result = removeAlternatives(doc, alternatives);
  if ('refused' in result) return result;
  return { ...result, ...leftByAlternatives(doc, readScenario(applyEdits(doc.text, result.edits)), alternatives) };
}

/** What still speaks of columns that are deleted, and where BASELINE means another column. */
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

/** Delete a level. Cells, rules and formulas that name it stay, to be found by the validator, and are listed. */
export function deleteLevel(doc: ScenarioText, row: string, level: string): Deletion {
  const result = takeOutLevel(doc, row, level);
  if ('refused' in result) return result;
  return withDangling(doc, result, (after) => referencesToLevel(after, row, level));
}

/** Put a copy of a row behind it. Where the row's own formulas speak of the row, those of the copy speak of the copy. */
export function duplicateRow(doc: ScenarioText, row: string): Made {
  const room = roomOf(doc, row);
  const node = doc.tree.nodeAt([room ?? 'factors', row]);
  return copyRow(doc, row, (id) => {
    const own = referencesToRow(doc, row).filter((one) => one.in === 'formula' && node && isInside(one.place, node));
    return renamed(own, id);
  });
}

function withDangling(
  doc: ScenarioText,
  result: Extract<EditResult, { edits: unknown }>,
  find: (after: ScenarioText) => readonly Reference[],
): Deletion {
  return { ...result, dangling: find(readScenario(applyEdits(doc.text, result.edits))) };
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

function isInside(place: Span, node: Span): boolean {
  return place.offset >= node.offset && place.offset + place.length <= node.offset + node.length;
}
