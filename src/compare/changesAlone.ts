import { readScenario } from '../model/read/scenarioText';
import { compute, unjudged } from '../validate/assess';
import type { Change } from './change';
import { changesBetween } from './changes';
import type { Comparison } from './comparison';
import { contentAt, jsonOf, type Content, type ContentMap } from './content';
import { differences, type Differences } from './differences';
import { outlineOf } from './outline';
import { isEmpty } from './renames';

/**
 * What differs between two texts, as `compare` tells it, and nothing of what that does: many times as fast in large
 * texts that differ in little. The texts that come with it may hold only what the changes speak of.
 */
export function changesAlone(before: string, after: string): Comparison {
  const quick = quickly(before, after);
  if (quick) return quick;
  return unjudgedComparison(before, after, differences(readScenario(before), readScenario(after)));
}

function quickly(before: string, after: string): Comparison | undefined {
  const then = outlineOf(before);
  const now = then && outlineOf(after, then);
  if (!now) return undefined;
  const { changes, renames } = changesBetween(then.content, now.content);
  // What follows from a rename is told by all of the texts.
  if (!isEmpty(renames)) return undefined;
  const rows = new Set(changes.flatMap(rowsSpokenOf));
  const [spokenOf, other] = [then.content, now.content].map((content) => jsonOf(withRows(content, rows)));
  return unjudgedComparison(spokenOf ?? '', other ?? '', { changes, renames });
}

/** The row of a change; of a rule also whatever may be the name of a row in it. */
function rowsSpokenOf({ row, rule, before = '', after = '' }: Change): (string | undefined)[] {
  return rule === undefined ? [row] : (`${before} ${after}`.match(/\w+/g) ?? []);
}

function unjudgedComparison(before: string, after: string, found: Differences): Comparison {
  const [then, now] = [before, after].map((text) => unjudged(compute(text)));
  if (!then || !now) throw new Error('There are two texts.');
  return { before: then, after: now, ...found, effects: [], findings: { fresh: [], settled: [] } };
}

/** Of a content only these rows, without their values, and all else. */
function withRows(content: ContentMap, rows: ReadonlySet<string | undefined>): ContentMap {
  const result = new Map(content);
  for (const room of ['factors', 'measures']) {
    const all = contentAt(content, [room]);
    if (typeof all !== 'object') continue;
    const named = [...all].filter(([id]) => rows.has(id));
    result.set(room, new Map(named.map(([id, row]) => [id, withoutValues(row)])));
  }
  return result;
}

function withoutValues(row: Content): Content {
  return typeof row === 'string' ? row : new Map([...row].filter(([member]) => member !== 'values'));
}
