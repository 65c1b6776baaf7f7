import { describeRule } from '../describeRule';
import { row, scenarioWith, type Changes } from '../scenarioWith';

/** A row in this unit whose base cell holds a value as a source states it, digits as they are written here. */
function stated(unit: string, value: string, said: string, saidUnit: string, more: Changes = {}): string {
  const cell = { value: 7001, stated: { value: 7002, unit: saidUnit }, ...more };
  return scenarioWith(row('payment', { unit, values: { base: cell } }))
    .replace('7001', value)
    .replace('7002', said);
}

describeRule('units/not-as-stated', 'warning', {
  finds: {
    'more than rounding explains, and tells who inherits it': {
      of: stated('persons', '28500', '30000', 'persons'),
      finds: {
        on: 'payment/base',
        at: '28500',
        says: /^Payment is 28500 persons, but its source states 30000 persons\. Correct one of them, or mark the cell "approximate"/,
        related: ['payment/heir 28500'],
      },
    },
    'digits that the source has': {
      of: stated('USD bn', '1.10', '1.13', 'USD bn'),
      finds: { on: 'payment/base', at: '1.10', says: /1\.1 USD bn.*states 1\.13 USD bn/, related: ['payment/heir'] },
    },
    'in another scale of one unit': {
      of: stated('USD bn', '1.2', '1140', 'USD mn'),
      finds: atBase('1.2', /1\.2 USD bn.*1140 USD mn/),
    },
    'more than 5 %, even where it is approximate': {
      of: stated('persons', '28500', '30100', 'persons', { approximate: true }),
      finds: atBase('28500', /30100 persons/),
    },
    'another sign': {
      of: stated('USD bn', '1.5', '-1.5', 'USD bn'),
      finds: atBase('1.5', /-1\.5 USD bn/),
    },
    'a computed value': {
      of: row('payment', {
        values: { heir: { value: '=BASELINE(payment) * 2', stated: { value: 3.4, unit: 'USD bn' } } },
      }),
      finds: { on: 'payment/heir', at: '"=BASELINE(payment) * 2"', says: /^Payment is 3 USD bn, .*3\.4 USD bn/ },
    },
    percentages: {
      of: stated('% GDP', '2.3', '2.6', '% GDP'),
      finds: atBase('2.3', /2\.3 % GDP.*2\.6 % GDP/),
    },
  },
  passes: {
    'the same number': stated('USD bn', '1.5', '1.5', 'USD bn'),
    'a rounded one: 1.5 for 1.5192': stated('KRW trn', '1.5', '1.5192', 'KRW trn'),
    'and the other way round': stated('KRW trn', '1.5192', '1.5', 'KRW trn'),
    'the same in another scale': stated('USD bn', '0.35', '350', 'USD mn'),
    'digits in an exponent': stated('persons', '28500', '2.9e4', 'persons'),
    'up to 5 % where it is approximate': stated('persons', '28500', '30000', 'persons', { approximate: true }),
    'a person and persons': stated('persons', '28500', '28500', 'person'),
    'another currency, which needs a rate': {
      of: stated('USD bn', '1', '1393', 'KRW bn'),
      beside: ['units/missing-rate'],
    },
    'a unit that is none': { of: stated('USD bn', '1', '5', '???'), beside: ['units/unit-syntax'] },
    'a blank': row('payment', { values: { base: { value: null, stated: { value: 3, unit: 'USD bn' } } } }),
    'a power of ten, which is another finding': {
      of: stated('USD bn', '350', '350', 'USD mn'),
      beside: ['units/power-of-ten'],
    },
  },
});

function atBase(at: string, says: RegExp) {
  return { on: 'payment/base', at, says, related: ['payment/heir'] };
}
