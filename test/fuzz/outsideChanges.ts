// What agents, formatters, git and other editors do to a file while its table is open.
import { LEVELS, shuffledMembers, smallScenario, writtenText, type Json, type JsonObject } from './smallScenario';
import type { Random } from './random';

type Change = (text: string, random: Random) => string;

/** A text after something happened to it from outside; it may well be broken, empty or of a newer version then. */
export function changedOutside(text: string, random: Random): string {
  return random.weighted(CHANGES)(text, random);
}

const CHANGES: readonly (readonly [number, Change])[] = [
  [3, (text, random) => rewritten(text, (scenario) => scenario, random)],
  [2, (text, random) => rewritten(text, (scenario) => shuffledMembers(random, scenario), random)],
  [3, (text, random) => rewritten(text, (scenario) => reordered(scenario, random), random)],
  [6, (text, random) => rewritten(text, (scenario) => withOtherValue(scenario, random), random)],
  [3, (text, random) => rewritten(text, (scenario) => withoutMember(scenario, random), random)],
  [1, (text, random) => rewritten(text, (scenario) => ({ ...scenario, scenario: random.pick([1, 1, 2]) }), random)],
  [3, breakAnywhere],
  [1, conflictMarkers],
  [1, (text) => (text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'))],
  [1, (text) => (text.startsWith('\uFEFF') ? text.slice(1) : `\uFEFF${text}`)],
  [1, (_, random) => random.pick(['', '\n', '  '])],
  [2, (_, random) => writtenText(random, smallScenario(random))],
  [1, replaceAnywhere],
];

/** A broken text is mended first, as far as a person would: by going back to something that can be read. */
function rewritten(text: string, change: (scenario: JsonObject) => JsonObject, random: Random): string {
  const scenario = parsed(text) ?? smallScenario(random);
  return writtenText(random, change(scenario));
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function reordered(scenario: JsonObject, random: Random): JsonObject {
  const room = random.pick(['factors', 'alternatives', 'sections', 'measures']);
  const found = scenario[room];
  return isObject(found) ? { ...scenario, [room]: shuffledMembers(random, found) } : scenario;
}

/** Another value at a random place, of its kind or of another. */
function withOtherValue(value: JsonObject, random: Random): JsonObject {
  const [name, old] = anyMember(value, random);
  if (name === undefined) return value;
  if (isObject(old) && random.chance(0.9)) return { ...value, [name]: withOtherValue(old, random) };
  return { ...value, [name]: random.pick<Json>([1, 2.5, 'calm', '=payment', null, {}, [], true, ...LEVELS]) };
}

function withoutMember(value: JsonObject, random: Random): JsonObject {
  const [name, old] = anyMember(value, random);
  if (name === undefined) return value;
  if (isObject(old) && random.chance(0.8)) return { ...value, [name]: withoutMember(old, random) };
  return Object.fromEntries(Object.entries(value).filter(([one]) => one !== name));
}

function anyMember(value: JsonObject, random: Random): [string | undefined, Json] {
  const entries = Object.entries(value);
  return entries.length === 0 ? [undefined, null] : random.pick(entries);
}

function breakAnywhere(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return random.chance(0.5)
    ? text.slice(0, at) + text.slice(at + random.between(1, 4))
    : text.slice(0, at) + random.pick(['"', '{', '}', ',', ':', '[', 'x', '//', '\\']) + text.slice(at);
}

function replaceAnywhere(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(['calm', '1', ' ', '"x_a": 1,', '\n']) + text.slice(at + random.below(20));
}

/** As git leaves a file in which a line was changed on both sides. */
export function conflictMarkers(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const ours = lines[at] ?? '';
  const theirs = ours.replace(/\d+/, '7');
  const base = random.chance(0.3) ? ['||||||| 1234567', ours] : [];
  lines.splice(at, 1, '<<<<<<< HEAD', ours, ...base, '=======', theirs, '>>>>>>> their-branch');
  return lines.join('\n');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
