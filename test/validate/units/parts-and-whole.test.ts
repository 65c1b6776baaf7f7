import { describeRule } from '../describeRule';
import { scenarioWith, type Changes } from '../scenarioWith';

const part = (label: string, values: Changes, more: Changes = {}) => ({
  section: 'money',
  label,
  role: 'given',
  source: 'report',
  unit: 'USD bn',
  partOf: 'payment',
  values,
  ...more,
});
const parts = (payment: Changes, labour: Changes, supply: Changes, more: Changes = {}): Changes => ({
  factors: { payment: { values: payment }, labour: part('Labour', labour), supply: part('Supply', supply, more) },
});

describeRule('units/parts-and-whole', 'error', {
  finds: {
    'parts that do not make the whole, once, where heirs inherit them': {
      of: parts({ base: 1.5 }, { base: 0.5 }, { base: 0.6 }),
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /^Labour \(0\.5 USD bn\) and Supply \(0\.6 USD bn\) do not make Payment \(1\.5 USD bn\) in Base\.$/,
        related: ['labour/base 0.5', 'supply/base 0.6', 'payment/heir', 'labour/heir', 'supply/heir'],
      },
    },
    'where a heir changes one of them': {
      of: parts({ base: 1.5 }, { base: 0.5 }, { base: 1, heir: 2 }),
      finds: { on: 'supply/heir', at: '2', says: /in Heir\.$/, related: ['payment/heir 1.5', 'labour/heir 0.5'] },
    },
    'a lone part that is more than its whole': {
      of: { factors: { labour: part('Labour', { base: 1.6 }) } },
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /^Labour \(1\.6 USD bn\) is part of Payment \(1\.5 USD bn\) and more than the whole in Base\.$/,
        related: ['labour/base 1.6', 'payment/heir', 'labour/heir'],
      },
    },
    'in other scales': {
      of: parts({ base: 1.5 }, { base: 500 }, { base: 1 }),
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /501|500 USD bn/,
        related: ['labour/base', 'supply/base', 'payment/heir', 'labour/heir', 'supply/heir'],
      },
    },
    'parts of a measure': {
      of: {
        factors: { labour: part('Labour', { base: 1, heir: 2.5 }, { partOf: 'total' }) },
        measures: { total: { label: 'Total', unit: 'USD bn', formula: '=payment', direction: 'none' } },
      },
      finds: { on: 'labour/heir', at: '2.5', says: /in Heir/, related: ['total/heir "=payment"'] },
    },
  },
  passes: {
    'parts that make the whole': parts({ base: 1.5 }, { base: 0.5 }, { base: 1 }),
    'in another scale': parts({ base: 1.5 }, { base: 0.5 }, { base: 1000 }, { unit: 'USD mn' }),
    'as far as the digits of the coarser tell': scenarioWith(parts({ base: 2 }, { base: 0.72 }, { base: 0.8 })),
    'up to 5 % where one of them is approximate': parts(
      { base: { value: 1.55, approximate: true } },
      { base: 0.5 },
      { base: 1 },
    ),
    'a lone part that is less': { factors: { labour: part('Labour', { base: 0.2 }) } },
    'a blank among the parts': parts({ base: 1.5 }, { base: 0.5 }, { base: null }),
    'another currency': parts({ base: 1.5 }, { base: 0.5 }, { base: 1 }, { unit: 'KRW bn' }),
    'a whole that does not exist': {
      of: { factors: { labour: part('Labour', { base: 9 }, { partOf: 'nothing' }) } },
      beside: ['names/unknown-row'],
    },
  },
});
