import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NumberDisplay } from '../../../src/host/editor/numberDisplay';
import { digitsOf } from '../../../src/model/edit/digits';
import { typedNumber } from '../../../src/table/grid/typedNumber';

describe('a number that was typed', () => {
  const CASES: [typed: string, locale: string, shown: string][] = [
    ['1520', 'en', '1,520'],
    ['1520.50', 'en', '1,520.50'],
    ['-1520', 'en', '-1,520'],
    ['0012', 'en', '12'],
    ['1520,5', 'de', '1.520,5'],
    ['1520.5', 'de', '1520.5'],
    ['1,520', 'en', '1,520'],
    ['15%', 'en', '15%'],
    ['2.4bn', 'en', '2.4bn'],
    ['=1520', 'en', '=1520'],
    ['12345678901234567', 'en', '12345678901234567'],
    ['', 'en', ''],
  ];
  for (const [typed, locale, shown] of CASES)
    it(`“${typed}” is shown in ${locale} as “${shown}”`, () => assert.equal(typedNumber(typed, locale), shown));

  it('is shown as it will be once the document holds it', () => {
    const digits = fc.tuple(fc.constantFrom('', '-'), fc.nat(99_999_999), fc.option(fc.nat(999_999)));
    fc.assert(
      fc.property(digits, fc.constantFrom('en', 'ko', 'de', 'fr', 'hi'), ([sign, whole, fraction], locale) => {
        const numbers = new NumberDisplay(locale);
        const typed = `${sign}${whole}${fraction === null ? '' : numbers.marks.decimal + String(fraction)}`;
        const json = digitsOf(typed, numbers.marks);
        assert.ok(json !== undefined);
        assert.equal(typedNumber(typed, locale), numbers.display(Number(json), json));
      }),
    );
  });
});
