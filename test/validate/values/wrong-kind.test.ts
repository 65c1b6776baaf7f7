import { describeRule } from '../describeRule';
import { measure, require, row } from '../scenarioWith';

const dated = (base: unknown) => row('payment', { unit: undefined, type: 'date', values: { base } });
const text = (base: unknown) => row('payment', { unit: undefined, type: 'text', values: { base } });

describeRule('values/wrong-kind', 'error', {
  finds: {
    'a text for a number, and tells who inherits it': {
      of: row('payment', { values: { base: 'much' } }),
      finds: {
        on: 'payment/base',
        at: '"much"',
        says: /^Payment must be a number in USD bn; here stands “much”\.$/,
        related: ['payment/heir "much"'],
      },
    },
    'a number in quotes': {
      of: row('payment', { values: { heir: '1.5' } }),
      finds: { on: 'payment/heir', at: '"1.5"', says: /here stands “1\.5”/ },
    },
    'a text for a number without a unit': {
      of: row('payment', { unit: undefined, values: { heir: 'much' } }),
      finds: { on: 'payment/heir', at: '"much"', says: /^Payment must be a number; here/ },
      beside: ['units/no-unit'],
    },
    'a number for a level': {
      of: row('stance', { values: { heir: 1 } }),
      finds: { on: 'stance/heir', at: '1', says: /^Stance must be one of its levels; here stands 1\.$/ },
    },
    'in a cell object, at its value': {
      of: row('payment', { values: { heir: { note: 'x', value: 'much' } } }),
      finds: { on: 'payment/heir', at: '"much"', says: /“much”/ },
    },
    'a day that the calendar does not have': {
      of: dated('2025-02-30'),
      finds: {
        on: 'payment/base',
        at: '"2025-02-30"',
        says: /must be a date such as 2025-08-22; here stands “2025-02-30”/,
        related: ['payment/heir'],
      },
    },
    'a year for a date': {
      of: dated(2025),
      finds: { on: 'payment/base', at: '2025', says: /must be a date/, related: ['payment/heir'] },
    },
    'a number for a text': {
      of: text(5),
      finds: { on: 'payment/base', at: '5', says: /must be a text; here stands 5/, related: ['payment/heir'] },
    },
    'a text that only starts like a formula': {
      of: row('payment', { values: { heir: "'=1" } }),
      finds: { on: 'payment/heir', at: '"\'=1"', says: /here stands “=1”/ },
    },
    'a text that is computed for a number, and nothing of what is computed from it': {
      of: { ...row('payment', { values: { heir: '=stance' } }), ...measure('=payment * 2') },
      finds: {
        on: 'payment/heir',
        at: '"=stance"',
        says: /^Payment must be a number in USD bn; its formula comes to “calm”\.$/,
      },
    },
    'TRUE for a level': {
      of: row('stance', { values: { base: '=1 = 1' } }),
      finds: { on: 'stance/base', at: '"=1 = 1"', says: /its formula comes to TRUE\.$/, related: ['stance/heir'] },
    },
    'a text for a number, and neither the rules over it nor what is computed from it': {
      of: {
        ...row('payment', { values: { heir: 'much' } }),
        ...measure('=payment * 2'),
        ...require('=payment < 2'),
      },
      finds: { on: 'payment/heir', at: '"much"', says: /“much”/ },
    },
  },
  passes: {
    'numbers, levels, dates and texts': {
      factors: { payment: { values: { heir: -0.5 } }, stance: { values: { heir: 'open' } } },
    },
    'a day that the calendar has': dated('2024-02-29'),
    'any text': text(''),
    'formulas in a row of any kind': {
      factors: { payment: { values: { heir: '=1' } }, stance: { values: { heir: '="open"' } } },
    },
    'a date that is computed': dated('=45891'),
    'blanks in a row of any kind': {
      factors: { payment: { values: { heir: null } }, stance: { values: { heir: { value: null } } } },
    },
    'a text that is no level, which is another finding': {
      of: row('stance', { values: { heir: 'furious' } }),
      beside: ['values/unknown-level'],
    },
    'what is no value at all, likewise': {
      of: row('payment', { values: { heir: [] } }),
      beside: ['structure/wrong-kind'],
    },
  },
});
