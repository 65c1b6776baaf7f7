import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

const rule = { forbid: { stance: 'tense' }, because: 'So.' };

describeRule('structure/unknown-member', 'warning', {
  finds: {
    'one of the file': {
      of: { titel: 'x' },
      finds: {
        at: '"titel"',
        says: /^The file has no member “titel” in this version.*Known are scenario, title,.*starts with x_/,
      },
    },
    'one of a row': {
      of: row('payment', { lable: 'x' }),
      finds: { on: 'payment', at: '"lable"', says: /“payment” has no member “lable”.*Known are section, label/ },
    },
    'one of a cell, in its row and column': {
      of: row('payment', { values: { base: { value: 1, sauce: 'report' } } }),
      finds: { on: 'payment/base', at: '"sauce"', says: /“base” has no member “sauce”.*source/ },
    },
    'one of an alternative, in its column': {
      of: { alternatives: { heir: { basedon: 'base' } } },
      finds: { on: '/heir', at: '"basedon"', says: /basedOn/ },
    },
    'one of a rule, as an error: an older tool must not weaken a newer rule in silence': {
      of: { rules: { calm: { ...rule, unless: 'x' } } },
      finds: { at: '"unless"', says: /“calm” has no member “unless”/, severity: 'error' },
    },
  },
  passes: {
    'members of one’s own, wherever they stand': {
      x_file: 1,
      alternatives: { heir: { x_by: 'me' } },
      rules: { calm: { ...rule, x_by: 'me' } },
      factors: { payment: { x_by: 'me', values: { base: { value: 1, x_by: 'me' } } } },
    },
    'what stands inside a member of one’s own': { x_file: { title: {}, nonsense: [] } },
    'every member of a waiver, measure and source': {
      measures: {
        burden: { section: 'money', label: 'B', unit: '%', formula: '=1', direction: 'none', threshold: 1, note: 'x' },
      },
      waivers: {
        w: {
          rule: 'rules/x',
          row: 'payment',
          alternative: 'base',
          reason: 'x',
          by: 'x',
          until: '2025-12-31',
          when: { payment: 1 },
        },
      },
      sources: {
        report: {
          publisher: 'x',
          date: '2025-08-22',
          url: 'x',
          kind: 'claim',
          validFrom: '2025-01-01',
          validUntil: '2025-12-31',
          note: 'x',
        },
      },
      units: { sortie: { note: 'x' } },
    },
  },
});
