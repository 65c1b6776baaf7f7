// Each rule of the alliance pack, by one change that breaks it and one beside it that does not.
import assert from 'node:assert/strict';
import { canonicalText } from '../../src/model/canonical';
import { readPack } from '../../src/model/read/packText';
import { assess } from '../../src/validate/assess';
import { packExampleText, type PackExample } from '../../src/validate/packs/example';
import { ALLIANCE, example, outline } from './examples';

const { pack, faults } = readPack(example(ALLIANCE));

type Assumptions = Readonly<Record<string, number | string>>;

/** Korea in 2026 as agreed: every concept of the pack, and nothing that does not stand together. */
const SOUND: Assumptions = {
  hosting_payment: 1.5192,
  agreement_status: 'in_force',
  inflation: 2,
  route_security: 'not_provided',
  route_security_credit: 'none',
  defence_spending: 2.32,
  defence_target: 2.32,
  us_arms_purchases: 10,
  support_in_kind: 10,
  general_tariff: 15,
  auto_tariff: 15,
  steel_tariff: 50,
  investment_total: 350,
  investment_cash: 17.5,
  investment_shipbuilding: 150,
  investment_per_year: 14,
  investment_paid: 14,
  investment_schedule: 'on_schedule',
  energy_frame: 'bilateral',
  energy_stake: 'none',
  trade_gap_plan: 'purchases',
  surplus_path: 'narrows',
  trade_talks: 'stalled',
  cptpp: 'out',
  troops: 28500,
  troops_redeployed: 0,
  floor_certified: 'no',
  forces_role: 'peninsula_only',
  redeployment_offset: 'none',
  deterrence_claim: 'not_weakened',
  assurance: 'verbal',
  conventional_burden: 'shared',
  taiwan_commitment: 'status_quo',
  china_wording: 'unnamed',
  china_reaction: 'stable',
  china_help_with_north: 'no',
  north_russia_alignment: 'high',
  nuclear_pace: 'steady',
  us_pivot: 'partial',
  bargaining_frame: 'separate',
  japan_korea_ties: 'working',
  usd_krw: 1393.2,
  gdp: 2640,
  car_exports: 34.7,
  deterrence: 85,
};

interface Example {
  /** What the rule is about. */
  readonly of: string;
  readonly breaks: Assumptions;
  /** As near to the border as it goes. */
  readonly passes: Assumptions;
  /** Other rules that the same change breaks. */
  readonly beside?: readonly string[];
  /** The change is made in the alternative that the other is based on. */
  readonly inBase?: true;
}

/** Assumptions that no other rule minds while a smaller number of troops is tried. */
const CUT_THAT_STANDS: Assumptions = { floor_certified: 'yes', forces_role: 'flexible' };

