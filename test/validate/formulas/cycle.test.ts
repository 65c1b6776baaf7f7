import { describeRule } from '../describeRule';
import { measure, row } from '../scenarioWith';

const two = (burden: string, more: string) => ({
  measures: {
    burden: { label: 'Burden', unit: 'USD bn', formula: burden, direction: 'none' },
    more: { label: 'More', unit: 'USD bn', formula: more, direction: 'none' },
  },
});

describeRule('formulas/cycle', 'error', {
  finds: {
    'a measure that reads itself, at its name': {
      of: measure('=payment + burden'),
      finds: {
        on: 'burden',
        at: 'burden',
        says: /^This formula reads its own cell: burden → burden \(in base\)\. One of them must hold a value or read something else\.$/,
        related: ['burden/base burden'],
      },
    },
    'two measures, once, with both names': {
      of: two('=payment + more', '=2 * burden'),
      finds: {
        on: 'burden',
        at: 'more',
        says: /^These formulas read each other in a circle: burden → more → burden/,
        related: ['burden/base more', 'more/base burden'],
      },
    },
    'a cell and a measure, where the cell is written': {
      of: { ...row('payment', { values: { heir: '=burden' } }), ...measure('=payment') },
      finds: {
        on: 'payment/heir',
        at: 'burden',
        says: /payment → burden → payment \(in heir\)/,
        related: ['payment/heir burden', 'burden/heir payment'],
      },
    },
    'a way through other alternatives': {
      of: row('payment', { values: { base: '=ALT("heir", payment)', heir: '=BASELINE(payment)' } }),
      finds: {
        on: 'payment/base',
        at: 'payment',
        says: /payment in base → payment in heir → payment in base/,
        related: ['payment/base payment', 'payment/heir payment'],
      },
    },
    'an inherited formula, where it is written': {
      of: row('payment', { values: { base: '=payment * 2' } }),
      finds: { on: 'payment/base', at: 'payment', says: /reads its own cell/, related: ['payment/base'] },
    },
  },
  passes: {
    'a row that reads its baseline': row('payment', { values: { heir: '=BASELINE(payment) * 2' } }),
    'rows that read each other in different alternatives': {
      ...row('payment', { values: { heir: '=burden' } }),
      ...measure('=ALT("base", payment)'),
    },
  },
});
