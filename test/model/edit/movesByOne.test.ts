import assert from 'node:assert/strict';
import { moveAlternativesBy, moveRowsBy, moveSectionBy } from '../../../src/model/edit/movesByOne';
import { moveRows } from '../../../src/model/edit/rowMoves';
import type { EditResult } from '../../../src/model/edit/editResult';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { readScenario } from '../../../src/model/read/scenarioText';
import type { ScenarioText } from '../../../src/model/read/scenarioText';

const factor = (section: string) => ({ section, values: {} });
const measure = (section?: string) => ({ ...(section !== undefined && { section }), formula: '=1' });
const doc = readScenario(
  JSON.stringify(
    {
      scenario: 1,
      alternatives: { x: {}, y: {}, z: {} },
      sections: { money: {}, words: {}, last: {} },
      factors: { a: factor('money'), b: factor('money'), c: factor('money'), d: factor('words'), e: factor('last') },
      measures: { m: measure('money'), n: measure('words'), o: measure() },
    },
    null,
    2,
  ),
);

/** Rows by section, as the table shows them, behind an edit. */
function order(result: EditResult): string {
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  const { scenario } = readScenario(applyEdits(doc.text, result.edits));
  const rows = [...scenario.factors, ...(scenario.measures ?? [])];
  const of = (section: string | undefined) => rows.filter(([, row]) => row.section === section).map(([id]) => id);
  return [...scenario.sections.keys(), undefined].map((section) => of(section).join('')).join('|');
}

function columns(result: EditResult): string {
  assert.ok('edits' in result);
  return [...readScenario(applyEdits(doc.text, result.edits)).scenario.alternatives.keys()].join('');
}

function refusal(result: EditResult): string {
  return 'refused' in result ? result.refused : 'not refused';
}

describe('a move by one', () => {
  it('passes rows of one kind, one or several together', () => {
    assert.equal(order(moveRowsBy(doc, ['b'], -1)), 'bacm|dn|e|o');
    assert.equal(order(moveRowsBy(doc, ['b'], 1)), 'acbm|dn|e|o');
    assert.equal(order(moveRowsBy(doc, ['b', 'c'], -1)), 'bcam|dn|e|o');
    assert.equal(order(moveRowsBy(doc, ['a', 'b'], 1)), 'cabm|dn|e|o');
  });

  it('goes on into the next section at the edge of its own', () => {
    assert.equal(order(moveRowsBy(doc, ['d'], -1)), 'abcdm|n|e|o');
    assert.equal(order(moveRowsBy(doc, ['e'], -1)), 'abcm|den||o');
    assert.equal(order(moveRowsBy(doc, ['m'], 1)), 'abc|dmn|e|o');
    assert.equal(order(moveRowsBy(doc, ['n'], 1)), 'abcm|d|en|o');
    assert.equal(order(moveRowsBy(doc, ['o'], -1)), 'abcm|dn|eo|');
  });

  it('is refused past rows of another kind, at the ends, and for rows that do not stand together', () => {
    assert.match(refusal(moveRowsBy(doc, ['c'], 1)), /Measures stand below/);
    assert.match(refusal(moveRowsBy(doc, ['m'], -1)), /Measures stand below/);
    assert.match(refusal(moveRowsBy(doc, ['c', 'm'], 1)), /Move the two apart/);
    assert.match(refusal(moveRowsBy(doc, ['c', 'd'], 1)), /several sections/);
    assert.match(refusal(moveRowsBy(doc, ['a'], -1)), /first row/);
    assert.match(refusal(moveRowsBy(doc, ['o'], 1)), /last row/);
    assert.match(refusal(moveRowsBy(doc, ['gone'], 1)), /no row “gone”/);
    assert.match(refusal(moveAlternativesBy(doc, ['x', 'y'], -1)), /first column/);
    assert.match(refusal(moveSectionBy(doc, 'last', 1)), /last section/);
  });

  it('passes columns and sections', () => {
    assert.equal(columns(moveAlternativesBy(doc, ['y', 'z'], -1)), 'yzx');
    assert.equal(columns(moveAlternativesBy(doc, ['x'], 1)), 'yxz');
    assert.equal(order(moveSectionBy(doc, 'words', -1)), 'dn|abcm|e|o');
  });

  it('changes as little text as the move of one row, however many move', () => {
    const lines = (text: string) => text.split('\n');
    const result = moveRowsBy(doc, ['b', 'c'], -1);
    assert.ok('edits' in result);
    const [removed] = result.edits;
    assert.equal(result.edits.length, 2);
    assert.match(doc.text.slice(removed?.offset, (removed?.offset ?? 0) + (removed?.length ?? 0)), /^"a": \{/);
    assert.equal(lines(applyEdits(doc.text, result.edits)).length, lines(doc.text).length);
  });
});

describe('rows moved together', () => {
  const moved = (rows: string[], to: Parameters<typeof moveRows>[2], at: ScenarioText = doc) =>
    order(moveRows(at, rows, to));

  it('stand in their order beside another row, in its section', () => {
    assert.equal(moved(['a', 'c'], { after: 'd' }), 'bm|dacn|e|o');
    assert.equal(moved(['d', 'e'], { before: 'a' }), 'deabcm|n||o');
    assert.equal(moved(['a', 'b'], { section: 'last' }), 'cm|dn|eab|o');
  });

  it('find each the nearest place of its kind', () => {
    assert.equal(moved(['c', 'm'], { after: 'e' }), 'ab|dn|ecm|o');
    assert.equal(moved(['c', 'm'], { section: 'words' }), 'ab|dcnm|e|o');
  });

  it('change nothing where they stand so already', () => {
    const result = moveRows(doc, ['b', 'c'], { after: 'a' });
    assert.deepEqual(result, { edits: [] });
  });
});
