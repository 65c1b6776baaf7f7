import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { describeRule } from '../describeRule';
import { findingsOf } from '../findingsOf';
import { row, scenarioWith } from '../scenarioWith';

const bounded = (values: object) => row('payment', { min: 0, max: 20, values });

describeRule('values/out-of-bounds', 'error', {
  finds: {
    'a value below the minimum, and tells who inherits it': {
      of: bounded({ base: -0.01 }),
      finds: {
        on: 'payment/base',
        at: '-0.01',
        says: /^Payment is -0\.01 USD bn, below its minimum of 0 USD bn\.$/,
        related: ['payment/heir -0.01'],
      },
    },
    'a value above the maximum': {
      of: bounded({ heir: { value: 20.1 } }),
      finds: { on: 'payment/heir', at: '20.1', says: /^Payment is 20\.1 USD bn, above its maximum of 20 USD bn\.$/ },
    },
    'each cell that is outside, once': {
      of: bounded({ base: 21, heir: -1 }),
      finds: [
        { on: 'payment/base', at: '21', says: /above/ },
        { on: 'payment/heir', at: '-1', says: /below/ },
      ],
    },
    'bounds that exclude each other, and no value besides': {
      of: row('payment', { min: 20, max: 0, values: { base: 10, heir: 30 } }),
      finds: {
        on: 'payment',
        at: '20',
        says: /^The minimum of Payment, 20 USD bn, is above its maximum, 0 USD bn: no value fits\.$/,
        related: ['payment 0'],
      },
    },
    'with one bound alone': {
      of: row('payment', { min: 2 }),
      finds: { on: 'payment/base', at: '1.5', says: /below/, related: ['payment/heir'] },
    },
    'a computed value, once for those that have it from the same cells': {
      of: bounded({ base: '=10 - 15' }),
      finds: {
        on: 'payment/base',
        at: '"=10 - 15"',
        says: /^Payment is -5 USD bn in Base, below its minimum of 0 USD bn\.$/,
        related: ['payment/heir "=10 - 15"'],
      },
    },
    'an inherited formula only where it comes to such a value': {
      of: {
        factors: {
          payment: { values: { base: 2, heir: 30 } },
          fee: {
            section: 'money',
            label: 'Fee',
            role: 'given',
            source: 'report',
            unit: 'USD bn',
            max: 20,
            values: { base: '=payment' },
          },
        },
      },
      finds: { on: 'fee/heir', at: '"=payment"', says: /^Fee is 30 USD bn in Heir, above its maximum of 20 USD bn\.$/ },
    },
    'a percentage as people read it': {
      of: row('payment', { unit: '%', max: 100, values: { base: '=1.5', heir: 0 } }),
      finds: { on: 'payment/base', at: '"=1.5"', says: /is 150 % in Base, above its maximum of 100 %/ },
    },
  },
  passes: {
    'the bounds themselves': bounded({ base: 0, heir: 20 }),
    'a row without bounds': row('payment', { values: { base: -1e300 } }),
    'a formula inside the bounds, and a blank': bounded({ base: '=-5 + 5', heir: null }),
    'rounding errors of the computer': bounded({ base: '=20 * (0.1 + 0.2) / 0.3' }),
    'a formula that comes to an error': {
      of: bounded({ base: '=-1 / 0' }),
      beside: ['formulas/error-value'],
    },
  },
});

describe('bounds that exclude each other', () => {
  it('are mended by swapping them', () => {
    const text = scenarioWith(row('payment', { min: 20, max: 0 }));
    const [fix] = findingsOf(text).find(({ rule }) => rule === 'values/out-of-bounds')?.fixes ?? [];
    assert.equal(fix?.title, 'Swap minimum and maximum');
    const mended = applyEdits(text, fix.edits);
    assert.match(mended, /"min": 0,\s*"max": 20/);
    assert.deepEqual(
      findingsOf(mended).filter(({ rule }) => rule === 'values/out-of-bounds'),
      [],
    );
  });
});
