import { describeRule } from '../describeRule';
import { measure, row, scenarioWith } from '../scenarioWith';

describeRule('units/unit-syntax', 'error', {
  finds: {
    'what is no unit': {
      of: row('payment', { unit: '2 USD' }),
      finds: { on: 'payment', at: '"2 USD"', says: /^“2 USD” is no unit\. A unit is written like USD bn\/yr/ },
    },
    'other words for scales and times': {
      of: row('payment', { unit: 'USD billion/year' }),
      finds: {
        on: 'payment',
        at: '"USD billion/year"',
        says: /^There are no units “billion” and “year”\. Write USD bn\/yr\.$/,
      },
    },
    'a name that nobody declares': {
      of: measure('=2', { unit: 'sortie/yr' }),
      finds: { on: 'burden', at: '"sortie/yr"', says: /"units": \{ "sortie": \{\} \}\.$/ },
    },
    'a declared name misspelt': {
      of: scenarioWith({ units: { sortie: {} } }, row('payment', { unit: 'sorties' })),
      finds: { on: 'payment', at: '"sorties"', says: /Did you mean “sortie”\?/ },
    },
    'the unit of what a source states': {
      of: row('payment', { values: { base: { value: 1.5, stated: { value: 1.5, unit: 'bn dollars' } } } }),
      finds: { on: 'payment/base', at: '"bn dollars"', says: /Write bn USD\.$/ },
    },
  },
  passes: {
    'a unit of the file’s own': scenarioWith({ units: { sortie: {} } }, row('payment', { unit: 'k sortie/yr' })),
    'built-in ones': row('payment', { unit: 'KRW mn/person/month' }),
    shares: row('payment', { unit: '% exports' }),
  },
});
