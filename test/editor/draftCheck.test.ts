import assert from 'node:assert/strict';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { checkDraft } from '../../src/host/language/draftCheck';
import { checkRuleDraft } from '../../src/host/language/ruleDraftCheck';
import { assess } from '../../src/validate/assess';
import { SEOUL } from './support';

const numbers = new NumberDisplay('en');
const now = assess(SEOUL);
const check = (row: string, alternative: string, text: string) =>
  checkDraft(now, { row, alternative, text }, (draft) => assess(draft, {}, now), numbers);
const at = (text: string, { offset, length }: { offset: number; length: number }) =>
  text.slice(offset, offset + length);

describe('a formula that is being typed', () => {
  it('shows what it would come to, with its unit', () => {
    const { preview, problems } = check('hosting_payment', 'package_deal', '=BASELINE(hosting_payment) * 2');
    assert.equal(preview, '3.0384 KRW trn/yr');
    assert.deepEqual(
      problems.filter(({ length }) => length > 0),
      [],
    );
  });

  it('is wrong at its characters, with a fix in its own coordinates', () => {
    const text = '  =hosting_paymnt * 2';
    const [problem] = check('hosting_payment', 'package_deal', text).problems;
    assert.ok(problem?.fix);
    assert.equal(at(text, problem), 'hosting_paymnt');
    assert.match(problem.message, /hosting_payment/);
    assert.equal(at(text, problem.fix), 'hosting_paymnt');
    assert.equal(problem.fix.text, 'hosting_payment');
  });

  it('counts quotes once, though JSON writes them with a backslash', () => {
    const text = '=IF(china_wording = "unknown", troops, nothing_known)';
    const { problems } = check('hosting_payment', 'package_deal', text);
    assert.deepEqual(
      problems.filter(({ length }) => length > 0 && length < text.length).map((problem) => at(text, problem)),
      ['"unknown"', 'nothing_known'],
    );
  });

  it('is told of its units before what follows from them', () => {
    const text = '=hosting_payment / usd_krw * 1000000';
    const { problems } = check('investment_per_year', 'package_deal', text);
    assert.match(problems[0]?.message ?? '', /1,000 times too small/);
    assert.match(problems[1]?.message ?? '', /above its maximum/);
  });

  it('is told that it reads itself', () => {
    const { problems } = check('hosting_payment', 'package_deal', '=hosting_payment * 2');
    assert.ok(problems.some(({ message }) => message.includes('reads its own cell')));
  });

  it('is a measure’s own formula, in whatever alternative', () => {
    const text = '=hosting_payment / gdpp';
    const [problem] = check('payment_share', 'worst_case', text).problems;
    assert.ok(problem);
    assert.equal(at(text, problem), 'gdpp');
  });

  it('is judged where it stands when nothing of it has changed', () => {
    let asked = 0;
    const checked = checkDraft(
      now,
      { row: 'payment_share', alternative: 'status_quo', text: '=hosting_payment / gdp' },
      (draft) => {
        asked++;
        return assess(draft);
      },
      numbers,
    );
    assert.equal(asked, 0);
    assert.deepEqual(checked.problems, []);
    assert.match(checked.preview ?? '', /% GDP$/);
  });

  it('is refused with the reason where it cannot be written', () => {
    const { problems } = check('nowhere', 'status_quo', '=1');
    assert.equal(problems.length, 1);
  });
});

describe('a rule’s formula that is being typed', () => {
  const [own] = now.doc.scenario.rules?.keys() ?? [];
  const ofRule = (text: string, rule?: string) =>
    checkRuleDraft(now, { rule, text }, (draft) => assess(draft, {}, now));

  it('is told where the rule would hold, of one that is there and of a new one', () => {
    for (const rule of [own, undefined]) {
      assert.deepEqual(ofRule('=troops >= 0', rule), { problems: [], preview: 'It holds in every alternative.' });
      assert.match(ofRule('=troops < 0', rule).preview ?? '', /^It does not hold in: Status quo, .*Worst case\.$/);
      assert.match(ofRule('=1 / 0', rule).preview ?? '', /^It cannot be told for: Status quo, .*Worst case\.$/);
    }
  });

  it('is wrong at its characters', () => {
    const text = '=trops > 0';
    for (const rule of [own, undefined]) {
      const [problem] = ofRule(text, rule).problems;
      assert.ok(problem);
      assert.equal(at(text, problem), 'trops');
      assert.match(problem.message, /troops/);
    }
    assert.match(ofRule('troops > 0', own).problems[0]?.message ?? '', /starts with =/);
  });
});
