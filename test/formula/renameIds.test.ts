// Renaming by example: what is followed in formulas, and what is refused.
import assert from 'node:assert/strict';
import { renameAlternative, renameLevel, renameRow, renameSection } from '../../src/formula/renameIds';
import { leftByAlternatives } from '../../src/formula/leftByAlternatives';
import { referencesToLevel } from '../../src/formula/references';
import { removeAlternatives } from '../../src/model/edit/alternativeEdits';
import type { EditResult } from '../../src/model/edit/editResult';
import { removeLevel } from '../../src/model/edit/levelEdits';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario, type ScenarioText } from '../../src/model/read/scenarioText';

/** A file with one measure of this formula; `stance` has the levels calm and tense, and this cell. */
function file(formula: string, cell: unknown = 'calm', more: object = {}): string {
  return JSON.stringify({
    scenario: 1,
    alternatives: { base: { label: 'Base' }, deal: { label: 'Deal', basedOn: 'base' } },
    sections: { money: { label: 'Money' } },
    factors: {
      pay: { section: 'money', label: 'Pay', role: 'lever', values: { base: 1 } },
      stance: {
        section: 'money',
        label: 'Stance',
        role: 'given',
        levels: { calm: 'Calm', tense: 'Tense' },
        values: { base: cell },
      },
    },
    measures: { burden: { label: 'Burden', unit: 'index', formula } },
    ...more,
  });
}

describe('renaming in formulas', () => {
  const row = (doc: ScenarioText) => renameRow(doc, 'pay', 'payment');
  const alternative = (doc: ScenarioText) => renameAlternative(doc, 'base', 'ground');
  const level = (doc: ScenarioText) => renameLevel(doc, 'stance', 'calm', 'quiet');
  // [what, the edit, the measure's formula before, after]
  const CASES: [string, (doc: ScenarioText) => EditResult, string, string][] = [
    ['a row, also in capitals', row, '=pay + PAY * Pay', '=payment + payment * payment'],
    ['a row, where it is the whole', row, '=pay', '=payment'],
    ['a row, not where its name is part of another', row, '=pay_back + repay', '=pay_back + repay'],
    ['a row, not in texts', row, '="pay" & pay', '="pay" & payment'],
    ['a row, not a function of its name', row, '=pay(1) + pay', '=pay(1) + payment'],
    ['a row, in our own functions', row, '=BASELINE(pay) + SUM(ALTS(pay))', '=BASELINE(payment) + SUM(ALTS(payment))'],
    ['a row, not a variable of LET', row, '=LET(pay, 2, pay * 3) + pay', '=LET(pay, 2, pay * 3) + payment'],
    ['a row, behind what JSON escapes', row, '="é\n\\" & pay', '="é\n\\" & payment'],
    ['a row, in a formula that cannot be read', row, '=pay + (pay', '=payment + (payment'],
    ['a row, in a formula that is refused', row, '=NOW() + pay', '=NOW() + payment'],
    ['an alternative', alternative, '=ALT("base", pay) & "base"', '=ALT("ground", pay) & "base"'],
    ['an alternative, in a formula that cannot be read', alternative, '=alt ( "base", pay', '=alt ( "ground", pay'],
    ['a level', level, '=IF(stance = "calm", "calm", "x")', '=IF(stance = "quiet", "calm", "x")'],
    ['a level, in any case of letters', level, '="CALM" <> LEVEL(Stance)', '="quiet" <> LEVEL(Stance)'],
    ['a level, in SWITCH', level, '=SWITCH(stance, "calm", 1, "calm")', '=SWITCH(stance, "quiet", 1, "calm")'],
    [
      'a level, not beside a variable of LET',
      level,
      '=LET(stance, pay, stance = "calm")',
      '=LET(stance, pay, stance = "calm")',
    ],
    ['a level, not beside another row', level, '=pay = "calm"', '=pay = "calm"'],
  ];
  for (const [what, edit, before, after] of CASES) {
    it(what, () => {
      const renamed = JSON.parse(apply(file(before), edit)) as { measures: { burden: { formula: string } } };
      assert.equal(renamed.measures.burden.formula, after);
    });
  }

  it('a level, where a cell of its row comes to it', () => {
    const formula = '=IF(pay > 1, "calm", IFERROR(SWITCH(pay, 1, "tense", "calm"), "x" & "calm"))';
    const after = '=IF(pay > 1, \\"quiet\\", IFERROR(SWITCH(pay, 1, \\"tense\\", \\"quiet\\"), \\"x\\" & \\"calm\\"))';
    assert.ok(apply(file('=1', formula), level).includes(after));
  });

  it('a factor that a pack knows by its id stays known', () => {
    const text = file('=pay');
    const concepts = new Set(['pay', 'burden']);
    const after = apply(text, (doc) => renameRow(doc, 'pay', 'payment', concepts));
    assert.ok(after.includes('"role":"lever","as":"pay","values"'));
    assert.ok(!apply(after, (doc) => renameRow(doc, 'payment', 'paid', concepts)).includes('"as":"payment"'));
    assert.ok(!apply(text, (doc) => renameRow(doc, 'burden', 'load', concepts)).includes('"as"'));
  });

  it('every double of a name that is written twice', () => {
    const text = '{"scenario":1,"alternatives":{"a":{"label":"A"},"a":{"label":"B"}}}';
    assert.equal(
      apply(text, (doc) => renameAlternative(doc, 'a', 'c')),
      text.replaceAll('"a"', '"c"'),
    );
  });

  it('an id to itself changes nothing', () => {
    assert.deepEqual(renameRow(readScenario(file('=pay')), 'pay', 'pay'), { edits: [] });
  });
});

