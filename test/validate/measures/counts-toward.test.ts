import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

function totals(defence: string, more: Changes = {}, countsToward = 'hosting'): Changes {
  const unit = 'USD bn';
  return {
    factors: { payment: { countsToward } },
    measures: {
      hosting: { label: 'Cost sharing', unit, formula: '=payment', direction: 'lower' },
      defence: { label: 'Defence', unit, formula: defence, direction: 'higher' },
      ...more,
    },
  };
}

describeRule('measures/counts-toward', 'error', {
  finds: {
    'one contribution in two totals': {
      of: totals('=payment + 2'),
      finds: {
        on: 'payment',
        at: '"hosting"',
        says: /^Payment counts toward Cost sharing, and Defence adds it as well\.$/,
        related: ['defence "=payment + 2"'],
      },
    },
  },
  passes: {
    'one total': totals('=2'),
    'a total of totals': totals('=hosting + 2'),
    'a step on the way to the total': totals('=2', {
      hosting: { label: 'Cost sharing', unit: 'USD bn', formula: '=step + 1', direction: 'lower' },
      step: { label: 'Step', unit: 'USD bn', formula: '=payment', direction: 'none' },
    }),
    'a comparison': totals('=IF(payment > 1, 1, 2)'),
    'a total that does not exist, which is another finding': {
      of: totals('=payment', {}, 'hostng'),
      beside: ['names/unknown-row'],
    },
  },
});
