import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const given = (changes: Changes): Changes => row('payment', { role: 'given', source: undefined, ...changes });

describeRule('provenance/given-without-source', 'error', {
  finds: {
    'a number': {
      of: given({}),
      finds: { on: 'payment', at: '"payment"', says: /^Payment is a given, but no source is named for it\.$/ },
    },
    'a level': {
      of: row('stance', { role: 'given' }),
      finds: { on: 'stance', at: '"stance"', says: /^Stance is a given/ },
    },
    'the cells that name none where another does': {
      of: given({ values: { base: { value: 1.5, source: 'report' }, heir: 2 } }),
      finds: {
        on: 'payment/heir',
        at: '2',
        says: /^Payment is a given, but no source is named for its value in Heir\.$/,
      },
    },
    'a formula that reads nothing': {
      of: given({ values: { base: '=1 + 0.5' } }),
      finds: { on: 'payment', at: '"payment"', says: /no source/ },
    },
  },
  passes: {
    'a given with a source': given({ source: 'report' }),
    'a given each of whose cells names one': given({ values: { base: { value: 1.5, source: 'report' } } }),
    'a lever or an uncertainty': row('payment', { source: undefined }),
    'a blank': given({ values: { base: null } }),
    'what is computed from other rows': {
      factors: {
        payment: { values: { base: 3 } },
        fee: { section: 'money', label: 'Fee', role: 'given', unit: 'USD bn', values: { base: '=payment / 2' } },
      },
    },
    'a source that does not exist, which is another finding': {
      of: given({ source: 'nobody' }),
      beside: ['names/unknown-source'],
    },
  },
});
