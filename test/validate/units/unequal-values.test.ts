import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

const press = (changes: Changes): Changes =>
  newRow('press', { label: 'Press', unit: 'USD mn', sameAs: 'payment', values: { base: 1700 }, ...changes });

describeRule('units/unequal-values', 'warning', {
  finds: {
    'two values of one quantity, whatever their scale': {
      of: press({}),
      finds: {
        on: 'press/base',
        at: '1700',
        says: /^Press \(1700 USD mn\) and Payment \(1\.5 USD bn\) are one quantity and differ in Base\./,
        related: ['payment/base', 'press/heir', 'payment/heir'],
      },
    },
    'two rows that stand for one concept': {
      of: {
        factors: { payment: { as: 'fee' }, ...Object(press({ sameAs: undefined, as: 'fee' }).factors) },
      },
      finds: {
        on: 'press/base',
        at: '1700',
        says: /one quantity/,
        related: ['payment/base', 'press/heir', 'payment/heir'],
      },
    },
    'two levels': {
      of: newRow('said', {
        label: 'Said',
        sameAs: 'stance',
        levels: { calm: 'Calm', tense: 'Tense' },
        values: { base: 'tense' },
      }),
      finds: {
        on: 'said/base',
        at: '"tense"',
        says: /^Said \(“Tense”\) and Stance/,
        related: ['stance/base', 'said/heir', 'stance/heir'],
      },
    },
  },
  passes: {
    'what agrees to the last digit written': press({ values: { base: 1520 } }),
    'what is marked as approximate, within 5 %': press({ values: { base: { value: 1560, approximate: true } } }),
    'what is reconciled': press({ reconciled: 'The press counts support in kind.' }),
    'a row that does not exist, which is another finding': {
      of: press({ sameAs: 'paymnet' }),
      beside: ['names/unknown-row'],
    },
    'rows of other dimensions': press({ unit: 'persons' }),
    'a value that is missing': { of: press({ values: {} }), beside: ['values/missing'] },
  },
});
