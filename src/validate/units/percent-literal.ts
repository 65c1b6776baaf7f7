import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const percentLiteral: BuiltInRule = {
  id: 'units/percent-literal',
  severity: 'error',
  title: 'A number that is a hundred times off beside a percentage',
  reason:
    'Rows in percent are fractions inside formulas, as in Excel: 15 percent is 15% or 0.15, and 15 is 1,500 percent.',
  remedy: 'Write the number with a per cent sign, 15%, or as a fraction, 0.15.',
  example: {
    fails: {
      factors: { tariff: { section: 'money', label: 'Tariff', role: 'uncertainty', unit: '%', values: { base: 15 } } },
      measures: {
        with_surcharge: { label: 'Tariff with surcharge', unit: '%', formula: '=tariff + 5', direction: 'lower' },
      },
    },
    passes: {
      factors: { tariff: { section: 'money', label: 'Tariff', role: 'uncertainty', unit: '%', values: { base: 15 } } },
      measures: {
        with_surcharge: { label: 'Tariff with surcharge', unit: '%', formula: '=tariff + 5%', direction: 'lower' },
      },
    },
  },
  check: (context) => unitProblems(context, 'percent-literal'),
};
