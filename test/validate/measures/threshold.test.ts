import { describeRule } from '../describeRule';
import { measure } from '../scenarioWith';

const upTo = (threshold: number, changes = {}) =>
  measure('=payment * 2', { direction: 'lower', threshold, ...changes });
const third = { third: { label: 'Third', basedOn: 'heir' } };

describeRule('measures/threshold', 'warning', {
  finds: {
    'too much, once, where heirs share the values': {
      of: { alternatives: third, ...upTo(2) },
      finds: {
        on: 'burden/base',
        at: '"=payment * 2"',
        says: /^Burden is 3 USD bn in Base; it should be at most 2 USD bn\. Burden is computed from Payment: 1\.5 USD bn\.$/,
        related: ['burden/heir', 'burden/third'],
      },
    },
    'too little': {
      of: upTo(4, { direction: 'higher' }),
      finds: { on: 'burden/base', at: '"=payment * 2"', says: /at least 4 USD bn/, related: ['burden/heir'] },
    },
    'apart, where the values differ': {
      of: { factors: { payment: { values: { heir: 2 } } }, ...upTo(2) },
      finds: [
        { on: 'burden/base', at: '"=payment * 2"', says: /is 3 USD bn in Base/ },
        { on: 'burden/heir', at: '"=payment * 2"', says: /is 4 USD bn in Heir/ },
      ],
    },
    'only where it is missed': {
      of: { factors: { payment: { values: { heir: 2 } } }, ...upTo(3) },
      finds: { on: 'burden/heir', at: '"=payment * 2"', says: /in Heir/ },
    },
    'a percentage, as people read it': {
      of: measure('=payment / payment * 15%', { unit: '%', direction: 'lower', threshold: 10 }),
      finds: {
        on: 'burden/base',
        at: '"=payment / payment * 15%"',
        says: /is 15 % in Base; it should be at most 10 %\. Burden is computed from Payment: 1\.5 USD bn\.$/,
        related: ['burden/heir'],
      },
    },
  },
  passes: {
    'the threshold itself': upTo(3),
    'a value on the right side': upTo(2, { direction: 'higher' }),
    'rounding errors of the computer': measure('=0.1 + 0.2', { direction: 'lower', threshold: 0.3 }),
    'a step on the way': { of: upTo(2, { direction: 'none' }), beside: ['measures/threshold-without-direction'] },
    'an error, which is told by itself': {
      of: measure('=1 / 0', { direction: 'lower', threshold: 1 }),
      beside: ['formulas/error-value'],
    },
    'a text': measure('=stance', { direction: 'lower', threshold: 1 }),
  },
});
