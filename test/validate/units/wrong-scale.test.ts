import { describeRule } from '../describeRule';
import { measure, newRow, require, scenarioWith } from '../scenarioWith';

const hosting = newRow('hosting', { unit: 'KRW trn', values: { base: 1.5 } });
const rate = newRow('usd_krw', { unit: 'KRW/USD', values: { base: 1393 } });
const millions = newRow('millions', { unit: 'USD mn', values: { base: 20 } });

describeRule('units/wrong-scale', 'error', {
  finds: {
    'a result in another scale than its row': {
      of: scenarioWith(hosting, rate, measure('=hosting / usd_krw')),
      finds: {
        on: 'burden',
        at: 'hosting / usd_krw',
        says: /^The formula yields an amount in USD trn, but Burden is in USD bn\. As it stands, it is 1,000 times too small: write hosting \/ usd_krw \* 1000\.$/,
      },
    },
    'millions in a sum of billions': {
      of: scenarioWith(millions, measure('=payment + millions')),
      finds: { on: 'burden', at: 'millions', says: /1,000 times too large: write millions \/ 1000\.$/ },
    },
    'a rule that compares them': {
      of: scenarioWith(millions, require('=payment < millions * 2')),
      finds: { at: 'millions * 2', says: /1,000 times too large/ },
    },
    'a percentage taken times 100': {
      of: measure('=payment / payment * 100', { unit: '%' }),
      finds: { on: 'burden', at: '100', says: /^Burden is in %, and a row in percent is shown times 100 by itself/ },
    },
  },
  passes: {
    'the factor that is missing': scenarioWith(hosting, rate, measure('=hosting * 1000 / usd_krw')),
    'one scale': scenarioWith(millions, measure('=payment + millions / 1000')),
    'a plain count': measure('=payment * 1000'),
  },
});
