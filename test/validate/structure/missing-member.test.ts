import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('structure/missing-member', 'error', {
  finds: {
    'the title, at the start of the file': {
      of: { title: undefined },
      finds: { at: '{', says: /^The file has no “title”, which is needed\.$/ },
    },
    'the label of a row, at its id': {
      of: row('payment', { label: undefined }),
      finds: { on: 'payment', at: '"payment"', says: /^“payment” has no “label”, which is needed\.$/ },
    },
    'the label of an alternative, in its column': {
      of: { alternatives: { heir: { label: undefined } } },
      finds: { on: '/heir', at: '"heir"', says: /“heir” has no “label”/ },
    },
    'the value of a cell object, in its cell': {
      of: row('payment', { values: { base: { note: 'x' } } }),
      finds: { on: 'payment/base', at: '"base"', says: /“base” has no “value”/ },
    },
    'the reason of a rule': {
      of: { rules: { calm: { forbid: { stance: 'tense' } } } },
      finds: { at: '"calm"', says: /“calm” has no “because”/ },
    },
    'several, each by itself': {
      of: row('payment', { section: undefined, role: undefined }),
      finds: [
        { on: 'payment', at: '"payment"', says: /“section”/ },
        { on: 'payment', at: '"payment"', says: /“role”/ },
      ],
    },
  },
  passes: {
    'a scenario with only what is needed': {
      actors: undefined,
      perspective: undefined,
      sources: undefined,
      factors: {
        payment: { owner: undefined, unit: undefined, source: undefined, values: { base: null } },
        stance: { owner: undefined },
      },
    },
    'no columns, sections and rows at all': {
      alternatives: { base: undefined, heir: undefined },
      sections: { money: undefined },
      factors: { payment: undefined, stance: undefined },
    },
    'a member that is there and of the wrong kind': {
      of: row('payment', { label: 5 }),
      beside: ['structure/wrong-kind'],
    },
  },
});
