import { describeRule } from '../describeRule';
import { measure, require, row } from '../scenarioWith';

const fee = (values: object) => ({
  fee: { section: 'money', label: 'Fee', role: 'given', source: 'report', unit: 'USD bn', values },
});

describeRule('formulas/error-value', 'error', {
  finds: {
    'a division by zero, once, with what it reads and who shares it': {
      of: { factors: { payment: { values: { base: 0 } } }, ...measure('=1 / payment', { unit: '1/USD bn' }) },
      finds: {
        on: 'burden/base',
        at: '"=1 / payment"',
        says: /^Burden is #DIV\/0! in Base: something is divided by zero or by a blank\.$/,
        related: ['payment/base 0', 'burden/heir "=1 / payment"'],
      },
    },
    'only where it comes about': {
      of: { factors: { payment: { values: { heir: 0 } } }, ...measure('=1 / payment', { unit: '1/USD bn' }) },
      finds: { on: 'burden/heir', at: '"=1 / payment"', says: /in Heir/, related: ['payment/heir 0'] },
    },
    'in a cell, where it is written, and its heirs': {
      of: row('payment', { values: { base: '=SQRT(-1)' } }),
      finds: {
        on: 'payment/base',
        at: '"=SQRT(-1)"',
        says: /^Payment is #NUM! in Base: the number does not exist or is too large\.$/,
        related: ['payment/heir "=SQRT(-1)"'],
      },
    },
    'a text where a number is wanted': {
      of: measure('=stance + 1'),
      finds: {
        on: 'burden/base',
        at: '"=stance + 1"',
        says: /#VALUE! in Base: a text stands where a number is wanted/,
        related: ['stance/base "calm"', 'burden/heir'],
      },
    },
    'no condition that holds': {
      of: measure('=IFS(payment > 9, 1)'),
      finds: {
        on: 'burden/base',
        at: '"=IFS(payment > 9, 1)"',
        says: /#N\/A in Base/,
        related: ['payment/base', 'burden/heir'],
      },
    },
    'a rule that comes to an error by itself, and would seem to hold': {
      of: require('=10 / (payment - 1.5) > 2'),
      finds: {
        on: '/base',
        at: '"=10 / (payment - 1.5) > 2"',
        says: /^Rule “fits” judges nothing in Base: it comes to #DIV\/0!, something is divided by zero or by a blank\.$/,
        related: ['/heir'],
      },
    },
    'a cell alone, and not the rule over it': {
      of: { ...measure('=1 / (payment - 1.5)', { unit: '1/USD bn' }), ...require('=burden > 0') },
      finds: {
        on: 'burden/base',
        at: '"=1 / (payment - 1.5)"',
        says: /^Burden is /,
        related: ['payment/base', 'burden/heir'],
      },
    },
    'a rule that comes to a text': {
      of: require('=IF(payment > 1, "fine", "too little")'),
      finds: {
        on: '/base',
        at: '"=IF(payment > 1, \\"fine\\", \\"too little\\")"',
        says: /^Rule “fits” judges nothing in Base: it comes to the text “fine”, and TRUE or FALSE is wanted\.$/,
        related: ['/heir'],
      },
    },
    'the first of a chain, not what reads it': {
      of: {
        factors: fee({ base: '=1 / 0' }),
        ...measure('=fee * 2'),
      },
      finds: { on: 'fee/base', at: '"=1 / 0"', says: /^Fee is #DIV/, related: ['fee/heir'] },
    },
  },
  passes: {
    'an error that is caught': {
      factors: { payment: { values: { base: 0 } } },
      ...measure('=IFERROR(1 / payment, 0)', { unit: '1/USD bn' }),
    },
    'a formula that reads a missing value, which is told by itself': {
      of: { factors: { payment: { values: { base: undefined } } }, ...measure('=payment * 2') },
      beside: ['values/missing'],
    },
    'a formula with a problem of its own': { of: measure('=1 / 0 + nobody'), beside: ['formulas/unknown-name'] },
    'a circle': { of: measure('=burden'), beside: ['formulas/cycle'] },
    'what reads a circle': {
      of: {
        measures: {
          ...Object(measure('=burden').measures),
          more: { label: 'More', unit: 'USD bn', formula: '=burden + 1', direction: 'none' },
        },
      },
      beside: ['formulas/cycle'],
    },
    'a rule that looks further back than the path goes': require('=payment <= BASELINE(payment, 2) * 2'),
    'a rule that counts': require('=payment'),
    'a rule over what is missing': {
      of: { factors: { payment: { values: { base: undefined } } }, ...require('=1 / payment > 0') },
      beside: ['values/missing'],
    },
    'a division that nothing asks for': measure('=IF(payment > 1, 1, 1 / 0)'),
  },
});
