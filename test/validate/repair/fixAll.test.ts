import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { assess } from '../../../src/validate/assess';
import { fixAll } from '../../../src/validate/repair/fixAll';
import { newRow, QUIET, scenarioWith } from '../scenarioWith';

/** Two rates whose units are miswritten, and a formula with a misspelt name: three fixes that need no look. */
const TEXT = scenarioWith(
  QUIET,
  newRow('first', { unit: 'USD billion', values: { base: 1 } }),
  newRow('second', { unit: 'USD billion', values: { base: 2 } }),
  newRow('sum', { unit: 'USD bn', values: { base: '=paymnt * 2' } }),
);

function sure(text: string): string[] {
  return assess(text)
    .findings.filter(({ fixes }) => fixes?.some(({ preferred }) => preferred))
    .map(({ rule }) => rule);
}

describe('fixing all that needs no look', () => {
  const fixed = (only?: string) =>
    applyEdits(
      TEXT,
      fixAll(assess(TEXT), (text) => assess(text), only),
    );

  it('goes on until nothing is left to fix', () => {
    assert.ok(sure(TEXT).length >= 3, JSON.stringify(sure(TEXT)));
    assert.deepEqual(sure(fixed()), []);
    assert.match(fixed(), /=payment \* 2/);
    assert.deepEqual(
      fixAll(assess(fixed()), (text) => assess(text)),
      [],
    );
  });

  it('can be of one rule alone', () => {
    const after = fixed('units/unit-syntax');
    assert.match(after, /=paymnt \* 2/);
    assert.deepEqual(
      sure(after).filter((rule) => rule === 'units/unit-syntax'),
      [],
    );
  });

  it('leaves out a fix that would bring another finding, and what the authors accept', () => {
    const worse = (text: string) =>
      text === TEXT ? assess(text) : assess(text.replace('"title": "Test"', '"title": 5'));
    assert.deepEqual(fixAll(assess(TEXT), worse), []);
    const accepted = TEXT.replace(
      '"sections"',
      '"waivers": { "known": { "rule": "units/unit-syntax", "reason": "Known." } },\n  "sections"',
    );
    const after = applyEdits(
      accepted,
      fixAll(assess(accepted), (text) => assess(text)),
    );
    assert.match(after, /USD billion/);
    assert.match(after, /=payment \* 2/);
  });
});
