import assert from 'node:assert/strict';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';

describe('a number as people read it', () => {
  // [the language, as the text has it, as people read it]
  const CASES: [string, string, string][] = [
    ['en', '28500', '28,500'],
    ['en', '999', '999'],
    ['en', '1393.2', '1,393.2'],
    ['en', '1.50', '1.50'],
    ['en', '15.000', '15.000'],
    ['en', '-1234567.89', '-1,234,567.89'],
    ['en', '0', '0'],
    ['en', '-0', '-0'],
    ['en', '1e3', '1e3'],
    ['en', '1.5E-7', '1.5E-7'],
    ['de', '28500.5', '28.500,5'],
    ['ko', '28500.5', '28,500.5'],
    ['fr', '28500.5', '28\u202f500,5'],
  ];
  for (const [locale, written, shown] of CASES) {
    it(`${written} in ${locale}: ${shown}`, () => {
      assert.equal(new NumberDisplay(locale).display(Number(written), written), shown);
    });
  }
});

describe('a computed number as people read it', () => {
  // [the language, the number, as people read it]
  const CASES: [string, number, string][] = [
    ['en', 0, '0'],
    ['en', 150, '150'],
    ['en', 28500, '28,500'],
    ['en', 1234567.89, '1,234,568'],
    ['en', 0.1 + 0.2, '0.3'],
    ['en', 1 / 3, '0.333333'],
    ['en', -2 / 3, '-0.666667'],
    ['en', 1519.2, '1,519.2'],
    ['en', 100 / 7, '14.2857'],
    ['en', 1e-7, '0.0000001'],
    ['de', 1519.25, '1.519,25'],
  ];
  for (const [locale, value, shown] of CASES) {
    it(`${value} in ${locale}: ${shown}`, () => assert.equal(new NumberDisplay(locale).computed(value), shown));
  }
});

describe('a computed number of a unit', () => {
  // [the unit, the number, as people read it]
  const CASES: [string, number, string][] = [
    ['persons', 28500 / 7, '4,071'],
    ['persons', 100 / 7, '14.3'],
    ['%', 100 / 7, '14.29'],
    ['% GDP', 0.01234, '0.01234'],
    ['pp', 1 / 3, '0.333333'],
    ['USD bn', 1519.255555, '1,519.26'],
    ['KRW trn/yr', 1.5951234, '1.59512'],
    ['index', 100 / 7, '14.2857'],
    ['no such unit!', 100 / 7, '14.2857'],
  ];
  for (const [unit, value, shown] of CASES) {
    it(`${value} ${unit}: ${shown}`, () => assert.equal(new NumberDisplay('en').computed(value, unit), shown));
  }
});
