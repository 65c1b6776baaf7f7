import type { Fix, RelatedPlace, Severity } from './finding';
import type { Span } from '../model/read/lines';
import type { RuleContext } from './ruleContext';
import type { RuleExample } from './ruleExample';

/** What a rule saw at one place; the validator adds the rule's own words to make a finding of it. */
export interface Observation {
  readonly message: string;
  readonly place: Span;
  readonly row?: string;
  readonly alternative?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A built-in rule. Each stands in a file of its name, in the folder of its category. */
export interface BuiltInRule {
  /** `category/name`; it stays for good, since waivers and settings name it. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Why that matters, in words that a person understands who does not know the tool. */
  readonly reason: string;
  /** How it is settled, in words that a person understands who does not know the tool. */
  readonly remedy: string;
  readonly example: RuleExample;
  readonly check: (context: RuleContext) => Iterable<Observation>;
}
