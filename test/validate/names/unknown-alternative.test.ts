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
    'a column named like a method': {
      of: row('payment', { values: { constructor: 2 } }),
      finds: { on: 'payment', at: '"constructor"', says: /“constructor”/ },
    },
  },
  passes: {
    'columns that exist': {
      ...row('payment', { values: { heir: 2 } }),
      waivers: { w: { rule: 'rules/x', alternative: 'heir', reason: 'x' } },
    },
    'a waiver of any column': { waivers: { w: { rule: 'rules/x', reason: 'x' } } },
  },
});
