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
