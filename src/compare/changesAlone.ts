import { readScenario } from '../model/read/scenarioText';
import { compute, unjudged } from '../validate/assess';
import type { Change } from './change';
import type { Comparison } from './comparison';
import { contentAt, jsonOf, type Content, type ContentMap } from './content';
import { differencesByAll, type Differences } from './differences';
import { quickDifferences } from './quickDifferences';
import { jsonWithout, UnreadEntry } from './unreadEntry';

/**
 * What differs between two texts, as `compare` tells it, and nothing of what that does: many times as fast in large
 * texts that differ in little. The texts that come with it may hold only what the changes speak of.
 */
export function changesAlone(before: string, after: string): Comparison {
  const quick = quickDifferences(before, after);
  if (!quick) return unjudgedComparison(before, after, differencesByAll(readScenario(before), readScenario(after)));
  const { changes, renames } = quick;
  const rows = new Set(changes.flatMap(rowsSpokenOf));
  const [spokenOf, other] = [quick.before, quick.after].map((content) => jsonOf(withRows(content, rows)));
  return unjudgedComparison(spokenOf ?? '', other ?? '', { changes, renames });
}

/** The row of a change; of a rule also whatever may be the name of a row in it, legal or not. */
function rowsSpokenOf({ row, rule, before = '', after = '' }: Change): (string | undefined)[] {
  if (rule === undefined) return [row];
  const json = `${before} ${after}`;
  const texts = (json.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((text) => JSON.parse(text) as string);
  return [...(json.match(/\w+/g) ?? []), ...texts];
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
  if (typeof row === 'string') return row;
  const json = row instanceof UnreadEntry ? jsonWithout(row, 'values') : undefined;
  return json ?? new Map([...row].filter(([member]) => member !== 'values'));
}
