import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

const rule = { forbid: { stance: 'tense' }, because: 'So.' };

describeRule('structure/unknown-member', 'warning', {
  finds: {
    'one of the file': {
      of: { titel: 'x' },
      finds: {
        at: '"titel"',
        says: /^The file has no member “titel” in this version of the format\. Did you mean “title”\? It is kept as it is; a member of your own starts with x_\.$/,
      },
    },
    'one of a row': {
      of: row('payment', { lable: 'x' }),
      finds: { on: 'payment', at: '"lable"', says: /“payment” has no member “lable”.*Did you mean “label”\?/ },
    },
    'one of a cell, in its row and column': {
      of: row('payment', { values: { base: { value: 1, sorce: 'report' } } }),
      finds: { on: 'payment/base', at: '"sorce"', says: /“base” has no member “sorce”.*Did you mean “source”\?/ },
    },
    'one of an alternative, in its column': {
      of: { alternatives: { heir: { basedon: 'base' } } },
      finds: { on: '/heir', at: '"basedon"', says: /Did you mean “basedOn”\?/ },
    },
    'one of a rule, as an error: an older tool must not weaken a newer rule in silence': {
      of: { rules: { calm: { ...rule, unless: 'x' } } },
      finds: {
        at: '"unless"',
        says: /“calm” has no member “unless”.*Known are require, forbid, link, roles, period, because, severity\. It is kept/,
        severity: 'error',
      },
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
      of: {
        measures: {
          burden: {
            section: 'money',
            label: 'B',
            unit: '%',
            formula: '=1',
            direction: 'higher',
            threshold: 1,
            note: 'x',
          },
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
      beside: ['waivers/useless'],
    },
  },
});
