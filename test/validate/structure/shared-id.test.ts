import { describeRule } from '../describeRule';

const measure = { label: 'Burden', unit: '%', formula: '=1', direction: 'none' };

describeRule('structure/shared-id', 'error', {
  finds: {
    'a measure with the id of a factor': {
      of: { measures: { payment: measure } },
      finds: {
        on: 'payment',
        at: '"payment"',
        says: /“payment” is the id of a factor and of a measure/,
        related: ['payment "payment"'],
      },
    },
  },
  passes: {
    'a measure with an id of its own': { measures: { burden: measure } },
    'a section and an alternative with the id of a factor': {
      sections: { payment: { label: 'Payment' } },
      alternatives: { payment: { label: 'Payment', basedOn: 'base' } },
    },
  },
});
