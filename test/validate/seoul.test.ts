// The worked example: sound as it stands, and each of its rules is broken by one change of one cell.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setCell } from '../../src/model/edit/cellEdits';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { addressOf, findingsOf } from './findingsOf';

const TEXT = readFileSync(join(__dirname, '../../scenarios/seoul-washington-2025.scenario.json'), 'utf8');
const doc = readScenario(TEXT);

/** [the rule that is broken, row, alternative, the level that breaks it] */
const BREAKS: [string, string, string, string][] = [
  ['explicit_without_naming', 'china_wording', 'worst_case', 'unnamed'],
  ['confined_role_abroad', 'forces_role', 'worst_case', 'peninsula_only'],
  ['trilateral_energy_in_a_feud', 'japan_korea_ties', 'trilateral_energy', 'feud'],
  ['trilateral_energy_bargained_alone', 'bargaining_frame', 'trilateral_energy', 'separate'],
  ['credit_without_protection', 'route_security', 'trilateral_energy', 'not_provided'],
  ['credit_counted_twice', 'route_security_credit', 'trilateral_energy', 'both'],
  ['member_as_talks_restart', 'cptpp', 'trilateral_energy', 'member'],
  ['surplus_gone_by_itself', 'surplus_path', 'hold_the_line', 'closes_now'],
  ['gap_plan_without_schedule', 'trade_gap_plan', 'hold_the_line', 'investment'],
  ['flexible_role_for_nothing', 'assurance', 'package_deal', 'none'],
  ['pivot_on_old_burden', 'conventional_burden', 'worst_case', 'shared'],
  ['pivot_without_weakening', 'deterrence_claim', 'worst_case', 'not_weakened'],
  ['written_word_denied', 'assurance', 'worst_case', 'written'],
  ['china_named_unanswered', 'china_wording', 'hold_the_line', 'named'],
  ['help_beside_retaliation', 'china_help_with_north', 'worst_case', 'yes'],
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

  it('has no finding', () => assert.deepEqual(findingsOf(TEXT), []));

  it('breaks each of its rules in the examples below', () => {
    assert.deepEqual(BREAKS.map(([rule]) => rule).sort(), [...(rules?.keys() ?? [])].sort());
  });

  for (const [rule, row, alternative, level] of BREAKS) {
    it(`${row} ${level} in ${alternative} breaks ${rule}, and nothing else`, () => {
      const text = withCell(row, alternative, level);
      const findings = findingsOf(text);
      assert.deepEqual(
        findings.map((finding) => [finding.rule, finding.alternative]),
        [[`rules/${rule}`, alternative]],
      );
      const [finding] = findings;
      assert.equal(finding?.severity, rules?.get(rule)?.severity);
      assert.equal(finding?.because, rules?.get(rule)?.because);
      const involved = [finding, ...(finding?.related ?? [])].map((place) => addressOf(place ?? {}));
      assert.ok(involved.includes(`${row}/${alternative}`), 'the cell that was changed is marked');
      const label = alternatives.get(alternative)?.label ?? '';
      assert.ok(finding?.message.endsWith(`in ${label}.`), finding?.message);
    });
  }

  it('a level that two columns inherit breaks a rule once, and the heirs are related', () => {
    const findings = findingsOf(withCell('china_wording', 'status_quo', 'named'));
    assert.deepEqual(
      findings.map((finding) => [finding.rule, addressOf(finding)]),
      [['rules/china_named_unanswered', 'china_wording/status_quo']],
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

function withCell(row: string, alternative: string, level: string): string {
  assert.ok(doc.scenario.factors.get(row)?.levels?.has(level), `${row} has no level ${level}`);
  const result = setCell(doc, row, alternative, JSON.stringify(level));
  assert.ok('edits' in result);
  return applyEdits(TEXT, result.edits);
}
