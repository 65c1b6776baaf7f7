import { describeRule } from '../describeRule';
import { measure, newRow, require, scenarioWith } from '../scenarioWith';

const tariff = newRow('tariff', { unit: '%', values: { base: 15 } });

describeRule('units/percent-literal', 'error', {
  finds: {
    'a bare number compared with a percentage': {
      of: scenarioWith(tariff, require('=tariff < 25')),
      finds: { at: '25', says: /^“25” is a bare number beside “tariff”, which is in percent .*Write 25%\.$/ },
    },
    'a fraction, which is right but reads otherwise': {
      of: scenarioWith(tariff, require('=tariff < 0.25')),
      finds: { at: '0.25', says: /so this is 25 percent\. Write 25%\.$/ },
    },
    'a hundredth taken twice': {
      of: scenarioWith(tariff, measure('=payment * tariff / 100')),
      finds: { on: 'burden', at: '100', says: /divided by 100 a second time/ },
    },
  },
  passes: {
    'the percent sign': scenarioWith(tariff, require('=tariff + 5% < 25%')),
    'nothing and one': scenarioWith(tariff, measure('=payment * (1 + MAX(tariff, 0))')),
    'a multiple': scenarioWith(tariff, measure('=payment * 2 * tariff')),
  },
});
