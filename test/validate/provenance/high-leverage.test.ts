import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const burden = (formula: string, changes: Changes = {}): Changes => ({
  measures: { burden: { label: 'Burden', unit: 'USD bn', formula, direction: 'lower', ...changes } },
});
const ranged = (low: number, high: number, changes: Changes = {}): Changes =>
  row('payment', { confidence: 'low', range: { low, high }, ...changes });

describeRule('provenance/high-leverage', 'warning', {
  finds: {
    'low confidence that moves a measure by more than a tenth': {
      of: { ...ranged(1.3, 1.6), ...burden('=payment') },
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /^Payment in Base is of low confidence\. From 1\.3 to 1\.6 USD bn it moves Burden between 1\.3 and 1\.6 USD bn\.$/,
        related: ['burden/base'],
      },
    },
    'a claim, whatever the confidence': {
      of: {
        ...ranged(1, 2, { confidence: 'moderate' }),
        ...burden('=payment'),
        sources: { report: { kind: 'claim' } },
      },
      finds: { on: 'payment/base', at: '1.5', says: /rests on a claim \(“A report”\)/, related: ['burden/base'] },
    },
    'a cell with a range of its own': {
      of: {
        ...row('payment', { values: { heir: { value: 2, confidence: 'low', range: { low: 1, high: 2 } } } }),
        ...burden('=payment'),
      },
      finds: { on: 'payment/heir', at: '2', says: /^Payment in Heir/, related: ['burden/heir'] },
    },
    'less than a tenth across a threshold': {
      of: { ...ranged(1.5, 1.55), ...burden('=payment', { threshold: 1.52 }) },
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /moves Burden between 1\.5 and 1\.55 USD bn, across its threshold of 1\.52\.$/,
        related: ['burden/base'],
      },
    },
    'through other rows': {
      of: {
        ...ranged(1, 2),
        measures: {
          half: { label: 'Half', unit: 'USD bn', formula: '=payment / 2', direction: 'none' },
          burden: { label: 'Burden', unit: 'USD bn', formula: '=half * 3', direction: 'lower' },
        },
      },
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /it moves Burden between 1\.5 and 3 USD bn\.$/,
        related: ['burden/base'],
      },
    },
    'a measure that was nothing before': {
      of: { ...ranged(1.5, 1.6), ...burden('=payment - 1.5') },
      finds: { on: 'payment/base', at: '1.5', says: /between 0 and 0\.1/, related: ['burden/base'] },
    },
  },
  passes: {
    'a tenth and no more': { ...ranged(1.35, 1.65), ...burden('=payment') },
    'what is moderately sure and no claim': { ...ranged(1, 2, { confidence: 'moderate' }), ...burden('=payment') },
    'a range that no measure reads': { ...ranged(1, 2), ...burden('=5') },
    'a step on the way': { ...ranged(1, 2), ...burden('=payment', { direction: 'none' }) },
    'a measure that it does not move, being capped': { ...ranged(1, 2), ...burden('=MIN(payment, 1)') },
    'low confidence without a range': { ...row('payment', { confidence: 'low' }), ...burden('=payment') },
    'columns of which none is the base': {
      of: {
        ...ranged(1, 2),
        ...burden('=payment'),
        alternatives: { base: { label: 'Base' }, heir: { label: 'Heir', basedOn: undefined } },
        factors: {
          ...(ranged(1, 2, { values: { base: 1.5, heir: 1.5 } }).factors as Changes),
          stance: { values: { heir: 'calm' } },
        },
      },
      beside: ['shape/no-base-alternative'],
    },
  },
});
