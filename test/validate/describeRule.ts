import assert from 'node:assert/strict';
import type { Surroundings } from '../../src/validate/assess';
import type { Finding, Severity } from '../../src/validate/finding';
import { builtInRules } from '../../src/validate/registry';
import { addressOf, findingsOf } from './findingsOf';
import { scenarioWith, type Changes } from './scenarioWith';

/** What a finding is expected to be. */
export interface Expected {
  /** The cell, row or column at fault: `payment/base`, `payment`, `/heir`, or nothing. */
  readonly on?: string;
  /** The text that it stands at. */
  readonly at: string;
  /** Something of its message. */
  readonly says: RegExp;
  /** Other places that it speaks of, in the form of `on`; the text at one may follow behind a space. */
  readonly related?: readonly string[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

/** A scenario, as its text or as changes to a small sound one. */
type Input = string | Changes;

/** An example that the rule finds fault with: the scenario, and one finding or several in the text's order. */
export interface Faulty {
  readonly of: Input;
  readonly finds: Expected | readonly Expected[];
  /** Other rules that find fault with it as well; none but these may. */
  readonly beside?: readonly string[];
  /** What is known from outside the text: the day, the texts of packs. */
  readonly surroundings?: Surroundings;
}

/** Examples near the border that the rule has nothing against; other rules may. */
export interface Fine {
  readonly of: Input;
  readonly beside?: readonly string[];
  readonly surroundings?: Surroundings;
}

/** The table of a rule: examples by what they show. */
export function describeRule(
  rule: string,
  severity: Severity,
  examples: {
    readonly finds: Readonly<Record<string, Faulty>>;
    readonly passes: Readonly<Record<string, Fine | Input>>;
  },
): void {
  describe(rule, () => {
    for (const [what, { of, finds, beside = [], surroundings }] of Object.entries(examples.finds)) {
      it(`finds ${what}`, () => {
        const text = textOf(of);
        const findings = findingsOf(text, surroundings);
        const expected: readonly Expected[] = Array.isArray(finds) ? finds : [finds];
        const found = findings.filter((finding) => finding.rule === rule);
        assert.deepEqual(
          found.map((finding, index) => outlineOf(text, finding, expected[index])),
          expected.map((one) => ({
            severity: one.severity ?? severity,
            on: one.on ?? '',
            at: one.at,
            related: one.related ?? [],
          })),
        );
        for (const [index, finding] of found.entries()) {
          assert.match(finding.message, expected[index]?.says ?? /./);
          assertWords(rule, finding);
        }
        assertOthers(findings, rule, beside);
      });
    }
    for (const [what, example] of Object.entries(examples.passes)) {
      const { of, beside = [], surroundings } = isFine(example) ? example : { of: example };
      it(`has nothing against ${what}`, () => {
        const findings = findingsOf(textOf(of), surroundings);
        assert.deepEqual(
          findings.filter((finding) => finding.rule === rule).map(({ message }) => message),
          [],
        );
        assertOthers(findings, rule, beside);
      });
    }
  });
}

function textOf(input: Input): string {
  return typeof input === 'string' ? input : scenarioWith(input);
}

function isFine(example: Fine | Input): example is Fine {
  return typeof example === 'object' && 'of' in example;
}

function outlineOf(text: string, finding: Finding, expected: Expected | undefined) {
  const slice = ({ offset, length }: Finding['place']) => text.slice(offset, offset + length);
  return {
    severity: finding.severity,
    on: addressOf(finding),
    at: slice(finding.place),
    related: finding.related.map((other, index) => {
      const address = addressOf(other);
      return expected?.related?.[index]?.includes(' ') === true ? `${address} ${slice(other.place)}` : address;
    }),
  };
}

/** A finding says what and why in whole sentences, and so does each place that it speaks of. */
function assertWords(rule: string, finding: Finding): void {
  const known = builtInRules.find(({ id }) => id === rule);
  if (known) assert.deepEqual([finding.title, finding.because], [known.title, known.reason]);
  for (const message of [finding.message, finding.because, ...finding.related.map((other) => other.message)]) {
    assert.match(message, /^[\p{Lu}“].*[.?]$/su, message);
    assert.doesNotMatch(message, /undefined|\[object|NaN/, message);
  }
}

function assertOthers(findings: readonly Finding[], rule: string, beside: readonly string[]): void {
  // What is only worth knowing of so small a scenario is no fault of an example.
  const faults = findings.filter(({ severity }) => severity !== 'info').map((finding) => finding.rule);
  const others = new Set(faults.filter((other) => other !== rule));
  assert.deepEqual([...others].sort(), [...beside].sort(), 'other rules find fault with this example');
}
