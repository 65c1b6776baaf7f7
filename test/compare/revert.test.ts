import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changesSince } from '../../src/compare/changesSince';
import { revertEdits, type RevertPlace } from '../../src/compare/revert';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { Random } from '../fuzz/random';
import { smallScenario, writtenText } from '../fuzz/smallScenario';
import { SMALL_TEXT } from '../e2e/support/small';
import { edited } from './support/texts';

function reverted(now: string, before: string, ...places: RevertPlace[]): string {
  const result = revertEdits(readScenario(now), readScenario(before), places);
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  return applyEdits(now, result.edits);
}

const cell = (row: string, alternative: string) => ({ row, alternative });

describe('reverting to an earlier text', () => {
  it('gives a cell its value back, with what stood beside it, and leaves others', () => {
    const before = SMALL_TEXT.replace('1500', '{ "value": 1500.0, "note": "N" }');
    const now = SMALL_TEXT.replace('1500', '1400').replace('"base": 100', '"base": 120');
    assert.equal(reverted(now, before, cell('payment', 'base')), before.replace('"base": 100', '"base": 120'));
  });

  it('takes an added cell away and brings a deleted one back, in its place', () => {
    const added = SMALL_TEXT.replace('"base": 100', '"base": 100,\n        "more": 5');
    assert.equal(reverted(added, SMALL_TEXT, cell('credit', 'more')), SMALL_TEXT);
    const deleted = SMALL_TEXT.replace('        "base": "calm",\n', '');
    assert.equal(reverted(deleted, SMALL_TEXT, cell('stance', 'base')), SMALL_TEXT);
  });

  it('reverts several cells with one set of edits', () => {
    const now = SMALL_TEXT.replace('1500', '1')
      .replace('"base": 100', '"base": 2')
      .replace('"more": "firm"', '"more": "tense"');
    const places = [cell('payment', 'base'), cell('credit', 'base'), cell('stance', 'more'), cell('stance', 'base')];
    assert.equal(reverted(now, SMALL_TEXT, ...places), SMALL_TEXT);
  });

  it('reverts a row with its label and cells, its unit alone, and a measure’s formula', () => {
    const now = SMALL_TEXT.replace('"label": "Payment"', '"label": "Pay"')
      .replace('"KRW trn/yr"', '"KRW bn/yr"')
      .replace('1500', '7');
    assert.equal(reverted(now, SMALL_TEXT, { row: 'payment' }), SMALL_TEXT);
    assert.equal(reverted(now, SMALL_TEXT, { row: 'payment', unit: true }), now.replace('KRW bn/yr', 'KRW trn/yr'));
    const formula = SMALL_TEXT.replace('=payment + credit', '=payment');
    assert.equal(reverted(formula, SMALL_TEXT, cell('total', 'base')), SMALL_TEXT);
  });

  it('brings rows back that are gone, at their neighbour, and takes new ones away', () => {
    const gone = SMALL_TEXT.replace(/ {4}"credit": \{[^]*?\n {4}\},\n/, '');
    assert.equal(reverted(gone, SMALL_TEXT, { row: 'payment' }), SMALL_TEXT);
    assert.equal(reverted(SMALL_TEXT, gone, { row: 'credit' }), gone);
  });

  it('takes a new alternative away with its cells, and brings one back that is gone', () => {
    const gone = SMALL_TEXT.replace(',\n    "more": { "label": "More", "basedOn": "base" }', '')
      .replace(',\n        "more": "=BASELINE(payment) * 2"', '')
      .replace(',\n        "more": "firm"', '');
    assert.equal(reverted(SMALL_TEXT, gone, { alternative: 'more' }), gone);
    assert.equal(reverted(gone, SMALL_TEXT, { alternative: 'base' }), SMALL_TEXT);
  });

  it('says so where nothing differs', () => {
    const doc = readScenario(SMALL_TEXT);
    assert.deepEqual(revertEdits(doc, doc, [cell('payment', 'base')]), {
      refused: 'Nothing differs here from the last commit.',
    });
  });

  it('of all cells that differ leaves none that does', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const before = writtenText(random, smallScenario(random));
        const now = edited(before, random, 8);
        const [was, is] = [readScenario(before), readScenario(now)];
        if (was.state !== 'sound' || is.state !== 'sound') return;
        const places = [...changesSince(was.scenario, is.scenario).cells].flatMap(([row, cells]) =>
          [...cells.keys()].map((alternative) => ({ row, alternative })),
        );
        if (places.length === 0) return;
        const after = readScenario(reverted(now, before, ...places));
        assert.equal(after.state, 'sound');
        assert.deepEqual([...changesSince(was.scenario, after.scenario).cells], []);
      }),
      { numRuns: 80 },
    );
  });
});
