import { describeRule } from '../describeRule';
import { measure, newRow, require, row, scenarioWith } from '../scenarioWith';

const troops = newRow('troops', { unit: 'persons', values: { base: 28500 } });
const yearly = newRow('yearly', { unit: 'USD bn/yr', values: { base: 20 } });

describeRule('units/different-dimensions', 'error', {
  finds: {
    'people and money in a sum': {
      of: scenarioWith(troops, measure('=payment + troops')),
      finds: {
        on: 'burden',
        at: 'troops',
        says: /^“troops” is in persons, but “payment” in USD bn\. Only amounts of one kind add up\.$/,
      },
    },
    'a total and a yearly amount': {
      of: scenarioWith(yearly, measure('=payment + yearly')),
      finds: { on: 'burden', at: 'yearly', says: /One is a total, the other an amount for each unit of time/ },
    },
    'results of IF, behind characters that are escaped': {
      of: scenarioWith(troops, measure('=IF(stance = "calm", payment, troops)')),
      finds: { on: 'burden', at: 'troops', says: /The results of IF must be of one kind\.$/ },
    },
    'a comparison in a rule': {
      of: scenarioWith(troops, require('=payment < troops')),
      finds: { at: 'troops', says: /can be compared/ },
      beside: [],
    },
    'a cell, once, and who inherits it': {
      of: scenarioWith(troops, row('payment', { values: { base: '=1 + MAX(troops, payment * 0, 2)' } })),
      finds: { on: 'payment/base', at: 'troops', says: /MAX takes amounts/, related: ['payment/heir'] },
      beside: ['formulas/cycle'],
    },
  },
  passes: {
    'bare numbers beside amounts': scenarioWith(troops, measure('=IF(troops < 28500, payment, 3) + 2')),
    'rows without a unit': {
      of: scenarioWith(newRow('odd', { values: { base: 1 } }), measure('=payment + odd')),
      beside: ['units/no-unit'],
    },
    'a product of any two': scenarioWith(troops, measure('=payment * troops / troops')),
  },
});
