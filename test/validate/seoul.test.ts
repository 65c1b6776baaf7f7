// The worked example: sound as it stands, and each of its rules is broken by one change of one cell.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setCell } from '../../src/model/edit/cellEdits';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readPack } from '../../src/model/read/packText';
import { readScenario } from '../../src/model/read/scenarioText';
import type { Finding, Severity } from '../../src/validate/finding';
import { addressOf, findingsOf } from './findingsOf';

const TEXT = readFileSync(join(__dirname, '../../scenarios/seoul-washington-2025.scenario.json'), 'utf8');
const PACK_TEXT = readFileSync(join(__dirname, '../../scenarios/packs/alliance.scenario-rules.json'), 'utf8');
const { pack: PACK } = readPack(PACK_TEXT);
const doc = readScenario(TEXT);

/** [the rule that is broken, row, alternative, the level or the number that breaks it, another rule that it breaks] */
const BREAKS: [string, string, string, string | number, string?][] = [
  ['rules/trilateral_energy_bargained_alone', 'bargaining_frame', 'trilateral_energy', 'separate'],
  ['rules/gap_plan_without_schedule', 'trade_gap_plan', 'hold_the_line', 'investment'],
  ['rules/purchases_without_energy', 'trade_gap_plan', 'hold_the_line', 'purchases'],
  ['rules/member_in_a_feud', 'cptpp', 'worst_case', 'member'],
  ['rules/written_word_denied', 'deterrence_claim', 'package_deal', 'weakened'],
  ['rules/written_word_beside_a_broken_one', 'agreement_status', 'package_deal', 'reopened'],
  ['rules/flexible_role_unasked', 'us_pivot', 'package_deal', 'none'],
  ['rules/those_who_leave_are_missing', 'troops', 'hold_the_line', 28600],
  ['rules/pressure_comes_together', 'general_tariff', 'worst_case', 15, 'alliance/lower_tariff_though_behind'],
  ['rules/cash_within_the_pledge', 'investment_cash', 'worst_case', 350.5],
  ['rules/paid_within_the_pledge', 'investment_paid', 'status_quo', 351],
  ['alliance/explicit_without_naming', 'china_wording', 'worst_case', 'unnamed'],
  [
    'alliance/confined_role_abroad',
    'forces_role',
    'worst_case',
    'peninsula_only',
    'alliance/fewer_troops_and_confined',
  ],
  ['alliance/trilateral_frame_in_a_feud', 'japan_korea_ties', 'trilateral_energy', 'feud'],
  ['alliance/credit_without_protection', 'route_security', 'trilateral_energy', 'not_provided'],
  ['alliance/credit_counted_twice', 'route_security_credit', 'trilateral_energy', 'both'],
  ['alliance/member_as_talks_restart', 'cptpp', 'trilateral_energy', 'member'],
  ['alliance/surplus_gone_by_itself', 'surplus_path', 'hold_the_line', 'closes_now'],
  ['alliance/flexible_role_for_nothing', 'assurance', 'package_deal', 'none'],
  ['alliance/pivot_on_old_burden', 'conventional_burden', 'worst_case', 'shared'],
  ['alliance/redeployed_and_not_weakened', 'deterrence_claim', 'worst_case', 'not_weakened'],
  ['alliance/china_named_unanswered', 'china_wording', 'hold_the_line', 'named'],
  ['alliance/help_beside_retaliation', 'china_help_with_north', 'worst_case', 'yes'],
];