const EXAMPLES: Readonly<Record<string, Example>> = {
  lower_tariff_for_nothing: {
    of: 'the lower tariff stands though nothing is invested',
    breaks: { investment_paid: 0, investment_per_year: 0 },
    passes: { investment_paid: 0, investment_per_year: 0.1 },
  },
  higher_tariff_though_paid: {
    of: 'the higher tariff stands though the whole investment is paid',
    breaks: { general_tariff: 25, investment_paid: 350 },
    passes: { general_tariff: 25, investment_paid: 349 },
  },
  lower_tariff_though_behind: {
    of: 'investment lags its schedule while the lower tariff stays',
    breaks: { investment_schedule: 'behind' },
    passes: { investment_schedule: 'behind', general_tariff: 15.5 },
  },
  cash_above_twenty_a_year: {
    of: 'cash above USD 20 bn a year: 200 of 350 at 35 a year is 20',
    breaks: { investment_cash: 200, investment_per_year: 35.1 },
    passes: { investment_cash: 200, investment_per_year: 35 },
  },
  payment_above_the_cap: {
    of: 'a payment that grows by more than 5 %, as far as four digits tell: 1.5952 is 1.5192 and 5 %',
    breaks: { hosting_payment: 1.596 },
    passes: { hosting_payment: 1.5952 },
  },
  demand_met_inside_the_agreement: {
    of: 'ten billion dollars a year under the agreement as it is: KRW 13.3 trn at 1,393.2 is USD 9.55 bn',
    breaks: { hosting_payment: 13.3 },
    passes: { hosting_payment: 13.2 },
    inBase: true,
  },
  floor_passed_uncertified: {
    of: 'troops below the floor in law without certification',
    breaks: { troops: 28499, forces_role: 'flexible' },
    passes: { troops: 28500, forces_role: 'flexible' },
  },
  fewer_troops_and_confined: {
    of: 'troops below the floor and a role confined to the peninsula',
    breaks: { troops: 28499, floor_certified: 'yes' },
    passes: { troops: 28500, floor_certified: 'yes' },
  },
  redeployed_and_not_weakened: {
    of: 'redeployment with nothing in its place while deterrence is not weakened',
    breaks: { troops_redeployed: 1 },
    passes: { troops_redeployed: 1, redeployment_offset: 'airpower' },
  },
  offset_for_nothing: {
    of: 'an offset with nothing redeployed',
    breaks: { redeployment_offset: 'airpower' },
    passes: { redeployment_offset: 'airpower', troops_redeployed: 1 },
  },
  flexible_role_for_nothing: {
    of: 'a flexible role given for no assurance',
    breaks: { forces_role: 'flexible', assurance: 'none' },
    passes: { forces_role: 'flexible', assurance: 'verbal' },
  },
  confined_role_abroad: {
    of: 'an explicit commitment on Taiwan with a role confined to the peninsula',
    breaks: { taiwan_commitment: 'explicit', china_wording: 'named', china_reaction: 'retaliation' },
    passes: { taiwan_commitment: 'status_quo', china_wording: 'named', china_reaction: 'retaliation' },
  },
  china_named_unanswered: {
    of: 'China named, and trade with it stable',
    breaks: { china_wording: 'named' },
    passes: { china_wording: 'named', china_reaction: 'retaliation' },
  },
  commitment_unanswered: {
    of: 'an explicit commitment, and trade with China stable',
    breaks: { taiwan_commitment: 'explicit', china_wording: 'named', forces_role: 'flexible' },
    passes: {
      taiwan_commitment: 'explicit',
      china_wording: 'named',
      forces_role: 'flexible',
      china_reaction: 'retaliation',
    },
    beside: ['china_named_unanswered'],
  },
  explicit_without_naming: {
    of: 'China unnamed and explicitly committed on at once',
    breaks: { taiwan_commitment: 'explicit', forces_role: 'flexible', china_reaction: 'retaliation' },
    passes: {
      taiwan_commitment: 'explicit',
      forces_role: 'flexible',
      china_reaction: 'retaliation',
      china_wording: 'named',
    },
  },
  help_beside_retaliation: {
    of: 'Beijing helping with Pyongyang while it retaliates',
    breaks: { china_reaction: 'retaliation', china_help_with_north: 'yes' },
    passes: { china_reaction: 'stable', china_help_with_north: 'yes' },
  },
  worth_more_with_fewer: {
    of: 'cost up, troops down, and what the alliance gives up',
    breaks: { ...CUT_THAT_STANDS, hosting_payment: 1.55, troops: 28400, deterrence: 85.1 },
    passes: { ...CUT_THAT_STANDS, hosting_payment: 1.55, troops: 28400, deterrence: 85 },
  },
  more_pay_for_fewer_troops: {
    of: 'more pay for fewer troops: half as much again for each is reached at about 19,010',
    breaks: { ...CUT_THAT_STANDS, hosting_payment: 1.52, troops: 19000 },
    passes: { ...CUT_THAT_STANDS, hosting_payment: 1.52, troops: 19020 },
  },
  pivot_on_old_burden: {
    of: 'the US turns to China wholly and Korea’s part in its defence does not change',
    breaks: { us_pivot: 'full' },
    passes: { us_pivot: 'full', conventional_burden: 'korean_led' },
  },
  trilateral_frame_in_a_feud: {
    of: 'Seoul and Tokyo bargain together while they feud',
    breaks: { bargaining_frame: 'trilateral', japan_korea_ties: 'feud' },
    passes: { bargaining_frame: 'trilateral', japan_korea_ties: 'working' },
  },
  trilateral_energy_in_a_feud: {
    of: 'a trilateral energy scheme while they feud, though each bargains alone',
    breaks: { energy_frame: 'trilateral', japan_korea_ties: 'feud' },
    passes: { energy_frame: 'bilateral', japan_korea_ties: 'feud' },
  },
  credit_without_protection: {
    of: 'credit for route security that is not provided',
    breaks: { route_security_credit: 'defence_spending' },
    passes: { route_security_credit: 'defence_spending', route_security: 'provided' },
  },
  credit_counted_twice: {
    of: 'that credit in two totals',
    breaks: { route_security: 'provided', route_security_credit: 'both' },
    passes: { route_security: 'provided', route_security_credit: 'cost_sharing' },
  },
  surplus_gone_by_itself: {
    of: 'the surplus closes at once and trade flows stay as they are',
    breaks: { trade_gap_plan: 'none', surplus_path: 'closes_now' },
    passes: { trade_gap_plan: 'none', surplus_path: 'narrows' },
  },
  investment_netted_against_goods: {
    of: 'investment netted one for one against goods',
    breaks: { trade_gap_plan: 'investment', surplus_path: 'closes_now' },
    passes: { trade_gap_plan: 'purchases', surplus_path: 'closes_now' },
  },
  steel_relief_inside_the_deal: {
    of: 'steel relief inside a deal that left steel out',
    breaks: { steel_tariff: 49 },
    passes: { steel_tariff: 50 },
  },
  cars_pay_twice: {
    of: 'the general tariff and the one on cars on the same good: 15 and 25 are 40',
    breaks: { auto_tariff: 40 },
    passes: { auto_tariff: 39 },
  },
  steel_pays_twice: {
    of: 'the general tariff and the one on steel on the same good: 15 and 50 are 65',
    breaks: { steel_tariff: 65 },
    passes: { steel_tariff: 64 },
  },
  member_as_talks_restart: {
    of: 'member of the CPTPP in the year in which talks restart',
    breaks: { trade_talks: 'restarted', cptpp: 'member' },
    passes: { trade_talks: 'restarted', cptpp: 'applied' },
  },
};

