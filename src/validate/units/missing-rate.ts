import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const missingRate: BuiltInRule = {
  id: 'units/missing-rate',
  severity: 'error',
  title: 'Currencies that meet without a rate',
  reason: 'Won and dollars are as different as won and people until an exchange rate makes one of the other.',
  remedy: 'Multiply or divide by a row that holds the rate, such as one in KRW/USD; add it where there is none.',
  example: {
    fails: {
      factors: { aid: { section: 'money', label: 'Aid', role: 'uncertainty', unit: 'KRW trn', values: { base: 0.7 } } },
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment + aid', direction: 'lower' } },
    },
    passes: {
      factors: {
        aid: { section: 'money', label: 'Aid', role: 'uncertainty', unit: 'KRW trn', values: { base: 0.7 } },
        usd_krw: {
          section: 'money',
          label: 'Won to the dollar',
          role: 'uncertainty',
          unit: 'KRW/USD',
          values: { base: 1400 },
        },
      },
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment + aid / usd_krw * 1000', direction: 'lower' },
      },
    },
  },
  check: (context) => unitProblems(context, 'missing-rate'),
};
