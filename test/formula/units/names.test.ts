import assert from 'node:assert/strict';
import { isCurrency } from '../../../src/formula/units/currencies';
import { inUsualNames, isKnownName } from '../../../src/formula/units/names';

describe('names in units', () => {
  it('know the currencies of ISO 4217 by their codes in capitals', () => {
    for (const code of ['USD', 'KRW', 'JPY', 'EUR', 'CNY', 'TWD', 'AUD', 'XDR']) assert.ok(isCurrency(code), code);
    for (const code of ['usd', 'ABC', 'SAM', 'GDP', 'US', 'USDT']) assert.ok(!isCurrency(code), code);
  });

  it('know times, persons and what has no unit', () => {
    for (const name of ['yr', 'month', 'day', 'person', 'persons', 'index']) assert.ok(isKnownName(name), name);
    for (const name of ['year', 'constructor', 'sortie']) assert.ok(!isKnownName(name), name);
  });

  // [as people write it, as it is written here]
  const CASES: [string, string | undefined][] = [
    ['USD billion/year', 'USD bn/yr'],
    ['million USD', 'mn USD'],
    ['usd bn', 'USD bn'],
    ['won', 'KRW'],
    ['people', 'persons'],
    ['percent', '%'],
    ['USD bn/yr', undefined],
    ['sortie', undefined],
  ];
  for (const [written, usual] of CASES)
    it(`take “${written}” for ${usual ?? 'what it is'}`, () => assert.equal(inUsualNames(written), usual));
});
