// What a rule says, and where it holds, as the details panel sets it: one small edit each.
import assert from 'node:assert/strict';
import { canonicalText } from '../../src/model/canonical';
import { assess } from '../../src/validate/assess';
import type { DetailsIntent } from '../../src/protocol/details';
import { SMALL_TEXT } from '../e2e/support/small';
import { add, afterIn, fieldOf, set } from './support';

const rule = { of: 'entry', room: 'rules', id: 'firm_pays' } as const;
const after = (intent: DetailsIntent, text = SMALL_TEXT) => afterIn(text, intent);

describe('what a rule says, in the details panel', () => {
  const require = '"require": "=OR(stance <> \\"firm\\", payment > 2000)",';

  it('switches a rule between what must hold and what is forbidden, and keeps the rest of it', () => {
    const forbid = '"forbid": { "stance": ["firm", "tense"] },';
    assert.ok(SMALL_TEXT.includes(require));
    const forbids = after(set(rule, 'forbid', '{"stance":["firm","tense"]}'));
    assert.equal(forbids, SMALL_TEXT.replace(require, forbid));
    assert.equal(
      after(set(rule, 'require', '=payment > 2000'), forbids),
      forbids.replace(forbid, '"require": "=payment > 2000",'),
    );
    assert.equal(after(set(rule, 'require', ''), forbids), forbids);
    assert.match(after(set(rule, 'require', '')), /needs its formula/);
    assert.match(after(set(rule, 'forbid', '{}'), forbids), /forbids one level at least/);
    const both = SMALL_TEXT.replace(require, `${require}\n      ${forbid}`);
    assert.equal(after(set(rule, 'require', ''), both), forbids);
    assert.equal(after(set(rule, 'forbid', '{"stance":["firm","tense"]}'), both), forbids);
    assert.equal(after(set(rule, 'forbid', '{}'), both), SMALL_TEXT);
  });

  it('takes rows to be linked in the place of a formula or of levels, two at least', () => {
    const link = '"link": ["payment", "stance"],';
    const linked = after(set(rule, 'link', '["payment","stance"]'));
    assert.equal(linked, SMALL_TEXT.replace(require, link));
    assert.equal(after(set(rule, 'link', '["payment","stance"]'), linked), linked);
    assert.equal(
      after(set(rule, 'link', '["payment","stance","credit"]'), linked),
      linked.replace('"stance"],', '"stance", "credit"],'),
    );
    assert.match(after(set(rule, 'link', '["payment"]'), linked), /links two rows at least/);
    assert.match(after(set(rule, 'link', '[]'), linked), /links two rows at least/);
    assert.equal(
      after(set(rule, 'require', '=payment > 1'), linked),
      linked.replace(link, '"require": "=payment > 1",'),
    );
    assert.equal(
      after(set(rule, 'forbid', '{"stance":["firm"]}'), linked),
      linked.replace(link, '"forbid": { "stance": "firm" },'),
    );
    // All three at once, as only a hand in the text can leave it: the one that is meant stays.
    const forbid = '"forbid": { "stance": ["firm", "tense"] },';
    const all = SMALL_TEXT.replace(require, [require, forbid, link].join('\n      '));
    assert.equal(after(set(rule, 'link', '["payment","stance"]'), all), linked);
    assert.equal(after(set(rule, 'require', '=OR(stance <> "firm", payment > 2000)'), all), SMALL_TEXT);
  });

  it('holds only where rows have some roles, written in the format’s order, and anywhere again', () => {
    const one = after(set(rule, 'roles', '{"payment":["lever"]}'));
    assert.equal(one, SMALL_TEXT.replace(require, `${require}\n      "roles": { "payment": "lever" },`));
    const two = after(set(rule, 'roles', '{"payment":["lever","given"],"stance":[]}'), one);
    assert.equal(two, one.replace('"payment": "lever" }', '"payment": ["lever", "given"] }'));
    assert.equal(after(set(rule, 'roles', '{"payment":[]}'), two), SMALL_TEXT);
    assert.equal(after(set(rule, 'roles', '{}')), SMALL_TEXT);
    assert.equal(fieldOf(two, rule, 'roles')?.value, '{"payment":["lever","given"]}');
  });

  it('holds only for some years, each end typed alone', () => {
    const from = after(set(rule, 'periodFrom', '2027'));
    assert.equal(from, SMALL_TEXT.replace(require, `${require}\n      "period": { "from": 2027 },`));
    const step = after(set(rule, 'periodStep', '1'), from);
    assert.equal(step, from.replace('2027 }', '2027, "step": 1 }'));
    const to = after(set(rule, 'periodTo', '2030'), step);
    assert.equal(to, step.replace('2027,', '2027, "to": 2030,'));
    assert.equal(after(set(rule, 'periodTo', ''), to), step);
    assert.equal(after(set(rule, 'periodFrom', ''), from), SMALL_TEXT);
    assert.match(after(set(rule, 'periodFrom', '27')), /It must be a year such as 2027/);
    assert.match(
      after(set(rule, 'periodFrom', 'next year')),
      /“next year” cannot stand here\. It must be a year such as 2027/,
    );
    assert.match(after(set(rule, 'periodStep', '0')), /It must be a number of years/);
    assert.match(after(set(rule, 'periodStep', 'two')), /It must be a number of years/);
    const own = from.replace('{ "from": 2027 }', '{ "from": 2027, "x_why": "the pact" }');
    assert.match(after(set(rule, 'periodFrom', ''), own), /"period": \{ "x_why": "the pact" \}/);
    const canonical = canonicalText(to, 'scenario');
    assert.ok('text' in canonical && canonical.text.includes('"period": { "from": 2027, "to": 2030, "step": 1 },'));
  });

  it('is added whole from its form, and only with one thing to say', () => {
    const form = { of: 'new', room: 'rules' } as const;
    const said = { because: 'They move together.', severity: '', require: '', id: '' };
    const added = after(
      add(form, {
        ...said,
        link: '["payment","stance"]',
        roles: '{"payment":["lever"],"stance":[]}',
        periodFrom: '2027',
        periodTo: '',
        periodStep: '1',
      }),
    );
    const { rules } = assess(added).doc.scenario;
    assert.deepEqual(rules?.get('they_move_together'), {
      link: ['payment', 'stance'],
      roles: new Map([['payment', 'lever']]),
      period: { from: 2027, step: 1 },
      because: 'They move together.',
    });
    assert.match(after(add(form, { ...said, link: '["payment"]' })), /links two rows at least/);
    assert.match(after(add(form, { ...said, link: '["payment","stance"]', require: '=TRUE' })), /says one thing/);
    assert.match(after(add(form, said)), /Type a formula that must hold, or choose/);
    assert.match(
      after(add(form, { ...said, require: '=TRUE', periodTo: '30000' })),
      /: To the year: .* a year such as 2027/,
    );
    assert.equal(after(add(form, { ...said, because: ' ', require: '=TRUE' })), 'refused: Fill in “Because” first.');
  });
});
