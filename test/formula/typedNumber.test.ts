// Numbers as people type them into rows in units. To add a case, add a line to a table.
import assert from 'node:assert/strict';
import { typedNumbers } from '../../src/formula/typedNumber';
import { shiftedDigits } from '../../src/model/edit/digits';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';

describe('a number that is typed into a row in a unit', () => {
  // [unit, typed, what the file holds]
  const TAKEN: [string | undefined, string, string][] = [
    ['USD bn', '1,520', '1520'],
    ['USD bn', '2.4bn', '2.4'],
    ['USD bn', '2400mn', '2.4'],
    ['USD bn', '2,400.50 million', '2.40050'],
    ['USD bn', '1 trn', '1000'],
    ['USD bn', '$2.4bn', '2.4'],
    ['USD bn', '-$5', '-5'],
    ['USD bn', '(1,520)', '-1520'],
    ['USD bn/yr', 'USD 300 mn/yr', '0.3'],
    ['USD bn/yr', '1e3mn', '1e0'],
    ['KRW trn', '15200억', '1.52'],
    ['KRW mn/person', '1bn', '1000'],
    ['persons', '28.5k', '28500'],
    ['persons', '28,500 troops', '28500'],
    ['%', '15%', '15'],
    ['%', '15', '15'],
    ['% GDP', '2.5 %', '2.5'],
    ['% GDP', '2.5 % GDP', '2.5'],
    ['index', '15%', '0.15'],
    [undefined, '15%', '0.15'],
    [undefined, '2.4k', '2400'],
  ];
  for (const [unit, typed, json] of TAKEN)
    it(`“${typed}” in ${unit ?? 'no unit'} is ${json}`, () => assert.deepEqual(read('en', unit, typed), { json }));

  // [unit, typed, the reason]
  const REFUSED: [string | undefined, string, RegExp][] = [
    ['USD bn', '15%', /is in %, and this row is in USD bn\. Type the number in USD bn/],
    ['USD bn', '5 KRW trn', /is in KRW trn, and this row is in USD bn/],
    ['USD bn/yr', '5 USD bn', /this row is in USD bn\/yr/],
    ['USD bn', '₩5', /is in KRW/],
    ['%', '2bn', /is in bn, and this row is in %/],
    ['pp', '15%', /this row is in pp/],
    [undefined, '5 USD', /has no unit\. Type the number alone/],
    ['USD bn', '5 bananas', /is not a number/],
    ['USD bn', '1,52', /is not a number/],
    ['USD bn', '1 520', /is not a number/],
  ];
  for (const [unit, typed, reason] of REFUSED)
    it(`“${typed}” in ${unit ?? 'no unit'} is refused`, () => {
      const input = read('en', unit, typed);
      assert.match('refused' in input ? input.refused : '', reason);
    });

  // [locale, typed, what the file holds, or nothing where it is refused]
  const LOCALES: [string, string, string | undefined][] = [
    ['de', '1.520,5', '1520.5'],
    ['de', '2,4bn', '2.4'],
    ['de', '1.5', undefined],
    ['fr', '1 520,5', '1520.5'],
    ['ko', '1,520.5', '1520.5'],
  ];
  for (const [locale, typed, json] of LOCALES)
    it(`“${typed}” in ${locale} is ${json ?? 'refused'}`, () => {
      const input = read(locale, 'USD bn', typed);
      assert.equal('json' in input ? input.json : undefined, json);
    });

  it('is shifted by powers of ten exactly', () => {
    assert.deepEqual(
      [
        shiftedDigits('0.1', 3),
        shiftedDigits('-5', -3),
        shiftedDigits('9007199254740993', -6),
        shiftedDigits('120', -1),
      ],
      ['100', '-0.005', '9007199254.740993', '12'],
    );
  });
});

function read(locale: string, unit: string | undefined, typed: string) {
  return typedNumbers(new NumberDisplay(locale).marks)(typed, {
    values: new Map(),
    ...(unit !== undefined && { unit }),
  });
}
