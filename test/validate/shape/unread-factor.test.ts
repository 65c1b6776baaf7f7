import { describeRule } from '../describeRule';
import { packOf } from '../packOf';
import { measure, newRow, type Changes } from '../scenarioWith';

const READ: Changes = measure('=payment * IF(stance = "calm", 1, 2)');

describeRule('shape/unread-factor', 'info', {
  finds: {
    'a row that no measure reads': {
      of: measure('=payment'),
      finds: { on: 'stance', at: '"stance"', says: /^No measure and no rule reads Stance\.$/ },
    },
    'a row that only another one reads': {
      of: { ...READ, ...newRow('more', { label: 'More', unit: 'USD bn', values: { base: '=payment + 1' } }) },
      finds: { on: 'more', at: '"more"', says: /reads More\.$/ },
    },
    'most of a large table, once': {
      of: {
        ...READ,
        factors: Object.fromEntries(
          Array.from({ length: 12 }, (_, n) => Object.entries(newRow(`row_${n}`, {}).factors as object)).flat(),
        ),
      },
      finds: { on: 'row_0', at: '"row_0"', says: /^No measure and no rule reads 12 of the 14 factors, such as/ },
    },
  },
  passes: {
    'rows that are read through others': {
      ...measure('=more * IF(stance = "calm", 1, 2)'),
      ...newRow('more', { unit: 'USD bn', values: { base: '=payment + 1' } }),
    },
    'rows that rules read': {
      rules: {
        fits: { require: '=payment > 1', because: 'So.' },
        calm: { forbid: { stance: 'open' }, because: 'So.' },
      },
    },
    'a table of assumptions alone': {},
    'rows that a formula names which cannot be read': {
      of: {
        ...measure('=more * IF(stance = "calm", 1, 2'),
        ...newRow('more', { unit: 'USD bn', values: { base: '=payment + 1' } }),
      },
      beside: ['formulas/syntax'],
    },
    'free text, and a part of what is read': {
      ...READ,
      factors: {
        ...Object(newRow('remark', { type: 'text', values: { base: 'So' } }).factors),
        ...Object(newRow('part', { unit: 'USD bn', partOf: 'payment', values: { base: 1 } }).factors),
      },
    },
    'rows that a pack in force knows': {
      of: { ...measure('=1'), packs: ['ours.json'] },
      surroundings: { packText: () => packOf({}) },
    },
  },
});
