import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('names/unknown-alternative', 'error', {
  finds: {
    'a base': {
      of: {
        alternatives: { heir: { basedOn: 'bse' } },
        factors: { payment: { values: { heir: 1 } }, stance: { values: { heir: 'calm' } } },
      },
      finds: { on: '/heir', at: '"bse"', says: /^There is no alternative “bse”\. Did you mean “base”\?$/ },
    },
    'the column of a cell, at its name': {
      of: row('payment', { values: { hair: 2 } }),
      finds: { on: 'payment', at: '"hair"', says: /“hair”\. Did you mean “heir”/ },
    },
    'the column that a waiver names': {
      of: { waivers: { w: { rule: 'rules/x', alternative: 'nowhere', reason: 'x' } } },
      finds: { at: '"nowhere"', says: /“nowhere”\. Known are base, heir\./ },
    },
    'a column whose name is no legal id, once': {
      of: row('payment', { values: { 'Status quo': 2 } }),
      finds: {
        on: 'payment',
        at: '"Status quo"',
        says: /^There is no alternative “Status quo”\. Known are base, heir\.$/,
      },
    },
    'a base that is no legal id, once': {
      of: {
        alternatives: { heir: { basedOn: 'Base' } },
        factors: { payment: { values: { heir: 1 } }, stance: { values: { heir: 'calm' } } },
      },
      finds: { on: '/heir', at: '"Base"', says: /“Base”\. Did you mean “base”\?/ },
    },
    'a column named like a method': {
      of: row('payment', { values: { constructor: 2 } }),
      finds: { on: 'payment', at: '"constructor"', says: /“constructor”/ },
    },
  },
  passes: {
    'columns that exist': {
      of: {
        ...row('payment', { values: { heir: 2 } }),
        waivers: { w: { rule: 'rules/x', alternative: 'heir', reason: 'x' } },
      },
      beside: ['waivers/useless'],
    },
    'a waiver of any column': {
      of: { waivers: { w: { rule: 'rules/x', reason: 'x' } } },
      beside: ['waivers/useless'],
    },
    'a column whose id is not legal, which is told where it is defined': {
      of: {
        alternatives: { 'Status quo': { label: 'S' }, heir: { basedOn: 'Status quo' } },
        factors: {
          payment: { values: { 'Status quo': 1 } },
          stance: { values: { 'Status quo': 'calm' } },
        },
      },
      beside: ['structure/id'],
    },
  },
});