describe('renaming is refused, with what would help', () => {
  const sound = readScenario(file('=LET(cost, 2, cost * pay)'));
  const broken = readScenario(file('=pay').slice(0, -1));
  const newer = readScenario(file('=pay').replace('"scenario":1', '"scenario":2'));
  const left = readScenario(
    file('=1', 'calm', {
      rules: { one: { forbid: { gone: 'x', pay: 'y' }, because: 'z' } },
    }).replace('"values":{"base":1}', '"values":{"base":1,"old":2}'),
  );
  // [what, the result, something of the reason]
  const CASES: [string, EditResult, RegExp][] = [
    ['in a broken file', renameRow(broken, 'pay', 'payment'), /not valid JSON/],
    ['in a newer file', renameAlternative(newer, 'base', 'ground'), /newer version/],
    ['of a row that is gone', renameRow(sound, 'gone', 'payment'), /no row “gone” any more/],
    ['of a level that is gone', renameLevel(sound, 'stance', 'gone', 'x'), /no level “gone” any more/],
    ['of a level of a row without levels', renameLevel(sound, 'pay', 'calm', 'x'), /no factors › pay › levels/],
    ['to an id that is taken', renameRow(sound, 'pay', 'burden'), /“burden” is taken/],
    ['to one that is taken among the levels', renameLevel(sound, 'stance', 'calm', 'tense'), /“tense” is taken/],
    ['to one that looks like a cell', renameRow(sound, 'pay', 'fy26'), /cannot be its id.*Excel would not read/],
    ['to one with capitals', renameSection(sound, 'money', 'Money'), /cannot be its id.*small letters/],
    [
      'to a variable of LET',
      renameRow(sound, 'pay', 'cost'),
      /measures › burden › formula uses “cost” as a variable of LET/,
    ],
    [
      'to one that a rule still speaks of',
      renameRow(left, 'pay', 'gone'),
      /“gone” stands under rules › one › forbid already/,
    ],
    [
      'to one that cells are left of',
      renameAlternative(left, 'base', 'old'),
      /“old” stands under factors › pay › values already/,
    ],
  ];
  for (const [what, result, reason] of CASES) {
    it(what, () => {
      assert.ok('refused' in result, 'it was not refused');
      assert.match(result.refused, reason);
    });
  }
});

describe('what a deletion leaves behind', () => {
  it('a level: cells, rules and formulas that name it', () => {
    const text = file('=stance = "calm"', 'calm', { rules: { one: { forbid: { stance: ['calm'] }, because: 'z' } } });
    const after = apply(text, (doc) => removeLevel(doc, 'stance', 'calm'));
    assert.deepEqual(
      referencesToLevel(readScenario(after), 'stance', 'calm').map(({ in: kind, path }) => [kind, path.join('.')]),
      [
        ['cell', 'factors.stance.values.base'],
        ['forbid', 'rules.one.forbid.stance.0'],
        ['formula', 'measures.burden.formula'],
      ],
    );
  });

  it('an alternative: formulas that compute with a baseline, which is another from now on', () => {
    const rebased = (formula: string, id: string) => {
      const before = file(formula);
      const after = readScenario(apply(before, (doc) => removeAlternatives(doc, [id])));
      return leftByAlternatives(readScenario(before), after, [id]).rebased.map(({ path }) => path.join('.'));
    };
    assert.deepEqual(rebased('=pay / BASELINE(pay)', 'base'), ['measures.burden.formula']);
    assert.deepEqual(rebased('=pay / BASELINE(pay)', 'deal'), []);
    assert.deepEqual(rebased('=pay', 'base'), []);
  });
});

function apply(text: string, edit: (doc: ScenarioText) => EditResult): string {
  const result = edit(readScenario(text));
  assert.ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}
