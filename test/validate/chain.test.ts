import assert from 'node:assert/strict';
import { findingsOf } from './findingsOf';
import { scenarioWith } from './scenarioWith';

/** The message of the rule “dear”, which asks for a total below 5. */
function told(measures: Record<string, unknown>, values: Record<string, unknown> = {}): string | undefined {
  const text = scenarioWith({
    factors: { payment: { values } },
    measures,
    rules: { dear: { require: '=total < 5', because: 'The budget has no room for it.' } },
  });
  return findingsOf(text).find(({ rule, alternative }) => rule === 'rules/dear' && alternative === 'base')?.message;
}

const measure = (formula: string, label: string) => ({ label, unit: 'USD bn', formula, direction: 'lower' });

describe('the way of a conflict through formulas', () => {
  it('is told from the nearest formula to what was written, with the values read', () => {
    const said = told({ total: measure('=half * 4', 'Total'), half: measure('=payment * 2', 'Half') });
    assert.equal(
      said,
      'Total: 12 USD bn is ruled out in Base. Total is computed from Half: 3 USD bn. Half is computed from Payment: 1.5 USD bn.',
    );
  });

  it('ends after a few formulas, and tells of the first cells that one reads', () => {
    const chain = told({
      total: measure('=first * 2 + payment', 'Total'),
      first: measure('=second + payment', 'First'),
      second: measure('=third + payment', 'Second'),
      third: measure('=payment', 'Third'),
    });
    assert.equal(chain?.match(/ is computed from /g)?.length, 3);
    const parts = [1, 2, 3, 4, 5, 6].map((n) => [`part_${n}`, measure('=payment', `Part ${n}`)] as const);
    const wide = told({
      total: measure(`=${parts.map(([id]) => id).join(' + ')}`, 'Total'),
      ...Object.fromEntries(parts),
    });
    assert.match(
      wide ?? '',
      /Total is computed from Part 1: 1\.5 USD bn, Part 2: .*, Part 4: 1\.5 USD bn and 2 more cells\./,
    );
  });

  it('is not told of a cell in which the number is written', () => {
    const text = scenarioWith({
      rules: { dear: { require: '=payment < 1', because: 'The budget has no room for it.' } },
    });
    const [finding] = findingsOf(text).filter(({ rule }) => rule === 'rules/dear');
    assert.doesNotMatch(finding?.message ?? '', /computed/);
  });
});
