import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

function share(value: unknown, changes: Changes = {}, budget = 10): Changes {
  return {
    factors: {
      ...Object(newRow('budget', { label: 'Budget', unit: 'USD bn', values: { base: budget } }).factors),
      ...Object(
        newRow('rate', {
          label: 'Share',
          unit: '%',
          share: { part: 'payment', of: 'budget' },
          values: { base: value },
          ...changes,
        }).factors,
      ),
    },
  };
}

describeRule('units/share-of-whole', 'error', {
  finds: {
    'a share that is another one': {
      of: share(20),
      finds: {
        on: 'rate/base',
        at: '20',
        says: /^Payment \(1\.5 USD bn\) is 15 % of Budget \(10 USD bn\) in Base, and Share is 20 %\.$/,
        related: ['payment/base', 'budget/base', 'rate/heir', 'payment/heir', 'budget/heir'],
      },
    },
  },
  passes: {
    'one that follows': share(15),
    'one that follows as far as digits tell': share(2.3, {}, 65),
    'a formula': share('=payment / budget'),
    'one that is approximate': share({ value: 15.5, approximate: true }),
    'amounts of other kinds': {
      of: share(20, { share: { part: 'stance', of: 'budget' } }),
    },
    'a part that does not exist, which is another finding': {
      of: share(20, { share: { part: 'paymnet', of: 'budget' } }),
      beside: ['names/unknown-row'],
    },
  },
});
