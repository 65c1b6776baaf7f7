import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('structure/wrong-kind', 'error', {
  finds: {
    'a number for a label': {
      of: row('payment', { label: 5 }),
      finds: {
        on: 'payment',
        at: '5',
        says: /^“label” must be a label \(text that is not empty\); here stands the number 5\.$/,
      },
    },
    'an empty label': {
      of: { alternatives: { heir: { label: '' } } },
      finds: { on: '/heir', at: '""', says: /must be a label.*here stands the text “”/ },
    },
    'a role that there is not': {
      of: row('payment', { role: 'leaver' }),
      finds: {
        on: 'payment',
        at: '"leaver"',
        says: /must be "lever", "uncertainty" or "given"; here stands the text “leaver”/,
      },
    },
    'a day that the calendar does not have': {
      of: { asOf: '2025-02-29' },
      finds: { at: '"2025-02-29"', says: /must be a date such as "2025-08-22"/ },
    },
    'a list for an object': {
      of: { sources: [], factors: { payment: { source: undefined } } },
      finds: { at: '[]', says: /“sources” must be an object/ },
    },
    'a cell that is true, in its row and column': {
      of: row('payment', { values: { heir: true } }),
      finds: { on: 'payment/heir', at: 'true', says: /“heir” must be a number, a text.*here stands the boolean true/ },
    },
    'a cell object’s note that is a number': {
      of: row('payment', { values: { heir: { value: 1, note: 2 } } }),
      finds: { on: 'payment/heir', at: '2', says: /“note” must be text; here stands the number 2/ },
    },
    'a severity that there is not': {
      of: { rules: { calm: { forbid: { stance: 'tense' }, because: 'So.', severity: 'fatal' } } },
      finds: { at: '"fatal"', says: /"error", "warning" or "info"/ },
    },
    'a forbid that names no level': {
      of: { rules: { calm: { forbid: { stance: [] }, because: 'So.' } } },
      finds: { at: '[]', says: /“stance” must be a list of one or more; here stands an empty list/ },
    },
    'a formula without its equals sign': {
      of: { measures: { burden: { label: 'B', unit: '%', formula: 'payment / 2', direction: 'none' } } },
      finds: { on: 'burden', at: '"payment / 2"', says: /must be a formula that starts with =/ },
    },
    'a file that is no object': {
      of: 'null',
      finds: { at: 'null', says: /^The file must be an object/ },
    },
  },
  passes: {
    'a year as a number, as text, and a day as the period': {
      alternatives: {
        base: { period: 2026 },
        heir: { period: '2027' },
        third: { label: 'T', basedOn: 'base', period: '2026-03-01' },
      },
    },
    'every form of cell': {
      factors: {
        payment: {
          values: {
            base: 1,
            heir: { value: '=1', range: { low: 1, high: 2 }, stated: { value: 1, unit: 'USD bn' }, approximate: true },
          },
        },
        stance: { values: { base: null, heir: { value: 'tense' } } },
      },
    },
    'levels with and without values': row('stance', {
      levels: {
        calm: { label: 'Calm', value: 0 },
        tense: { label: 'Tense', value: 1, probability: 0.5 },
        open: { label: 'Open', value: 2 },
      },
    }),
    'a text in a number row, which is for values/wrong-kind': {
      of: row('payment', { values: { base: 'much' } }),
      beside: ['values/wrong-kind'],
    },
  },
});
