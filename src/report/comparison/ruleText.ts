import { levelLabel } from '../../model/levels';
import type { Scenario } from '../../model/read/scenarioText';

/**
 * What a rule says, or what it forbids together, by the names of rows and levels.
 * @param json of the rule, or of a member of it
 * @param scenarios in which names are looked for, the first that has one first
 * @returns undefined of what is no such thing
 */
export function ruleText(json: string, member: string | undefined, scenarios: readonly Scenario[]): string | undefined {
  const value = parsed(json);
  if (member === 'forbid') return forbidden(value, scenarios);
  if (member === 'link') return linked(value, scenarios);
  if (member !== undefined || !isObject(value)) return undefined;
  const { forbid, link, require } = value;
  return forbidden(forbid, scenarios) ?? linked(link, scenarios) ?? (typeof require === 'string' ? require : undefined);
}

function forbidden(forbid: unknown, scenarios: readonly Scenario[]): string | undefined {
  if (!isObject(forbid)) return undefined;
  const parts = Object.entries(forbid).map(([row, levels]) => {
    const ids = Array.isArray(levels) ? (levels as unknown[]) : [levels];
    return `${rowName(row, scenarios)} ${ids.map((id) => `“${levelName(row, String(id), scenarios)}”`).join(' / ')}`;
  });
  return parts.length > 0 ? parts.join(' + ') : undefined;
}

function linked(link: unknown, scenarios: readonly Scenario[]): string | undefined {
  if (!Array.isArray(link)) return undefined;
  return link.map((row) => rowName(String(row), scenarios)).join(' – ');
}

function rowName(row: string, scenarios: readonly Scenario[]): string {
  for (const { factors, measures } of scenarios) {
    const label = factors.get(row)?.label ?? measures?.get(row)?.label;
    if (label !== undefined) return label;
  }
  return row;
}

function levelName(row: string, id: string, scenarios: readonly Scenario[]): string {
  for (const { factors } of scenarios) {
    const level = factors.get(row)?.levels?.get(id);
    if (level !== undefined) return levelLabel(id, level);
  }
  return id;
}

/** Of a text that breaks off a piece may be no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
