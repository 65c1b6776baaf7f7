// What packs find: which rows their concepts are bound to, which of their rules apply, and under which ids.
import assert from 'node:assert/strict';
import { assess, type Assessment } from '../../../src/validate/assess';
import type { Finding } from '../../../src/validate/finding';
import { addressOf } from '../findingsOf';
import { packOf } from '../packOf';
import { measure, newRow, row, scenarioWith, type Changes } from '../scenarioWith';

const RULES: Changes = {
  paid: { require: '=payment > 2', because: 'It has to be paid.' },
  sober: { forbid: { stance: ['calm', 'tense'] }, because: 'Speak openly.', severity: 'info' },
  both: { require: '=OR(stance <> "calm", payment > 2)', because: 'So.', severity: 'error' },
  absent: { require: '=troops > 1', because: 'So.' },
};
/** Without what the built-in rules find worth knowing of so small a scenario. */
function faults(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule, severity }) => severity !== 'info' || !rule.startsWith('shape/'));
}

const CONCEPTS: Changes = {
  payment: { label: 'Payment', unit: 'USD bn' },
  stance: { label: 'Stance', levels: { calm: 'Calm', tense: 'Tense', open: 'Open' } },
  troops: { label: 'Troops', unit: 'persons' },
};

function judged(changes: Changes, pack: Changes = {}, reference = 'packs/ours.scenario-rules.json'): Assessment {
  const text = packOf({ concepts: CONCEPTS, rules: RULES, ...pack });
  const packText = (asked: string) => (asked === reference ? text : undefined);
  return assess(scenarioWith({ packs: [reference], ...changes }), { packText });
}

const outline = ({ findings }: Assessment) =>
  faults(findings).map((finding) => `${finding.severity} ${finding.rule} ${addressOf(finding)}`);

describe('a rule pack', () => {
  it('judges the rows that its concepts are bound to by id, as grave as its rules say', () => {
    const assessment = judged({});
    assert.deepEqual(outline(assessment).sort(), [
      'error ours/both stance/base',
      'info ours/sober stance/base',
      'warning ours/paid payment/base',
    ]);
    const paid = assessment.findings.find(({ rule }) => rule === 'ours/paid');
    assert.deepEqual(
      [paid?.title, paid?.because, paid?.message, paid?.related.map(addressOf)],
      ['Our rules', 'It has to be paid.', 'Payment: 1.5 USD bn is ruled out in Base.', ['payment/heir']],
    );
  });

  it('counts its rules and those that apply', () => {
    const reference = 'packs/ours.scenario-rules.json';
    const summary = (changes: Changes) => judged(changes).packs;
    assert.deepEqual(summary({}), [{ reference, title: 'Our rules', rules: 4, applies: 3 }]);
    assert.deepEqual(summary(newRow('troops', { unit: 'persons' })), [
      { reference, title: 'Our rules', rules: 4, applies: 4 },
    ]);
    assert.deepEqual(summary({ factors: { payment: { as: 'something_else' } } })[0]?.applies, 1);
  });

  it('judges a row that says by “as” what it is, under the row’s own label', () => {
    const { findings } = judged({
      factors: {
        payment: { as: 'base_payment' },
        ...Object(newRow('fee', { as: 'payment', label: 'Fee', unit: 'USD bn', values: { base: 1, heir: 3 } }).factors),
      },
    });
    const paid = findings.filter(({ rule }) => rule === 'ours/paid');
    assert.deepEqual(
      paid.map((finding) => [addressOf(finding), finding.message]),
      [['fee/base', 'Fee: 1 USD bn is ruled out in Base.']],
    );
  });

  it('prefers “as” to the id', () => {
    const { findings } = judged(newRow('fee', { as: 'payment', unit: 'USD bn', values: { base: 3 } }));
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'ours/paid'),
      [],
    );
  });

  it('judges measures', () => {
    const assessment = judged(
      { factors: { payment: { as: 'base_payment' } }, ...measure('=payment', { unit: 'USD bn' }) },
      {
        concepts: { burden: { label: 'Burden', unit: 'USD bn' } },
        rules: { high: { require: '=burden > 2', because: 'So.' } },
      },
    );
    assert.deepEqual(outline(assessment), ['warning ours/high burden/base']);
  });

  it('leaves out the rules over a row that does not fit, and only these', () => {
    const assessment = judged(row('payment', { unit: 'KRW bn' }));
    assert.deepEqual(outline(assessment).sort(), ['error packs/concept-misfit payment', 'info ours/sober stance/base']);
    assert.equal(assessment.packs[0]?.applies, 1);
  });

  it('knows no rows but its concepts', () => {
    const assessment = judged(newRow('extra', { unit: 'USD bn', values: { base: 9 } }), {
      rules: { stray: { require: '=extra < 1', because: 'So.' } },
    });
    assert.deepEqual(assessment.packs[0]?.applies, 0);
    assert.deepEqual(
      outline(assessment).filter((one) => one.includes('stray')),
      [],
    );
  });

  it('applies no rule of neither or of both forms', () => {
    const { packs } = judged(
      {},
      {
        rules: { neither: { because: 'So.' }, both: { require: '=TRUE', forbid: { stance: 'calm' }, because: 'So.' } },
      },
    );
    assert.equal(packs[0]?.applies, 0);
  });

  // [as the scenario names it, what the ids of its rules begin with]
  const NAMES: [string, string][] = [
    ['ours.scenario-rules.json', 'ours'],
    ['packs/ours.scenario-rules.json', 'ours'],
    ['../shared/a-b.c.scenario-rules.json', 'a-b.c'],
    ['.\\packs\\ours.json', 'ours'],
  ];
  for (const [reference, name] of NAMES) {
    it(`${reference} gives its rules ids that begin with ${name}`, () => {
      const { findings } = judged({}, { rules: { paid: RULES.paid } }, reference);
      assert.deepEqual(
        faults(findings).map(({ rule }) => rule),
        [`${name}/paid`],
      );
    });
  }

  it('that is not to be found counts no rules', () => {
    const { packs } = assess(scenarioWith({ packs: ['ours.json'] }));
    assert.deepEqual(packs, [{ reference: 'ours.json', title: 'ours.json', rules: 0, applies: 0 }]);
  });

  it('that cannot be read whole judges by what could be read', () => {
    const assessment = judged({}, { rules: { paid: RULES.paid, odd: 5 } });
    assert.deepEqual(outline(assessment).sort(), ['error packs/unreadable ', 'warning ours/paid payment/base']);
  });

  it('gives a reason of ours where its rule has none', () => {
    const { findings } = judged({}, { rules: { paid: { require: '=payment > 2' } } });
    assert.equal(
      findings.find(({ rule }) => rule === 'ours/paid')?.because,
      'The pack’s rule forbids it and gives no reason.',
    );
  });
});