describe('the scenario of Seoul and Washington', () => {
  const { alternatives, factors, rules, sections, sources } = doc.scenario;

  it('has five alternatives, the sections of the field, and twenty factors or more', () => {
    assert.equal(alternatives.size, 5);
    assert.deepEqual(
      [...sections.values()].flatMap(({ kind }) => kind ?? []),
      ['cost-sharing', 'tariffs', 'posture'],
    );
    assert.ok(factors.size >= 20, String(factors.size));
  });

  it('has six rules or more that forbid, with their reasons', () => {
    const forbidding = [...(rules ?? [])].filter(([, { forbid }]) => forbid && forbid.size > 0);
    assert.ok(forbidding.length >= 6, String(forbidding.length));
    for (const [id, { because }] of forbidding) assert.ok((because ?? '').length > 40, id);
  });

  it('names a source for every row', () => {
    for (const [id, { source }] of factors) assert.ok(source !== undefined && sources?.has(source), id);
  });

  it('has no finding but those that its authors accept', () => {
    assert.deepEqual(standing(TEXT), []);
    assert.deepEqual(
      findingsOf(TEXT).map((finding) => [finding.rule, finding.alternative]),
      [
        ['provenance/high-leverage', 'worst_case'],
        ['alliance/more_pay_for_fewer_troops', 'worst_case'],
        ['provenance/high-leverage', 'worst_case'],
        ['rules/redeployment_needs_offset', 'worst_case'],
      ],
    );
  });

  it('breaks each of its own rules in the examples below, but for one that it breaks as it stands', () => {
    const broken = BREAKS.map(([rule]) => rule).filter((rule) => rule.startsWith('rules/'));
    const own = [...(rules?.keys() ?? [])].map((rule) => `rules/${rule}`);
    assert.deepEqual([...broken, 'rules/redeployment_needs_offset'].sort(), own.sort());
  });

  for (const [rule, row, alternative, content, beside] of BREAKS) {
    it(`${row} ${content} in ${alternative} breaks ${rule}, and nothing else${beside === undefined ? '' : ` but ${beside}`}`, () => {
      const findings = standing(withCell(row, alternative, content));
      const expected = [rule, ...(beside === undefined ? [] : [beside])];
      assert.deepEqual(
        findings.map((found) => `${found.rule} in ${found.alternative ?? ''}`).sort(),
        expected.map((one) => `${one} in ${alternative}`).sort(),
      );
      const finding = findings.find((found) => found.rule === rule);
      const { severity, because } = ruleNamed(rule) ?? {};
      assert.deepEqual([finding?.severity, finding?.because], [severity, because]);
      const involved = [finding, ...(finding?.related ?? [])].map((place) => addressOf(place ?? {}));
      assert.ok(involved.includes(`${row}/${alternative}`), 'the cell that was changed is marked');
      const label = alternatives.get(alternative)?.label ?? '';
      // Where a cell is computed, its formula is told behind.
      assert.ok(finding?.message.split(' is computed from ')[0]?.includes(`in ${label}.`), finding?.message);
    });
  }

  it('has the finding that was accepted again once its values change', () => {
    const findings = standing(withCell('troops_redeployed', 'worst_case', 4600));
    assert.deepEqual(findings.map((finding) => finding.rule).sort(), [
      'alliance/more_pay_for_fewer_troops',
      'rules/redeployment_needs_offset',
      'waivers/changed',
      'waivers/changed',
    ]);
  });

  it('a level that two columns inherit breaks a rule once, and the heirs are related', () => {
    const findings = standing(withCell('china_wording', 'status_quo', 'named'));
    assert.deepEqual(
      findings.map((finding) => [finding.rule, addressOf(finding)]),
      [['alliance/china_named_unanswered', 'china_wording/status_quo']],
    );
    assert.deepEqual(findings[0]?.related.map(addressOf), [
      'china_reaction/status_quo',
      'china_wording/package_deal',
      'china_reaction/package_deal',
      'china_wording/trilateral_energy',
      'china_reaction/trilateral_energy',
    ]);
  });
});

function withCell(row: string, alternative: string, content: string | number): string {
  const levels = doc.scenario.factors.get(row)?.levels;
  assert.ok(typeof content === 'number' || levels?.has(content), `${row} has no level ${content}`);
  const result = setCell(doc, row, alternative, JSON.stringify(content));
  assert.ok('edits' in result);
  return applyEdits(TEXT, result.edits);
}

/** The findings that the authors have not accepted. */
function standing(text: string): Finding[] {
  return findingsOf(text).filter(({ waived }) => waived === undefined);
}

/** A rule of the file or of its pack, by its id in findings. */
function ruleNamed(id: string): { severity?: Severity; because?: string } | undefined {
  const [from, name = ''] = id.split('/');
  return from === 'rules' ? doc.scenario.rules?.get(name) : PACK.rules.get(name);
}
