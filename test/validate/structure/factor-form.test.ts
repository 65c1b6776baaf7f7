import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('structure/factor-form', 'error', {
  finds: {
    'levels with bounds': {
      of: row('stance', { min: 0, max: 3 }),
      finds: [
        {
          on: 'stance',
          at: '"min"',
          says: /^Stance has levels and “min”, which do not go together\. Remove one of them\.$/,
        },
        { on: 'stance', at: '"max"', says: /“max”/ },
      ],
    },
    'levels that are whole numbers': {
      of: row('stance', { integer: false }),
      finds: { on: 'stance', at: '"integer"', says: /“integer”/ },
    },
    'levels with a type': {
      of: row('stance', { type: 'text' }),
      finds: { on: 'stance', at: '"type"', says: /“type”/ },
    },
    'a date with a unit': {
      of: row('payment', { type: 'date', values: { base: '2025-08-22' } }),
      finds: { on: 'payment', at: '"unit"', says: /Payment has the type “date” and “unit”/ },
    },
    'a text with bounds': {
      of: row('payment', { type: 'text', unit: undefined, min: 0, values: { base: 'much' } }),
      finds: { on: 'payment', at: '"min"', says: /the type “text” and “min”/ },
    },
  },
  passes: {
    'a number with all that a number can have': row('payment', { min: 0, max: 9, integer: false }),
    'levels with a unit, for their values': row('stance', { unit: 'index' }),
    'a date without a unit': row('payment', { type: 'date', unit: undefined, values: { base: '2025-08-22' } }),
  },
});
