import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cellMembers, setCellMember, type CellMember } from '../../../src/model/edit/cellMembers';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { readScenario } from '../../../src/model/read/scenarioText';
import { SMALL_TEXT } from '../../e2e/support/small';
import { lawfully } from '../support/editLaw';

const WITHIN = [['factors', 'payment', 'values']];
const set = (text: string, member: CellMember, typed: string, alternative = 'base') =>
  lawfully(text, (doc) => setCellMember(doc, 'payment', alternative, member, typed), WITHIN);
const refusal = (member: CellMember, typed: string, row = 'payment', alternative = 'base') => {
  const result = setCellMember(readScenario(SMALL_TEXT), row, alternative, member, typed);
  return 'refused' in result ? result.refused : undefined;
};

describe('what stands behind a cell', () => {
  it('makes a bare value an object on one line, members in the format’s order', () => {
    const noted = set(SMALL_TEXT, 'note', 'As agreed');
    assert.ok(noted.includes('"base": { "value": 1500, "note": "As agreed" },'));
    const sure = set(noted, 'confidence', 'high');
    assert.ok(sure.includes('"base": { "value": 1500, "confidence": "high", "note": "As agreed" },'));
  });

  it('keeps a formula as it is written', () => {
    assert.ok(set(SMALL_TEXT, 'note', 'x', 'more').includes('{ "value": "=BASELINE(payment) * 2", "note": "x" }'));
  });

  it('reads ranges and what the source states as people type them', () => {
    for (const typed of ['1.40 to 2,200', '1.40 – 2200', '1.40…2200'])
      assert.ok(set(SMALL_TEXT, 'range', typed).includes('"range": { "low": 1.40, "high": 2200 }'), typed);
    assert.ok(set(SMALL_TEXT, 'stated', '10 USD bn/yr').includes('"stated": { "value": 10, "unit": "USD bn/yr" }'));
    assert.ok(set(SMALL_TEXT, 'stated', '1,500').includes('"stated": { "value": 1500, "unit": "KRW trn/yr" }'));
  });

  it('refuses what does not fit, with what would', () => {
    assert.match(refusal('stated', 'about ten') ?? '', /such as 10 USD bn\/yr/);
    assert.match(refusal('range', '3') ?? '', /such as 1.4 to 2.2/);
    assert.match(refusal('range', '3 to 2') ?? '', /above the high one/);
    assert.match(refusal('confidence', 'sure') ?? '', /must be "low", "moderate" or "high"/);
    assert.match(refusal('note', 'x', 'credit', 'more') ?? '', /Type a value into it first/);
  });

  it('set and taken out again gives the text back to the byte', () => {
    const typed: Readonly<Record<CellMember, string>> = {
      source: 'budget',
      confidence: 'low',
      note: 'A “note”\nof two lines',
      range: '1 to 2',
      stated: '1 USD bn/yr',
      approximate: 'true',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([...cellMembers]), fc.shuffledSubarray([...cellMembers]), (into, order) => {
        const apply = (text: string, member: CellMember, value: string) => {
          const result = setCellMember(readScenario(text), 'payment', 'base', member, value);
          assert.ok('edits' in result);
          return applyEdits(text, result.edits);
        };
        const full = into.reduce((text, member) => apply(text, member, typed[member]), SMALL_TEXT);
        const out = [...order.filter((one) => into.includes(one)), ...into.filter((one) => !order.includes(one))];
        assert.equal(
          out.reduce((text, member) => apply(text, member, ''), full),
          SMALL_TEXT,
        );
      }),
    );
  });
});
