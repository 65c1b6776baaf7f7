import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

function divided(formula: string, payment: Changes = {}): Changes {
  return {
    factors: { payment, ...Object(newRow('aid', { label: 'Aid', unit: 'USD bn', values: { base: 1 } }).factors) },
    measures: { burden: { label: 'Burden', unit: 'index', formula, direction: 'lower' } },
  };
}
const range = (low: number, high: number): Changes => ({ range: { low, high } });

describeRule('formulas/may-divide-by-zero', 'info', {
  finds: {
    'a divisor whose range reaches zero': {
      of: divided('=aid / payment', range(0, 2)),
      finds: {
        on: 'burden',
        at: 'payment',
        says: /^Burden divides by something that may be zero: the range of Payment/,
        related: ['payment'],
      },
    },
    'a difference whose range reaches zero': {
      of: divided('=aid / (payment - aid)', range(0.5, 2)),
      finds: { on: 'burden', at: 'payment - aid', says: /range of Payment/, related: ['payment'] },
    },
    'bounds on both sides of zero': {
      of: divided('=aid / payment', { min: -5, max: 5 }),
      finds: { on: 'burden', at: 'payment', says: /Payment/, related: ['payment'] },
    },
  },
  passes: {
    'a range that keeps its sign': divided('=aid / payment', range(1, 2)),
    'a minimum of zero, which only says that there is nothing below': divided('=aid / payment', { min: 0 }),
    'a divisor that is looked at first': divided('=IF(payment = 0, 0, aid / payment)', range(0, 2)),
    'an error that is caught': divided('=IFERROR(aid / payment, 0)', range(0, 2)),
    'a divisor that is zero, which is an error': {
      of: divided('=aid / payment', { ...range(0, 2), values: { base: 0 } }),
      beside: ['formulas/error-value'],
    },
    'a number': divided('=aid / aid + payment / payment * 2', {}),
  },
});
