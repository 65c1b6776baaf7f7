import { describeRule } from '../describeRule';

describeRule('waivers/not-waivable', 'error', {
  finds: {
    'a fault of the structure': {
      of: { nobody: 1, waivers: { known: { rule: 'structure/unknown-member', reason: 'We know.' } } },
      finds: {
        at: '"known"',
        says: /^Findings of structure\/unknown-member cannot be waived: mend the file instead\.$/,
      },
      beside: ['structure/unknown-member'],
    },
    'even where there is none': {
      of: { waivers: { known: { rule: 'structure/id', reason: 'We know.' } } },
      finds: { at: '"known"', says: /structure\/id cannot be waived/ },
    },
  },
  passes: {
    'any other finding': {
      of: {
        alternatives: { third: { label: 'Third' } },
        waivers: { known: { rule: 'values/missing', reason: 'We know.' } },
      },
      beside: ['values/missing'],
    },
  },
});
