import assert from 'node:assert/strict';
import { describeRule } from '../describeRule';
import { addressOf, faultsOf } from '../findingsOf';
import { measure, require, row, scenarioWith, type Changes } from '../scenarioWith';

const third: Changes = { alternatives: { third: { label: 'Third', basedOn: 'heir' } } };
const payment = (values: Changes): Changes => ({ payment: { values } });

describeRule('rules/fits', 'warning', {
  finds: {
    'a formula that is FALSE, at the cell that it reads': {
      of: { ...row('payment', { values: { heir: 2 } }), ...require('=payment < 2') },
      finds: { on: 'payment/heir', at: '2', says: /^Payment: 2 USD bn is ruled out in Heir\.$/ },
    },
    'two cells, at the one that is written there; the other is related': {
      of: { ...row('payment', { values: { heir: 2 } }), ...require('=OR(stance <> "calm", payment < 2)') },
      finds: {
        on: 'payment/heir',
        at: '2',
        says: /^Stance: “Calm” and Payment: 2 USD bn do not stand together in Heir\.$/,
        related: ['stance/heir "calm"'],
      },
    },
    'once where the text stands, and its heirs are related': {
      of: { ...third, ...require('=payment > 2') },
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /in Base\.$/,
        related: ['payment/heir 1.5', 'payment/third 1.5'],
      },
    },
    'once for a heir and its heirs': {
      of: { ...third, factors: payment({ base: 3, heir: 1 }), ...require('=payment > 2') },
      finds: { on: 'payment/heir', at: '1', says: /in Heir\.$/, related: ['payment/third 1'] },
    },
    'three cells, as a sentence lists them': {
      of: {
        ...row('payment', { values: { heir: 2 } }),
        ...measure('=payment'),
        ...require('=OR(payment < 2, stance = "open", burden < 2)'),
      },
      finds: {
        on: 'payment/heir',
        at: '2',
        says: /^Payment: 2 USD bn, Stance: “Calm” and Burden: 2 USD bn do not stand together in Heir\. Burden is computed from Payment: 2 USD bn\.$/,
        related: ['stance/heir', 'burden/heir "=payment"'],
      },
    },
    'the baseline, in the alternative that is based on it': {
      of: { factors: payment({ heir: 2 }), ...require('=payment <= BASELINE(payment)') },
      finds: {
        on: 'payment/heir',
        at: '2',
        says: /^Payment: 2 USD bn and Payment: 1\.5 USD bn in Base do not stand together in Heir\.$/,
        related: ['payment/base 1.5'],
      },
    },
    'a named alternative, once where both inherit': {
      of: { ...third, factors: payment({ base: 1, heir: 3 }), ...require('=payment >= ALT("heir", payment)') },
      finds: {
        on: 'payment/base',
        at: '1',
        says: /^Payment: 1 USD bn and Payment: 3 USD bn in Heir do not stand together in Base\.$/,
        related: ['payment/heir 3'],
      },
    },
    'a measure, at its formula': {
      of: { ...measure('=payment * 2'), ...require('=burden < 3') },
      finds: {
        on: 'burden/base',
        at: '"=payment * 2"',
        says: /^Burden: 3 USD bn is ruled out in Base\. Burden is computed from Payment: 1\.5 USD bn\.$/,
        related: ['burden/heir "=payment * 2"'],
      },
    },
    'a measure apart in heirs that have other inputs': {
      of: { ...third, factors: payment({ heir: 2 }), ...measure('=payment * 2'), ...require('=burden < 3') },
      finds: [
        { on: 'burden/base', at: '"=payment * 2"', says: /3 USD bn.*in Base/ },
        { on: 'burden/heir', at: '"=payment * 2"', says: /4 USD bn.*in Heir/, related: ['burden/third'] },
      ],
    },
    'an inherited formula, apart where it comes to something else': {
      of: {
        factors: {
          ...payment({ base: 1, heir: 2 }),
          fee: {
            section: 'money',
            label: 'Fee',
            role: 'given',
            source: 'report',
            unit: 'USD bn',
            values: { base: '=payment * 2' },
          },
        },
        ...require('=fee < 2'),
      },
      finds: [
        { on: 'fee/base', at: '"=payment * 2"', says: /Fee: 2 USD bn.*in Base/ },
        { on: 'fee/heir', at: '"=payment * 2"', says: /Fee: 4 USD bn.*in Heir/ },
      ],
    },
    'a formula that reads nothing, at the column': {
      of: require('=1 = 2'),
      finds: { on: '/base', at: '"base"', says: /^The rule does not hold in Base\.$/ },
    },
    'a number that is 0, which is FALSE in Excel': {
      of: { factors: payment({ heir: 0 }), ...require('=payment') },
      finds: { on: 'payment/heir', at: '0', says: /^Payment: 0 USD bn/ },
    },
    'as grave as the rule says': {
      of: { factors: payment({ heir: 2 }), ...require('=payment < 2', { severity: 'info' }) },
      finds: { on: 'payment/heir', at: '2', says: /Payment/, severity: 'info' },
    },
    'a blank, which counts as nothing': {
      of: { factors: payment({ heir: null }), ...require('=payment > 1') },
      finds: { on: 'payment/heir', at: 'null', says: /^Payment: a blank is ruled out in Heir\.$/ },
    },
  },
  passes: {
    'a formula that is TRUE': require('=AND(payment > 0, stance = "calm")'),
    'a number that is not 0': require('=payment'),
    'a missing value, which is told by itself': {
      of: { factors: payment({ base: undefined, heir: 1 }), ...require('=IF(ISNA(payment), FALSE, TRUE)') },
      beside: ['values/missing'],
    },
    'an error in what it reads': {
      of: { ...measure('=1 / 0'), ...require('=burden < 1') },
      beside: ['formulas/error-value'],
    },
    'an error of its own': { of: require('=1 / (payment - 1.5) > 0'), beside: ['formulas/error-value'] },
    'a text, which is neither TRUE nor FALSE': { of: require('=stance'), beside: ['formulas/error-value'] },
    'a formula with a problem': { of: require('=AND(FALSE, paymnet > 0)'), beside: ['formulas/unknown-name'] },
    'a rule with both forms': {
      of: require('=FALSE', { forbid: { stance: 'calm' } }),
      beside: ['structure/rule-form'],
    },
    'its own tolerance of rounding: Excel compares 15 digits': require('=0.1 + 0.2 = 0.3'),
  },
});

describe('a rule of the file', () => {
  it('gives its own reason, and one of ours where it has none', () => {
    const of = (because: string | undefined) => faultsOf(scenarioWith(require('=payment > 2', { because })));
    const reasons = [of('Because we say so.'), of(undefined)].map(
      (findings) => findings.find(({ rule }) => rule === 'rules/fits')?.because,
    );
    assert.deepEqual(reasons, ['Because we say so.', 'The file’s own rule forbids it and gives no reason.']);
  });

  it('says of an heir from where it inherits', () => {
    const [finding] = faultsOf(scenarioWith({ ...third, ...require('=OR(payment > 2, stance = "open")') }));
    assert.deepEqual(
      finding?.related.map((other) => [addressOf(other), other.message]),
      [
        ['stance/base', 'Stance: “Calm” in Base.'],
        ['payment/heir', 'Payment: 1.5 USD bn in Heir, inherited from Base.'],
        ['stance/heir', 'Stance: “Calm” in Heir, inherited from Base.'],
        ['payment/third', 'Payment: 1.5 USD bn in Third, inherited from Base.'],
        ['stance/third', 'Stance: “Calm” in Third, inherited from Base.'],
      ],
    );
  });
});
