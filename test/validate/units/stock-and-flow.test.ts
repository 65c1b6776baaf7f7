import { describeRule } from '../describeRule';
import { newRow, row, scenarioWith, type Changes } from '../scenarioWith';

/** A stock at the end of 2026 and of a later year, and a flow of ten a year. */
function path(heir: unknown, period: unknown = 2027, flow: unknown = 10): Changes {
  return {
    alternatives: { base: { period: 2026 }, heir: { period } },
    factors: {
      ...Object(newRow('yearly', { label: 'Yearly', unit: 'USD bn/yr', values: { base: flow } }).factors),
      ...Object(
        newRow('paid', { label: 'Paid', unit: 'USD bn', accumulates: 'yearly', values: { base: 10, heir } }).factors,
      ),
    },
  };
}

describeRule('units/stock-and-flow', 'error', {
  finds: {
    'a stock that does not follow': {
      of: path(30),
      finds: {
        on: 'paid/heir',
        at: '30',
        says: /^Paid is 30 USD bn in Heir; 10 USD bn in Base and 10 USD bn\/yr since make 20\.$/,
        related: ['paid/base', 'yearly/heir'],
      },
    },
    'one after several years': {
      of: path(20, 2029),
      finds: { on: 'paid/heir', at: '20', says: /since make 40\.$/, related: ['paid/base', 'yearly/heir'] },
    },
  },
  passes: {
    'one that follows': path(20),
    'a formula': {
      of: scenarioWith(path('=BASELINE(paid) + yearly * years'), newRow('years', { unit: 'yr', values: { base: 1 } })),
    },
    'columns without a period': { of: scenarioWith(path(30), { alternatives: { heir: { period: undefined } } }) },
    'another path through the same year': path(30, 2026),
    'a flow that is missing': {
      of: scenarioWith(path(30), row('yearly', { values: { base: undefined } })),
      beside: ['values/missing'],
    },
    'what agrees to the last digit written': path(20.4, 2027, 10),
  },
});