describe('the alliance pack', () => {
  it('is read without a fault, and is in canonical form', () => {
    assert.deepEqual(faults, []);
    assert.deepEqual(canonicalText(example(ALLIANCE), 'pack'), { text: example(ALLIANCE) });
  });

  it('gives each rule a severity and a reason in whole sentences', () => {
    for (const [id, { because = '', severity }] of pack.rules) {
      assert.ok(severity, id);
      assert.match(because, /^\p{Lu}.{60,}\.$/u, id);
    }
  });

  for (const [id, rule] of pack.rules) {
    it(`${id} says how it is settled, by an example that fails and one that passes`, () => {
      assert.match(rule.remedy ?? '', /^\p{Lu}.{20,}\.$/u);
      const { fails, passes } = rule.examples ?? {};
      assert.ok(fails && passes);
      const found = (side: PackExample) =>
        assess(packExampleText(pack, 'alliance', rule, side)).findings.flatMap((finding) =>
          finding.rule.startsWith('alliance/') ? [finding.rule] : [],
        );
      assert.deepEqual(found(fails), [`alliance/${id}`]);
      assert.deepEqual(found(passes), []);
    });
  }

  it('applies whole to a scenario that has all of its concepts, and has nothing against a sound one', () => {
    assert.deepEqual(Object.keys(SOUND).sort(), [...pack.concepts.keys()].sort());
    const { findings, packs } = assess(scenario({}, {}));
    assert.deepEqual(findings.map(outline), []);
    assert.deepEqual(
      packs.map(({ rules, applies }) => [rules, applies]),
      [[pack.rules.size, pack.rules.size]],
    );
  });

  it('leaves out the rules of which a scenario lacks a concept', () => {
    const { findings, packs } = assess(scenario({}, { china_wording: 'named' }, ['china_reaction']));
    assert.deepEqual(findings.map(outline), []);
    assert.equal(packs[0]?.applies, pack.rules.size - 3);
  });

  for (const [rule, { of, breaks, passes, beside = [], inBase }] of Object.entries(EXAMPLES)) {
    it(`${rule} finds ${of}`, () => {
      const { findings } = assess(inBase ? scenario(breaks, {}) : scenario({}, breaks));
      assert.deepEqual(
        findings.map((finding) => finding.rule).sort(),
        [rule, ...beside].map((id) => `alliance/${id}`).sort(),
      );
      const finding = findings.find((one) => one.rule === `alliance/${rule}`);
      assert.equal(finding?.alternative, inBase ? 'before' : 'after');
      assert.equal(finding.severity, pack.rules.get(rule)?.severity);
      const involved = [finding, ...finding.related].map(({ row }) => row);
      assert.ok(
        Object.keys(breaks).some((row) => involved.includes(row)),
        'a cell that was changed is marked',
      );
    });

    it(`${rule} has nothing against ${said(passes)}`, () => {
      const { findings } = assess(inBase ? scenario(passes, {}) : scenario({}, passes));
      assert.deepEqual(findings.map(outline), []);
    });
  }
});

/** A scenario of every concept of the pack: sound but for the changes, before and after. */
function scenario(before: Assumptions, after: Assumptions, without: readonly string[] = []): string {
  const rows = Object.entries(SOUND).filter(([row]) => !without.includes(row));
  const factors = rows.map(([row, value]) => {
    const { label = row, unit, levels } = pack.concepts.get(row) ?? {};
    const kind = levels ? { levels: Object.fromEntries(levels) } : { unit };
    const changed = after[row];
    const values = { before: before[row] ?? value, ...(changed !== undefined && { after: changed }) };
    return [row, { section: 'all', label, role: 'uncertainty', ...kind, values }];
  });
  return JSON.stringify({
    scenario: 1,
    title: 'Every concept of the pack',
    packs: ['alliance'],
    alternatives: {
      before: { label: 'Before', period: 2025 },
      after: { label: 'After', basedOn: 'before', period: 2026 },
    },
    sections: { all: { label: 'All' } },
    factors: Object.fromEntries(factors) as unknown,
  });
}

function said(assumptions: Assumptions): string {
  return Object.entries(assumptions)
    .map(([row, value]) => `${row} ${value}`)
    .join(', ');
}
