import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

function scored(second: string, more: Changes = {}): Changes {
  return {
    factors: { payment: { values: { heir: 2 } }, ...more },
    measures: {
      cost: { label: 'Cost', unit: 'USD bn', formula: '=payment', direction: 'lower' },
      second: { label: 'Second', unit: 'USD bn', formula: second, direction: 'higher' },
    },
  };
}

describeRule('shape/dominated-alternative', 'info', {
  finds: {
    'an alternative that is worse on every measure': {
      of: scored('=10 - payment'),
      finds: {
        on: '/heir',
        at: '"heir"',
        says: /^Base is better than Heir on some measures and worse on none\.$/,
        related: ['/base'],
      },
    },
    'worse on one, and no better on another': {
      of: scored('=1'),
      finds: { on: '/heir', at: '"heir"', says: /^Base is better/, related: ['/base'] },
    },
  },
  passes: {
    'a measure that speaks for it': scored('=payment * 2'),
    'other circumstances, which nobody chooses': scored('=10 - payment', { stance: { values: { heir: 'tense' } } }),
    'one measure alone': {
      ...scored('=1'),
      measures: { cost: { label: 'Cost', unit: 'USD bn', formula: '=payment', direction: 'lower' } },
    },
    'another year': { ...scored('=10 - payment'), alternatives: { base: { period: 2026 }, heir: { period: 2027 } } },
    'a measure that is an error': { of: scored('=1 / 0'), beside: ['formulas/error-value'] },
  },
});
