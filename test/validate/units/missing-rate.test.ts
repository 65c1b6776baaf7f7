import { describeRule } from '../describeRule';
import { measure, newRow, scenarioWith } from '../scenarioWith';

const hosting = newRow('hosting', { unit: 'KRW trn', values: { base: 1.5 } });
const rate = newRow('usd_krw', { unit: 'KRW/USD', values: { base: 1393 } });
const stated = (unit: string) =>
  newRow('hosting', { unit: 'KRW trn', values: { base: { value: 1.5, stated: { value: 1.1, unit } } } });

describeRule('units/missing-rate', 'error', {
  finds: {
    'won and dollars in a sum, and the row that converts': {
      of: scenarioWith(hosting, rate, measure('=payment + hosting')),
      finds: {
        on: 'burden',
        at: 'hosting',
        says: /^“hosting” is in KRW trn, but “payment” in USD bn\. Different currencies need a rate: convert with the row usd_krw, as in hosting \/ usd_krw \* 1000\.$/,
      },
    },
    'that no row is a rate': {
      of: scenarioWith(hosting, measure('=payment + hosting')),
      finds: { on: 'burden', at: 'hosting', says: /no row is one: add a row in KRW\/USD and divide by it\.$/ },
    },
    'a result in another currency': {
      of: scenarioWith(hosting, rate, measure('=hosting')),
      finds: {
        on: 'burden',
        at: 'hosting',
        says: /^The formula yields an amount in KRW trn, but Burden is in USD bn\./,
      },
    },
    'what a source states in another currency': {
      of: scenarioWith(stated('USD bn')),
      finds: { on: 'hosting/base', at: '"USD bn"', says: /cannot be compared\. Add a row in KRW\/USD\.$/ },
    },
  },
  passes: {
    'a sum with the rate': scenarioWith(hosting, rate, measure('=payment + hosting / usd_krw * 1000')),
    'what a source states, with a rate': scenarioWith(rate, stated('USD bn')),
    'a share of one in another': scenarioWith(hosting, rate, measure('=hosting / payment', { unit: 'k KRW/USD' })),
  },
});
