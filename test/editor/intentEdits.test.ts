// From what a person does in a cell to the text: what is typed, and that typing what stands there changes nothing.
import assert from 'node:assert/strict';
import { intentEdits, type TextIntent } from '../../src/host/editor/intentEdits';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';

import { scenarioWith } from '../validate/scenarioWith';
import { SEOUL, viewOf } from './support';

const TEXT = scenarioWith({ measures: { burden: { label: 'Burden', unit: '%', formula: '=1' } } });
const setCell = (row: string, alternative: string, input: string): TextIntent => ({
  kind: 'set-cell',
  cell: { row, alternative },
  input,
});

describe('what a person wants', () => {
  // [what, the intent, what stands in the text, what stands there then]
  const CASES: [string, TextIntent, string, string][] = [
    ['a number typed with grouped digits', setCell('payment', 'base', '1,520.50'), '"base": 1.5', '"base": 1520.50'],
    ['a new cell behind the others', setCell('payment', 'heir', '2'), '"base": 1.5', '"base": 1.5,\n        "heir": 2'],
    ['a level by its label', setCell('stance', 'base', 'Very tense'), '"base": "calm"', '"base": "tense"'],
    ['a level by its id', setCell('stance', 'base', 'open'), '"base": "calm"', '"base": "open"'],
    ['a formula', setCell('payment', 'base', '=stance'), '"base": 1.5', '"base": "=stance"'],
    ['nothing typed: the cell is cleared', setCell('payment', 'base', ' '), '{\n        "base": 1.5\n      }', '{}'],
    [
      'clearing',
      { kind: 'clear-cell', cell: { row: 'payment', alternative: 'base' } },
      '{\n        "base": 1.5\n      }',
      '{}',
    ],
    ['a blank', { kind: 'blank-cell', cell: { row: 'payment', alternative: 'base' } }, '"base": 1.5', '"base": null'],
    [
      'another label for a row',
      { kind: 'rename-label', of: 'row', id: 'payment', label: 'Fee' },
      '"label": "Payment"',
      '"label": "Fee"',
    ],
    [
      'another label for a section',
      { kind: 'rename-label', of: 'section', id: 'money', label: 'Cost' },
      '"label": "Money"',
      '"label": "Cost"',
    ],
  ];
  for (const [what, intent, before, after] of CASES) {
    it(what, () => {
      const text = TEXT.replace('"tense": "Tense"', '"tense": "Very tense"');
      assert.ok(text.includes(before));
      const result = intentEdits(readScenario(text), intent);
      assert.ok('edits' in result, JSON.stringify(result));
      assert.equal(applyEdits(text, result.edits), text.replace(before, after));
    });
  }

  // [what, the text, the intent, something of the reason]
  const REFUSED: [string, string, TextIntent, RegExp][] = [
    ['a text in a number cell', TEXT, setCell('payment', 'base', 'abc'), /“abc” is not a number.*USD bn/],
    ['a level that does not exist', TEXT, setCell('stance', 'base', 'furious'), /Its levels are Calm, Tense, Open/],
    ['a measure’s cell', TEXT, setCell('burden', 'base', '1'), /measure is computed/],
    [
      'a blank on a measure',
      TEXT,
      { kind: 'blank-cell', cell: { row: 'burden', alternative: 'base' } },
      /measure is computed/,
    ],
    ['a row that is gone', TEXT, setCell('gone', 'base', '1'), /no factors › gone/],
    ['a column that is gone', TEXT, setCell('payment', 'gone', '1'), /no alternative “gone”/],
    ['a broken file', TEXT.replace('{', '{,'), setCell('payment', 'base', '2'), /not valid JSON/],
    ['a newer file', TEXT.replace('"scenario": 1', '"scenario": 2'), setCell('payment', 'base', '2'), /newer version/],
    ['a label that is empty', TEXT, { kind: 'rename-label', of: 'row', id: 'payment', label: ' ' }, /cannot be empty/],
  ];
  for (const [what, text, intent, reason] of REFUSED) {
    it(`is refused for ${what}`, () => {
      const result = intentEdits(readScenario(text), intent);
      assert.match('refused' in result ? result.refused : 'not refused', reason);
    });
  }

  it('is nothing where a cell’s own input is committed again, in every written cell of the Seoul file', () => {
    const doc = readScenario(SEOUL);
    const view = viewOf(SEOUL);
    let cells = 0;
    for (const row of view.rows) {
      // A measure's formula is not typed into a cell.
      if (row.kind === 'measure') continue;
      row.cells.forEach((cell, index) => {
        if (cell.state !== 'own') return;
        cells++;
        const intent = setCell(row.id, view.columns[index]?.id ?? '', cell.input);
        assert.deepEqual(intentEdits(doc, intent), { edits: [] }, `${row.id} ${cell.input}`);
      });
    }
    assert.ok(cells > 60, String(cells));
  });

  it('is met at once in the table: the cell then shows what was typed', () => {
    const result = intentEdits(readScenario(SEOUL), setCell('usd_krw', 'worst_case', '1,450.00'));
    assert.ok('edits' in result);
    const after = viewOf(applyEdits(SEOUL, result.edits));
    const row = after.rows.find(({ id }) => id === 'usd_krw');
    assert.deepEqual(
      row?.cells.map(({ display }) => display),
      ['1,393.2', '1,393.2', '1,393.2', '1,393.2', '1,450.00'],
    );
  });
});
