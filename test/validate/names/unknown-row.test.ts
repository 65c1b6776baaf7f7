import { describeRule } from '../describeRule';
import { newRow } from '../scenarioWith';

const measures = { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment', direction: 'none' } };

describeRule('names/unknown-row', 'error', {
  finds: {
    'the whole of a part': {
      of: newRow('share', { partOf: 'paymnet' }),
      finds: {
        on: 'share',
        at: '"paymnet"',
        says: /^There is no factor or measure “paymnet”\. Did you mean “payment”\?$/,
      },
    },
    'a factor that a rule forbids, at its name': {
      of: { rules: { calm: { forbid: { stanse: 'tense' }, because: 'So.' } } },
      finds: { at: '"stanse"', says: /“stanse”\. Did you mean “stance”/ },
    },
    'one whose name is no legal id, once': {
      of: { rules: { calm: { forbid: { Stance: 'tense' }, because: 'So.' } } },
      finds: { at: '"Stance"', says: /“Stance”\. Did you mean “stance”\?/ },
    },
    'the row of a waiver': {
      of: { waivers: { w: { rule: 'rules/x', row: 'troops', reason: 'x' } } },
      finds: { at: '"troops"', says: /“troops”\. Known are payment, stance\./ },
    },
    'a value that a waiver rests on': {
      of: { waivers: { w: { rule: 'rules/x', reason: 'x', when: { payment: 1, troops: 2 } } } },
      finds: { at: '"troops"', says: /“troops”/ },
    },
  },
  passes: {
    'a part of a factor': newRow('share', { partOf: 'payment' }),
    'a part of a measure': { ...newRow('share', { partOf: 'burden' }), measures },
    'a waiver on a measure': {
      of: {
        measures,
        waivers: { w: { rule: 'rules/x', row: 'burden', reason: 'x', when: { burden: 1 } } },
      },
      beside: ['waivers/useless'],
    },
    'rows whose ids are not legal, which is told where they are defined': {
      of: {
        ...newRow('fy26', { levels: { calm: 'Calm' }, values: { base: 'calm' } }),
        rules: { calm: { forbid: { fy26: 'calm', stance: 'tense' }, because: 'So.' } },
        waivers: { w: { rule: 'structure/id', row: 'fy26', reason: 'x', when: { fy26: 1 } } },
      },
      beside: ['structure/id', 'waivers/not-waivable'],
    },
  },
});
