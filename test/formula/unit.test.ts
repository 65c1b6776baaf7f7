import assert from 'node:assert/strict';
import { parseUnit, sameDimension } from '../../src/formula/unit';

/** A unit in short: its scale, its names with exponents, and what it is a percentage of. */
function told(text: string): string | undefined {
  const unit = parseUnit(text);
  if (!unit) return undefined;
  const names = [...unit.names].map(([name, exponent]) => (exponent === 1 ? name : `${name}^${exponent}`));
  const share = unit.percent === undefined ? [] : [unit.percent + (unit.of === undefined ? '' : ` of ${unit.of}`)];
  return [`e${unit.scale}`, ...names, ...share].join(' ');
}

describe('a unit', () => {
  // [as it is written, what it is]
  const CASES: [string, string][] = [
    ['USD bn/yr', 'e9 USD yr^-1'],
    ['KRW trn', 'e12 KRW'],
    ['trn KRW', 'e12 KRW'],
    ['KRW/USD', 'e0 KRW USD^-1'],
    ['persons', 'e0 person'],
    ['person', 'e0 person'],
    ['k persons', 'e3 person'],
    ['KRW mn/person', 'e6 KRW person^-1'],
    ['USD/k person', 'e-3 USD person^-1'],
    ['EUR/person/yr', 'e0 EUR person^-1 yr^-1'],
    ['USD bn/USD bn', 'e0'],
    ['USD·yr', 'e0 USD yr'],
    ['USD*yr', 'e0 USD yr'],
    ['1/yr', 'e0 yr^-1'],
    ['index', 'e0'],
    ['sortie', 'e0 sortie'],
    ['Sortie_2', 'e0 Sortie_2'],
    ['%', 'e0 %'],
    [' % ', 'e0 %'],
    ['% GDP', 'e0 % of GDP'],
    ['% of exports', 'e0 % of of exports'],
    ['pp', 'e0 pp'],
    ['%/yr', 'e0 % of /yr'],
    ['pp / month', 'e0 pp of /month'],
    ['  USD   bn  ', 'e9 USD'],
    ['USD bn / yr', 'e9 USD yr^-1'],
  ];
  for (const [text, expected] of CASES) it(`“${text}”: ${expected}`, () => assert.equal(told(text), expected));

  for (const text of [
    '',
    ' ',
    '/',
    '/yr',
    'USD/',
    'USD//yr',
    '5',
    '2 USD',
    'USD 2',
    '$',
    '₩ bn',
    '???',
    '%GDP',
    'USD-yr',
    'yr/1',
    'a b!',
  ]) {
    it(`“${text}” is none`, () => assert.equal(told(text), undefined));
  }
});

describe('two units', () => {
  // [one, the other, whether they measure the same]
  const CASES: [string, string, boolean][] = [
    ['USD bn', 'USD mn', true],
    ['USD bn', 'bn USD', true],
    ['USD bn', 'USD bn/yr', false],
    ['USD', 'KRW', false],
    ['persons', 'k person', true],
    ['KRW/USD', 'USD/KRW', false],
    ['EUR/person/yr', 'EUR/yr/person', true],
    ['%', '%', true],
    ['%', '% GDP', false],
    ['% GDP', '% exports', false],
    ['%', 'pp', false],
    ['%', 'index', false],
    ['index', '1', true],
  ];
  for (const [one, other, same] of CASES) {
    it(`${one} and ${other} ${same ? 'measure the same' : 'do not'}, whichever comes first`, () => {
      const [a, b] = [parseUnit(one), parseUnit(other)];
      assert.ok(a && b);
      assert.deepEqual([sameDimension(a, b), sameDimension(b, a)], [same, same]);
    });
  }
});
