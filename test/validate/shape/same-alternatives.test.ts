import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('shape/same-alternatives', 'info', {
  finds: {
    'a column that changes nothing': {
      of: {},
      finds: { on: '/heir', at: '"heir"', says: /^Heir has the values of Base in every factor\.$/, related: ['/base'] },
    },
    'values that are written otherwise and come to the same': {
      of: row('payment', { values: { heir: '=3 / 2' } }),
      finds: { on: '/heir', at: '"heir"', says: /^Heir has the values of Base/, related: ['/base'] },
    },
    'three of them at once': {
      of: { alternatives: { third: { label: 'Third', basedOn: 'base' } } },
      finds: {
        on: '/heir',
        at: '"heir"',
        says: /^Heir and Third have the values of Base/,
        related: ['/base', '/third'],
      },
    },
  },
  passes: {
    'one cell that differs': row('payment', { values: { heir: 2 } }),
    'other years of one path': { alternatives: { base: { period: 2026 }, heir: { period: 2027 } } },
    'two paths that begin alike': {
      alternatives: { base: { period: 2026, group: 'Slow' }, heir: { period: 2026, group: 'Fast' } },
    },
    'a scenario without rows': { factors: { payment: undefined, stance: undefined } },
  },
});
