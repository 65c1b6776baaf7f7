import { describeRule } from '../describeRule';
import { measure, newRow, row, scenarioWith } from '../scenarioWith';

const troops = newRow('troops', { unit: 'persons', values: { base: 28500 } });

describeRule('units/result-unit', 'error', {
  finds: {
    'another kind of amount': {
      of: scenarioWith(troops, measure('=payment / troops')),
      finds: {
        on: 'burden',
        at: 'payment / troops',
        says: /^The formula yields an amount in USD bn\/person, but Burden is in USD bn\. If the formula is right, the unit is USD bn\/person\.$/,
      },
    },
    'a ratio for an amount, in a cell': {
      of: row('payment', { values: { heir: '=BASELINE(payment) / BASELINE(payment)' } }),
      finds: { on: 'payment/heir', at: 'BASELINE(payment) / BASELINE(payment)', says: /a number without a unit/ },
    },
    'a total for a yearly amount': {
      of: measure('=payment', { unit: 'USD bn/yr' }),
      finds: { on: 'burden', at: 'payment', says: /One is a total/ },
    },
  },
  passes: {
    'a bare number': measure('=2 + 3'),
    'a share of anything': measure('=payment / payment', { unit: '% GDP' }),
    'a unit that is none, which is told by itself': {
      of: scenarioWith(troops, measure('=troops', { unit: '???' })),
      beside: ['units/unit-syntax'],
    },
  },
});
