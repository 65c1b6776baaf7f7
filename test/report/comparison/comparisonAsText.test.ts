import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { compare } from '../../../src/compare/comparison';
import { comparisonAsText } from '../../../src/report/comparison/comparisonAsText';
import { coloured, plain } from '../../../src/report/paint';
import { measure, QUIET, scenarioWith, type Changes } from '../../validate/scenarioWith';

const cost = measure('=payment * 2', { label: 'Cost' });

function between(before: Changes, after: Changes) {
  const side = (changes: Changes) => ({ text: scenarioWith(QUIET, cost, changes), surroundings: {} });
  return compare(side(before), side(after));
}

const paid = (value: number, more: object = {}): Changes => ({
  factors: { payment: { values: { base: value }, ...more } },
});

describe('a comparison as text', () => {
  it('is coloured where a terminal is: names, changes in per cent, findings by their severity', () => {
    const text = comparisonAsText(between(paid(1.5), paid(1.8, { max: 1.6 })), { paint: coloured });
    assert.match(text, /^\u001b\[1mPayment, max\u001b\[22m: nothing → 1\.6\n/);
    assert.match(text, /Cost, Base: 3 → 3\.6 USD bn \u001b\[1m\(\+20 %\)\u001b\[22m\n/);
    assert.match(text, /\n {2}\u001b\[31merror\u001b\[39m .* \u001b\[2mvalues\/out-of-bounds\u001b\[22m\n/);
    const back = comparisonAsText(between(paid(1.8, { max: 1.6 }), paid(1.5)), { paint: coloured });
    assert.match(back, /\n {2}\u001b\[32msettled\u001b\[39m /);
  });

  it('keeps to the width of the terminal, with what goes on set in', () => {
    const long = 'What the other side is to pay for hosting of forces in the years to come';
    const text = comparisonAsText(between(paid(1.5), paid(1.8, { label: long })), { paint: plain, width: 50 });
    const lines = text.split('\n');
    assert.ok(
      lines.every((line) => stringWidth(line) <= 50),
      text,
    );
    assert.match(
      text,
      /^What the other side is to pay for hosting of\n {2}forces in the years to come, label: Payment →\n/,
    );
  });

  it('writes numbers below zero and changes for less with the same sign', () => {
    const text = comparisonAsText(between(paid(-1.5), paid(-3)), { paint: plain });
    assert.match(text, /^Payment, Base: -1\.5 → -3 USD bn\n[^]*\n {2}Cost, Base: -3 → -6 USD bn \(-100 %\)\n/);
  });
});
