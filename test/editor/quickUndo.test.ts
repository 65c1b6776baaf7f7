import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { quickUndo } from '../../src/host/editor/quickUndo';
import { removeRows } from '../../src/model/edit/rowEdits';
import { applyEdits, type TextEdit } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { largeScenario } from '../bench/largeScenario';

const TEXT = largeScenario({ rows: 3000, alternatives: 20 });
const DOC = readScenario(TEXT);
const LINES = { lineCount: TEXT.split('\n').length } as TextDocument;

/** The edits that delete so many rows from one on. */
function deleting(from: number, count: number): readonly TextEdit[] {
  const result = removeRows(
    DOC,
    Array.from({ length: count }, (_, n) => `row_${String(from + n)}`),
  );
  assert.ok('edits' in result);
  return result.edits;
}

describe('edits that are undone quickly', () => {
  it('become one to the end of the text where their undo would bring back thousands of lines amid a hundred thousand', () => {
    const edits = deleting(100, 1000);
    const asked = quickUndo(LINES, TEXT, edits);
    assert.equal(asked.length, 1);
    assert.equal((asked[0]?.offset ?? 0) + (asked[0]?.length ?? 0), TEXT.length);
    assert.ok((asked[0]?.offset ?? 0) >= Math.min(...edits.map(({ offset }) => offset)));
    assert.ok(applyEdits(TEXT, asked) === applyEdits(TEXT, edits), 'they come to something else');
  });

  it('stay the smallest ones for a few rows, for rows near the end, and where no line comes or goes', () => {
    for (const edits of [deleting(100, 20), deleting(2900, 99), numbers()])
      assert.equal(quickUndo(LINES, TEXT, edits), edits);
  });
});

/** Another digit in each of ten thousand cells. */
function numbers(): readonly TextEdit[] {
  const places = [...TEXT.matchAll(/"value": /g)].slice(0, 10_000);
  return places.map(({ index, 0: { length } }) => ({ offset: index + length, length: 1, text: '7' }));
}
