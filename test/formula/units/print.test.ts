import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseUnit, sameDimension } from '../../../src/formula/unit';
import { describeUnit, printUnit } from '../../../src/formula/units/print';
import { amountOf, product, raised, type Amount } from '../../../src/formula/units/quantity';

function amount(text: string): Amount {
  const unit = parseUnit(text);
  assert.ok(unit, text);
  return amountOf(unit);
}

describe('a unit as text', () => {
  // [as it is read, as it is written]
  const CASES: [string, string][] = [
    ['USD bn/yr', 'USD bn/yr'],
    ['bn USD / yr', 'USD bn/yr'],
    ['KRW/USD', 'KRW/USD'],
    ['person', 'persons'],
    ['k person', 'k persons'],
    ['KRW mn/persons', 'KRW mn/person'],
    ['USD/k person', 'USD/k person'],
    ['EUR/yr/person', 'EUR/person/yr'],
    ['1/yr', '1/yr'],
    ['index', 'index'],
    ['USD bn/month', 'USD bn/month'],
    ['sortie/day', 'sortie/day'],
    ['USD·yr', 'USD·yr'],
    ['yr/month', 'yr/month'],
    ['%', '%'],
    ['% GDP', '% GDP'],
    ['% of exports', '% of exports'],
    ['pp', 'pp'],
    ['mn', 'mn index'],
  ];
  for (const [read, written] of CASES)
    it(`“${read}” is ${written}`, () => assert.equal(printUnit(amount(read)), written));

  it('reads back as the same unit', () => {
    const names = fc.constantFrom('USD', 'KRW', 'person', 'yr', 'month', 'day', 'sortie', 'k', 'mn', 'bn', 'trn');
    const part = fc.array(names, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        const unit = parseUnit(parts.join('/'));
        assert.ok(unit);
        const written = printUnit(amountOf(unit));
        if (written === undefined) return;
        const again = parseUnit(written);
        assert.ok(again && sameDimension(unit, again), `${parts.join('/')} became ${written}`);
        assert.equal(again.scale, unit.scale);
        assert.equal(printUnit(amountOf(again)), written);
      }),
    );
  });

  it('is undefined where the notation has none', () => {
    assert.equal(printUnit(raised(amount('USD bn'), 0.5)), undefined);
    assert.equal(printUnit({ ...amount('USD'), sizes: [{ ten: 2, month: 0, day: 0, time: 0 }] }), undefined);
  });

  it('comes as near as it can in a sentence', () => {
    const hundreds = { ...amount('USD bn'), sizes: [{ ten: 11, month: 0, day: 0, time: 0 }] };
    assert.equal(describeUnit(hundreds), '100 USD bn');
    assert.equal(describeUnit(raised(amount('USD bn'), 0.5)), 'USD^0.5');
    assert.equal(describeUnit(amount('index')), 'no unit');
  });
});

describe('amounts multiplied', () => {
  // [one, operator, other, the unit of the result]
  const CASES: [string, '*' | '/', string, string][] = [
    ['KRW trn/yr', '/', 'KRW/USD', 'USD trn/yr'],
    ['USD bn', '/', 'USD bn/yr', 'yr'],
    ['USD bn/yr', '*', 'yr', 'USD bn'],
    ['KRW trn/yr', '/', 'persons', 'KRW trn/person/yr'],
    ['% GDP', '*', 'KRW trn/yr', 'KRW trn/yr'],
    ['USD bn', '/', 'USD mn', 'k index'],
    ['% GDP', '/', '% GDP', 'index'],
    ['KRW/USD', '*', 'USD/KRW', 'index'],
  ];
  for (const [one, operator, other, result] of CASES) {
    it(`${one} ${operator} ${other} is ${result}`, () => {
      const made = product(amount(one), amount(other), operator === '*' ? 1 : -1);
      assert.equal(made.kind === 'amount' && printUnit(made), result);
    });
  }
});
