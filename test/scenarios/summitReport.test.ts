// One news report’s own numbers: the validator finds where they contradict each other, and nothing that is true.
import assert from 'node:assert/strict';
import { assess } from '../../src/validate/assess';
import { example, outline, SUMMIT } from './examples';

const { doc, findings, packs } = assess(example(SUMMIT), { today: '2025-08-25' });

/** What a reader should have noticed, in the order of the file. */
const CONTRADICTIONS: readonly (readonly [what: string, finding: string, says: RegExp])[] = [
  [
    'one contribution counted toward cost sharing and toward defence spending',
    'error alliance/credit_counted_twice at route_security_credit/as_printed',
    /Both at once/,
  ],
  [
    'a fund of $350 million that is one of 350 billion',
    'error units/power-of-ten at investment_total/as_printed',
    /350 USD bn.*350 USD mn: 1,000 times/,
  ],
  [
    'a fund for shipbuilding of which shipbuilding is 150 of 350',
    'error units/parts-and-whole at investment_total/as_printed',
    /150 USD bn.*350 USD bn/,
  ],
  [
    'about 30,000 troops where there are 28,500',
    'warning units/not-as-stated at troops/as_printed',
    /28500 persons.*30000 persons/,
  ],
  [
    'deterrence not weakened by a redeployment with nothing in its place',
    'error alliance/redeployed_and_not_weakened at troops_redeployed/as_printed',
    /4500 persons.*“Nothing”.*“Not weakened”/,
  ],
  [
    'China not named, and an explicit commitment against it',
    'error alliance/explicit_without_naming at china_wording/as_printed',
    /“Meant and not named”.*“Explicit”/,
  ],
];

describe('the scenario of the summit report', () => {
  for (const [what, finding, says] of CONTRADICTIONS) {
    it(`shows ${what}`, () => {
      const found = findings.filter((one) => outline(one) === finding);
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', says);
    });
  }

  it('shows nothing else, and nothing where official sources settle it', () => {
    assert.deepEqual(
      findings.map(outline),
      CONTRADICTIONS.map(([, finding]) => finding),
    );
    for (const { related } of findings) {
      assert.ok(related.every(({ alternative }) => alternative !== 'settled'));
    }
  });

  it('has no alarm about what is true in it: the days of the week, and the twelve members of a pact', () => {
    assert.match(doc.text, /on 23 and 24 August 2025, a Saturday and a Sunday, and in Washington on Monday, 25 August/);
    const days = ['2025-08-23', '2025-08-24', '2025-08-25'].map((date) => new Date(date).getUTCDay());
    assert.deepEqual(days, [6, 0, 1]);
    const [, members = ''] = /twelve members: (.*)\.$/.exec(doc.scenario.factors.get('cptpp')?.note ?? '') ?? [];
    assert.equal(members.split(/, | and /).length, 12);
  });

  it('is held against the rules of the alliance pack whose concepts it has', () => {
    assert.deepEqual(
      packs.map(({ reference, applies }) => [reference, applies]),
      [['alliance', 12]],
    );
  });

  it('calls a source that nobody can ask a claim', () => {
    for (const [id, { title = '', kind }] of doc.scenario.sources ?? []) {
      if (title.includes('not named')) assert.equal(kind, 'claim', id);
    }
    assert.equal(doc.scenario.sources?.get('summit_report')?.kind, 'reported');
  });
});
