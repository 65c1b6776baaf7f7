import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const rate = (base: unknown, heir: unknown, unit = '%'): Changes => row('payment', { unit, values: { base, heir } });
const stated = (value: number, base: number): Changes => rate({ value: base, stated: { value, unit: '%' } }, 3);

describeRule('units/fraction-for-percent', 'error', {
  finds: {
    'a value under 1 where the others are over 5': {
      of: rate(15, 0.25),
      finds: { on: 'payment/heir', at: '0.25', says: /^Payment is 0\.25 %, and the other values.*this is 25 %\.$/ },
    },
    'in shares of something, and in percentage points': {
      of: rate(0.15, 25, '% GDP'),
      finds: { on: 'payment/base', at: '0.15', says: /15 %\.$/ },
    },
    'what the source states as a percentage': {
      of: stated(15, 0.15),
      finds: { on: 'payment/base', at: '0.15', says: /^Payment is 0\.15 %, and its source states 15 %/ },
    },
  },
  passes: {
    'small percentages beside small ones': rate(0.5, 2),
    'one value alone': row('payment', { unit: '%', values: { base: 0.15 } }),
    'zero, and 1': rate(15, 0),
    'a row that is not in percent': rate(15, 0.25, 'USD bn'),
    'a small percentage that its source states': stated(0.15, 0.15),
  },
});
