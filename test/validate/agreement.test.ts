import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { agree, lastDigit, powerOfTenApart, scaled, type WrittenNumber } from '../../src/validate/agreement';

/** A number as it is written, `~` before an approximate one, `=` before a computed one, a scale word behind it. */
function read(text: string): { number: WrittenNumber; approximate: boolean } {
  const [, sign = '', literal = '', scale = ''] = /^([~=]?)(\S+)(?: (\w+))?$/.exec(text) ?? [];
  const written = { value: Number(literal), digit: sign === '=' ? 0 : lastDigit(literal) };
  const power = { '': 0, mn: 6, bn: 9 }[scale] ?? 0;
  return { number: scaled(written, power), approximate: sign === '~' };
}

describe('the last digit of a number literal', () => {
  // [as it is written, the size of its last digit]
  const CASES: [string, number][] = [
    ['28500', 1],
    ['0', 1],
    ['-3', 1],
    ['1.5', 0.1],
    ['1.50', 0.01],
    ['-0.125', 0.001],
    ['2e3', 1000],
    ['2E+3', 1000],
    ['2.50e3', 10],
    ['1.5e-2', 0.001],
    ['1e-9', 1e-9],
  ];
  for (const [literal, digit] of CASES) {
    it(`${literal}: ${digit}`, () => {
      assert.ok(Math.abs(lastDigit(literal) / digit - 1) < 1e-12, String(lastDigit(literal)));
    });
  }
});

describe('two numbers', () => {
  // [one, the other, whether they agree]
  const CASES: [string, string, boolean][] = [
    ['28500', '28500', true],
    ['28500', '28501', false],
    ['28500', '30000', false],
    ['28500', '28500.4', true],
    ['28500', '28500.6', false],
    ['1.10', '1.13', false],
    ['1.1', '1.13', true],
    ['1.5', '1.5192', true],
    ['1.5', '1.55', true],
    ['1.5', '1.56', false],
    ['1.52', '1.5192', true],
    ['1.50', '1.5192', false],
    ['350 bn', '350 mn', false],
    ['0.35 bn', '350 mn', true],
    ['0.35 bn', '354 mn', true],
    ['0.35 bn', '356 mn', false],
    ['~28500', '30000', true],
    ['~28500', '30001', false],
    ['~28500', '27075', true],
    ['~28500', '27074', false],
    ['2e3', '2400', true],
    ['2e3', '2600', false],
    ['2.0e3', '2040', true],
    ['2.0e3', '2060', false],
    ['=0.30000000000000004', '=0.3', true],
    ['=0.3000001', '=0.3', false],
    ['=1.5192', '1.5', true],
    ['0', '0', true],
    ['0', '0.4', true],
    ['0.0', '0.4', false],
    ['1', '-1', false],
    ['-1.5', '-1.5192', true],
  ];
  for (const [one, other, expected] of CASES) {
    it(`${one} and ${other} ${expected ? 'agree' : 'do not agree'}, whichever comes first`, () => {
      const [a, b] = [read(one), read(other)];
      const approximate = a.approximate || b.approximate;
      assert.equal(agree(a.number, b.number, approximate), expected);
      assert.equal(agree(b.number, a.number, approximate), expected);
    });
  }

  it('agree with themselves, however they are written, and do not by three last digits', () => {
    const literal = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(literal, ([digits, decimals]) => {
        const number = read((digits / 10 ** decimals).toFixed(decimals)).number;
        assert.ok(agree(number, number));
        assert.ok(!agree(number, { ...number, value: number.value + 3 * number.digit }));
      }),
    );
  });
});

describe('a power of ten between two numbers', () => {
  // [one, the other, by which power the one is a multiple of the other]
  const CASES: [string, string, number | undefined][] = [
    ['350 bn', '350 mn', 3],
    ['350 mn', '350 bn', -3],
    ['2850', '28500', -1],
    ['1519.2', '1.5', 3],
    ['1.5', '1519.2', -3],
    ['28500', '28500', undefined],
    ['28500', '30000', undefined],
    ['28500', '300000', undefined],
    ['~28500', '300000', -1],
    ['0', '5', undefined],
    ['5', '0', undefined],
    ['0', '0', undefined],
    ['-10', '100', undefined],
    ['-10', '-100', -1],
  ];
  for (const [one, other, power] of CASES) {
    it(`${one} and ${other}: ${power ?? 'none'}`, () => {
      const [a, b] = [read(one), read(other)];
      assert.equal(powerOfTenApart(a.number, b.number, a.approximate || b.approximate), power);
    });
  }
});
