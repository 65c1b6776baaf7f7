import { parseUnit, sameDimension } from '../../formula/unit';
import { t } from '../../model/l10n';
import { readPack, type Concept, type Pack } from '../../model/read/packText';
import type { Scenario } from '../../model/read/scenarioText';
import type { SettingsPack } from '../settings';
import { builtInPack } from './built-in';
import { ruleFaults } from './faults';

/** A factor or measure that stands for a concept of a pack but does not fit it. */
export interface Misfit {
  readonly concept: string;
  readonly row: string;
  readonly message: string;
}

/** A rule pack that a scenario or its folder's settings name, and the rows that its concepts are bound to. */
export interface BoundPack {
  /** As the scenario or the settings name it. */
  readonly reference: string;
  /** Its place among the texts of the scenario's `packs`; absent where the settings name it. */
  readonly index?: number;
  /** What its rules' ids begin with. */
  readonly name: string;
  /** Undefined where it is not to be found. */
  readonly pack: Pack | undefined;
  /** Absent of a pack that is built in, and of one that is not to be found. */
  readonly text?: string;
  readonly faults: readonly string[];
  /** Concept → row. */
  readonly rows: ReadonlyMap<string, string>;
  readonly misfits: readonly Misfit[];
}

/** The text of a pack that is not built in, by its reference; undefined where there is none. */
export type PackText = (reference: string) => string | undefined;

/** The packs of a scenario, read and bound, and behind them those that settings add. */
export function bindPacks(scenario: Scenario, packText: PackText, added: readonly SettingsPack[] = []): BoundPack[] {
  const own = (scenario.packs ?? []).map((reference, index) => ({
    reference,
    index,
    text: builtInPack(reference) ?? packText(reference),
  }));
  const more = added.filter(({ text }) => !own.some((one) => one.text === text));
  return [...own, ...more].map(({ text, ...named }) => {
    const name = packName(named.reference);
    if (text === undefined) return { ...named, name, pack: undefined, faults: [], rows: new Map(), misfits: [] };
    const { pack, faults } = readOnce(text);
    const rows = boundRows(scenario, pack);
    const given = builtInPack(named.reference) === undefined && { text };
    return { ...named, ...given, name, pack, faults, rows, misfits: misfitsOf(scenario, pack, rows) };
  });
}

/** What the ids of a pack's rules begin with: the name of its file. */
export function packName(reference: string): string {
  return /([^/\\]+?)(?:\.scenario-rules)?(?:\.json)?$/.exec(reference)?.[1] ?? reference;
}

/** A pack's text, read and looked through. */
interface ReadPack {
  readonly pack: Pack;
  readonly faults: readonly string[];
}

/** Packs by their text: they seldom change, and every edit of a scenario needs them. */
const known = new Map<string, ReadPack>();
const MOST_KNOWN = 20;

function readOnce(text: string): ReadPack {
  const before = known.get(text);
  if (before) return before;
  const { pack, faults: unread } = readPack(text);
  // What cannot be read may be all that is wrong with a rule: it comes first, and alone.
  const read = { pack, faults: unread.length > 0 ? unread : ruleFaults(pack).map(({ message }) => message) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, read);
  return read;
}

/** A concept is bound by a row's `as`, else by its id where the row does not say that it is something else. */
function boundRows(scenario: Scenario, pack: Pack): Map<string, string> {
  const rows = new Map<string, string>();
  for (const row of [...scenario.factors.keys(), ...(scenario.measures?.keys() ?? [])]) {
    if (pack.concepts.has(row) && scenario.factors.get(row)?.as === undefined && !rows.has(row)) rows.set(row, row);
  }
  for (const [row, { as }] of scenario.factors) if (as !== undefined && pack.concepts.has(as)) rows.set(as, row);
  return rows;
}

function misfitsOf(scenario: Scenario, pack: Pack, rows: ReadonlyMap<string, string>): Misfit[] {
  const misfits: Misfit[] = [];
  for (const [concept, row] of rows) {
    const definition = pack.concepts.get(concept);
    const message = definition && misfit(scenario, row, definition);
    if (message !== undefined) misfits.push({ concept, row, message });
  }
  return misfits;
}

function misfit(scenario: Scenario, row: string, concept: Concept): string | undefined {
  const factor = scenario.factors.get(row);
  const { label = row, unit } = factor ?? scenario.measures?.get(row) ?? {};
  if (concept.levels) {
    const known = [...concept.levels.keys()].join(', ');
    if (!factor?.levels) return t('{0} has no levels; the pack’s rules know {1}.', label, known);
    const strange = [...factor.levels.keys()].filter((level) => concept.levels?.has(level) !== true);
    if (strange.length === 0) return undefined;
    return t('{0} has levels that the pack’s rules do not know: {1}. They know {2}.', label, strange.join(', '), known);
  }
  if (concept.unit === undefined || sameUnit(unit, concept.unit)) return undefined;
  return unit === undefined
    ? t('{0} has no unit; the pack’s rules reckon in {1}.', label, concept.unit)
    : t('{0} is in {1}; the pack’s rules reckon in {2}.', label, unit, concept.unit);
}

function sameUnit(a: string | undefined, b: string): boolean {
  const [one, other] = [parseUnit(a ?? ''), parseUnit(b)];
  if (!one || !other) return a === b;
  return one.scale === other.scale && sameDimension(one, other);
}
