import { calculate } from '../formula/calculate';
import type { Calculation } from '../formula/calculation';
import { changedEntry } from '../model/read/changedEntry';
import type { ChangedSpan } from '../model/read/changedSpan';
import { firstRows, rowIds } from '../model/read/firstRows';
import { readScenario, type Scenario, type ScenarioText } from '../model/read/scenarioText';
import type { Finding } from './finding';
import { bindPacks, type BoundPack, type PackText } from './packs/bind';
import { packSummaries, type PackSummary } from './packs/pack-rules';
import { RuleContext } from './ruleContext';
import { defaultSettings, type Settings } from './settings';
import { finish, type Steps } from './steps';
import { Suspects } from './suspects';
import { findingsOfRule, validate } from './validate';

/** What an assessment needs to know from outside the text. */
export interface Surroundings {
  /** The text of a rule pack that is not built in, by its path as the scenario names it. */
  readonly packText?: PackText;
  /** ISO date; without it nothing is held against the day. */
  readonly today?: string;
  /** What the folder of the scenario settles; nothing where left out. */
  readonly settings?: Settings;
}

/** A scenario's text, read and computed. */
export interface Computed {
  readonly doc: ScenarioText;
  readonly calculation: Calculation;
}

/** A scenario's text, read, computed and judged. */
export interface Assessment extends Computed {
  readonly findings: readonly Finding[];
  readonly packs: readonly PackSummary[];
  /** The concepts of all packs in force. */
  readonly concepts: ReadonlySet<string>;
  /** Where the rules found something, for the next assessment. */
  readonly suspects: Suspects;
  /** Nothing has been looked for yet. */
  readonly isUnjudged?: true;
}

/**
 * The first half of the way, on which nothing is judged yet.
 * @param previous that of an earlier state of the text
 * @param change where the text differs from that, where it is known
 */
export function compute(text: string, previous?: Computed, change?: ChangedSpan): Computed {
  const doc = readScenario(text, previous?.doc, change);
  if (doc === previous?.doc) return { doc, calculation: previous.calculation };
  const entry = previous && changedEntry(previous.doc.scenario, doc.scenario);
  return { doc, calculation: calculate(doc.scenario, previous?.calculation, entry) };
}

/** What has been computed as if nothing could be found in it: something to look at until it is judged. */
export function unjudged({ doc, calculation }: Computed): Assessment {
  const suspects = new Suspects(doc.scenario, calculation, defaultSettings);
  return { doc, calculation, findings: [], packs: [], concepts: new Set(), suspects, isUnjudged: true };
}

/** Something to look at until a large text is read. */
export interface Glimpse {
  /** All rows, of which but the first have nothing but their places. What formulas come to is not known. */
  readonly assessment: Assessment;
  /** The ids of the first ones. */
  readonly rows: ReadonlySet<string>;
}

/**
 * The first rows of a text, and where the others stand.
 * @returns undefined where the text has no more rows than that, or where they say nothing without what stands behind
 */
export function glimpse(text: string, rows: number): Glimpse | undefined {
  const first = firstRows(text, rows);
  const all = first === undefined ? undefined : rowIds(text);
  const computed = first === undefined || !all ? undefined : compute(first);
  if (!all || computed?.doc.state !== 'sound' || computed.doc.scenario.alternatives.size === 0) return undefined;
  const { doc, calculation } = computed;
  const { factors } = doc.scenario;
  const empty = { values: new Map() };
  const scenario: Scenario = {
    ...doc.scenario,
    factors: new Map([...all.factors].map(([id, section]) => [id, factors.get(id) ?? inSection(empty, section)])),
    measures: new Map([...all.measures].map(([id, section]) => [id, inSection({}, section)])),
  };
  return { assessment: unjudged({ doc: { ...doc, scenario }, calculation }), rows: new Set(factors.keys()) };
}

function inSection<T extends object>(row: T, section: string | undefined): T & { readonly section?: string } {
  return { ...row, ...(section !== undefined && { section }) };
}

/**
 * The whole way from a text to its findings, the same in the editor, in the command line and in tests. Never throws.
 * @param previous what is known of an earlier state of the text, judged or not; only a saving of time
 * @param change where the text differs from that, where it is known
 */
export function assess(
  text: string,
  surroundings: Surroundings = {},
  previous?: Computed & { readonly suspects?: Suspects },
  change?: ChangedSpan,
): Assessment {
  return finish(assessInSteps(text, surroundings, previous, change));
}

/** The same in steps, so that other work comes between. */
export function* assessInSteps(...what: Parameters<typeof assess>): Steps<Assessment> {
  const [text, surroundings = {}, previous, change] = what;
  const context = contextOf(text, surroundings, previous, change);
  const { doc, calculation, packs, suspects } = context;
  yield;
  const findings = yield* validate(context);
  return { doc, calculation, findings, packs: packSummaries(packs), concepts: conceptsOf(packs), suspects };
}

/** What one rule alone finds in a text, whether it is waived or not: much less work than all of {@link assess}. */
export function assessRule(
  rule: string,
  text: string,
  surroundings: Surroundings = {},
  previous?: Computed & { readonly suspects?: Suspects },
  change?: ChangedSpan,
): Finding[] {
  return findingsOfRule(contextOf(text, surroundings, previous, change), rule);
}

function contextOf(
  text: string,
  { settings = defaultSettings, today, packText = () => undefined }: Surroundings,
  previous?: Computed & { readonly suspects?: Suspects },
  change?: ChangedSpan,
): RuleContext {
  const { doc, calculation } = compute(text, previous, change);
  const packs = bindPacks(doc.scenario, packText, settings.packs);
  const suspects = new Suspects(doc.scenario, calculation, settings, previous?.suspects);
  return new RuleContext(doc, calculation, packs, suspects, today, settings);
}

function conceptsOf(packs: readonly BoundPack[]): ReadonlySet<string> {
  return new Set(packs.flatMap(({ pack }) => [...(pack?.concepts.keys() ?? [])]));
}
