import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

const row = (id: string, changes: Changes) => Object(newRow(id, changes).factors) as Changes;
const BOTH: Changes = {
  ...row('aid', { label: 'Aid', unit: 'USD bn', values: { base: 1 } }),
  ...row('weapons', { label: 'Weapons', unit: 'USD bn', partOf: 'aid', values: { base: 1 } }),
  ...row('rate', { label: 'Rate', unit: 'KRW/USD', values: { base: 1400 } }),
};

function total(formula: string, subtotal = '=payment + aid', heir: Changes = {}): Changes {
  const unit = 'USD bn';
  return {
    factors: { ...BOTH, ...heir },
    measures: {
      subtotal: { label: 'Subtotal', unit, formula: subtotal, direction: 'none' },
      total: { label: 'Total', unit, formula, direction: 'lower' },
    },
  };
}
const once = (at: string, says: RegExp, related = ['payment']) => ({ on: 'total', at, says, related });

describeRule('measures/counted-twice', 'error', {
  finds: {
    'a row by itself and through a subtotal': {
      of: total('=payment + subtotal'),
      finds: once('"=payment + subtotal"', /^Total counts Payment twice: by itself, and through Subtotal\.$/),
    },
    'in one formula, through SUM and a scale': {
      of: total('=SUM(payment, aid) + payment * 1000 / 1000'),
      finds: once('"=SUM(payment, aid) + payment * 1000 / 1000"', /by itself, and by itself\.$/),
    },
    'through an exchange rate': {
      of: {
        ...total('=payment + abroad / rate', '=1'),
        factors: {
          ...BOTH,
          ...row('abroad', { label: 'Abroad', unit: 'KRW bn', values: { base: '=payment * rate' } }),
        },
      },
      finds: once('"=payment + abroad / rate"', /and through Abroad\.$/),
    },
    'a part beside its whole': {
      of: total('=weapons + aid'),
      finds: once('"=weapons + aid"', /^Total counts Weapons twice: by itself, and inside of Aid\.$/, ['weapons']),
    },
    'a product, however its factors are written': {
      of: total('=payment * aid + aid * payment', '=1'),
      finds: once('"=payment * aid + aid * payment"', /^Total counts Aid × Payment twice/, ['aid', 'payment']),
      beside: ['units/result-unit'],
    },
    'a subtotal, once for all that is in it': {
      of: total('=subtotal + LET(x, subtotal, x)'),
      finds: once('"=subtotal + LET(x, subtotal, x)"', /^Total counts Subtotal twice/, ['subtotal']),
    },
  },
  passes: {
    'a row that is added once': total('=subtotal + 1'),
    'what is taken away again': total('=subtotal - payment'),
    'the change from the base': total('=payment - BASELINE(payment) + aid'),
    'branches that no alternative takes at once': total('=IF(stance = "calm", payment, payment + aid)'),
    'products of other factors': {
      of: total('=payment * 0.5 + payment * 0.4 + aid * 2 + aid / 2'),
    },
    'weights and conditions': total('=payment * 0.5 + aid * IF(payment > 1, 1, 2)'),
    'a formula that comes round to itself, which is another finding': {
      of: total('=subtotal + payment', '=total + payment'),
      beside: ['formulas/cycle'],
    },
  },
});
