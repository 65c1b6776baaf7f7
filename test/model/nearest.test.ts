import assert from 'node:assert/strict';
import { nearest, suggestion } from '../../src/model/nearest';

describe('the nearest known name', () => {
  const known = ['hosting_payment', 'troops', 'troops_redeployed', 'gdp'];
  // [misspelt, meant]
  const CASES: [string, string | undefined][] = [
    ['hosting_payments', 'hosting_payment'],
    ['hostingpayment', 'hosting_payment'],
    ['troop', 'troops'],
    ['trops', 'troops'],
    ['troops_redployed', 'troops_redeployed'],
    ['gpd', 'gdp'],
    ['dgp', 'gdp'],
    ['pdg', undefined],
    ['troosp', 'troops'],
    ['gdpp', 'gdp'],
    ['gd', undefined],
    ['tariff', undefined],
    ['', undefined],
  ];
  for (const [name, meant] of CASES)
    it(`“${name}” → ${meant ?? 'none'}`, () => assert.equal(nearest(name, known), meant));

  it('of equals the first', () => assert.equal(nearest('abcx', ['abca', 'abcb']), 'abca'));
});

describe('a suggestion', () => {
  it('asks whether the nearest was meant', () =>
    assert.equal(suggestion('trops', ['troops']), ' Did you mean “troops”?'));
  it('lists the known names where none is near', () =>
    assert.equal(suggestion('x', ['aa', 'bb']), ' Known are aa, bb.'));
  it('lists them where they are few', () => assert.equal(suggestion('x', Array<string>(13).fill('aa')), ''));
  it('is empty where nothing is known', () => assert.equal(suggestion('x', []), ''));
});
