import { t } from '../../model/l10n';
import type { Changes } from '../../validate/ruleExample';

/** Wider than this, an object has a line for each of its members. */
const WIDTH = 76;
const IN = '  ';

/** Changes to a scenario as JSON that is easy to read: what is short stays on one line, what is removed is a comment. */
export function changesAsText(changes: Changes): string {
  return print(changes, '', 0);
}

/** @param before how much of the first line is taken by what stands in front */
function print(value: unknown, indent: string, before: number): string {
  const flat = onOneLine(value);
  if (flat !== undefined && indent.length + before + flat.length <= WIDTH) return flat;
  if (!isObject(value)) return flat ?? JSON.stringify(value);
  const inside = indent + IN;
  const members = Object.entries(value);
  const lines = members.map(([name, member], index) => {
    if (member === undefined) return `${inside}// ${t('without {0}', JSON.stringify(name))}`;
    const key = `${JSON.stringify(name)}: `;
    const comma = members.slice(index + 1).some(([, other]) => other !== undefined) ? ',' : '';
    return inside + key + print(member, inside, key.length + comma.length) + comma;
  });
  return ['{', ...lines, `${indent}}`].join('\n');
}

/** Undefined where something is removed, which needs a line of its own. */
function onOneLine(value: unknown): string | undefined {
  if (!isObject(value)) return Array.isArray(value) ? `[${value.map(onOneLine).join(', ')}]` : JSON.stringify(value);
  const members: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    const flat = member === undefined ? undefined : onOneLine(member);
    if (flat === undefined) return undefined;
    members.push(`${JSON.stringify(name)}: ${flat}`);
  }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function isObject(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
