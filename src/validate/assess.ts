import { calculate } from '../formula/calculate';
import type { Calculation } from '../formula/calculation';
import { readScenario, type ScenarioText } from '../model/read/scenarioText';
import type { Finding } from './finding';
import { bindPacks, type BoundPack, type PackText } from './packs/bind';
import { packSummaries, type PackSummary } from './packs/pack-rules';
import { RuleContext } from './ruleContext';
import { Suspects } from './suspects';
import { validate } from './validate';

/** What an assessment needs to know from outside the text. */
export interface Surroundings {
  /** The text of a rule pack that is not built in, by its path as the scenario names it. */
  readonly packText?: PackText;
  /** ISO date; without it nothing is held against the day. */
  readonly today?: string;
}

/** A scenario's text, read, computed and judged. */
export interface Assessment {
  readonly doc: ScenarioText;
  readonly calculation: Calculation;
  readonly findings: readonly Finding[];
  readonly packs: readonly PackSummary[];
  /** The concepts of all packs in force. */
  readonly concepts: ReadonlySet<string>;
  /** Where the rules found something, for the next assessment. */
  readonly suspects: Suspects;
}

/**
 * The whole way from a text to its findings, the same in the editor, in the command line and in tests. Never throws.
 * @param previous the assessment of an earlier state of the text; only a saving of time
 */
export function assess(text: string, surroundings: Surroundings = {}, previous?: Assessment): Assessment {
  const doc = readScenario(text, previous?.doc);
  const calculation = calculate(doc.scenario, previous?.calculation);
  const packs = bindPacks(doc.scenario, surroundings.packText ?? (() => undefined));
  const suspects = new Suspects(doc.scenario, calculation, previous?.suspects);
  const findings = validate(new RuleContext(doc, calculation, packs, suspects, surroundings.today));
  return { doc, calculation, findings, packs: packSummaries(packs), concepts: conceptsOf(packs), suspects };
}

function conceptsOf(packs: readonly BoundPack[]): ReadonlySet<string> {
  return new Set(packs.flatMap(({ pack }) => [...(pack?.concepts.keys() ?? [])]));
}
