// Edits by example: what the text looks like before and after, and what is refused.
import assert from 'node:assert/strict';
import { blankCell, clearCell, setCell } from '../../../src/model/edit/cellEdits';
import type { EditResult } from '../../../src/model/edit/editResult';
import { renameLabel } from '../../../src/model/edit/renameLabel';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';

/** A file whose row `pay` has these values, written as they stand between its braces; columns are a, b, c. */
function file(values: string): string {
  return `{
  "scenario": 1,
  "alternatives": { "a": { "label": "A" }, "b": { "label": "B" }, "c": { "label": "C" } },
  "factors": {
    "pay": {
      "label": "Payment",
      "values": {${values}}
    },
    "bare": {
      "label": "Bare"
    }
  }
}
`;
}

describe('setting a cell', () => {
  // [what, the alternative, the JSON to write, the values before, the values after]
  const CASES: [string, string, string, string, string][] = [
    ['replaces a bare value', 'a', '2.50', ' "a": 1, "b": 2 ', ' "a": 2.50, "b": 2 '],
    [
      'replaces the value in a cell object and keeps what stands beside it',
      'a',
      '2',
      ' "a": { "note": "x", "value": 1, "x_by": "me" } ',
      ' "a": { "note": "x", "value": 2, "x_by": "me" } ',
    ],
    [
      'puts a value into a cell object that has none',
      'a',
      '2',
      ' "a": { "note": "x" } ',
      ' "a": { "value": 2, "note": "x" } ',
    ],
    ['replaces what is no value', 'a', '2', ' "a": [1, 2] ', ' "a": 2 '],
    ['of duplicates changes the last, which counts', 'a', '9', ' "a": 1, "a": 2 ', ' "a": 1, "a": 9 '],
    ['puts a new cell first', 'a', '9', ' "b": 1, "c": 2 ', ' "a": 9, "b": 1, "c": 2 '],
    ['puts a new cell in the middle', 'b', '9', ' "a": 1, "c": 2 ', ' "a": 1, "b": 9, "c": 2 '],
    ['puts a new cell last', 'c', '9', ' "a": 1, "b": 2 ', ' "a": 1, "b": 2, "c": 9 '],
    [
      'puts a new cell on a line of its own where the others are',
      'b',
      '9',
      '\n        "a": 1,\n        "c": 2\n      ',
      '\n        "a": 1,\n        "b": 9,\n        "c": 2\n      ',
    ],
    ['behind the only one', 'b', '9', '\n        "a": 1\n      ', '\n        "a": 1,\n        "b": 9\n      '],
    ['before the only one', 'a', '9', '\n        "b": 1\n      ', '\n        "a": 9,\n        "b": 1\n      '],
    ['with a space behind the comma where the others have one', 'b', '9', '"a": 1, "c": 2', '"a": 1, "b": 9, "c": 2'],
    ['with no space behind the colon where the others have none', 'b', '9', '"a":1', '"a":1,"b":9'],
    ['into an empty object of a file in lines', 'b', '9', '', '\n        "b": 9\n      '],
    ['into an empty object that is open already', 'b', '9', '\n      ', '\n        "b": 9\n      '],
    ['where it stands so already, changes nothing', 'a', '1', ' "a": 1 ', ' "a": 1 '],
  ];
  for (const [what, alternative, json, before, after] of CASES) {
    it(what, () =>
      assert.equal(
        apply(file(before), (doc) => setCell(doc, 'pay', alternative, json)),
        file(after),
      ),
    );
  }

  it('gives a row its values where it has none', () => {
    const text = file('');
    assert.equal(
      apply(text, (doc) => setCell(doc, 'bare', 'b', '9')),
      text.replace('"label": "Bare"', '"label": "Bare",\n      "values": { "b": 9 }'),
    );
  });

  it('into an empty object of a file in one line', () => {
    const text = JSON.stringify(JSON.parse(file('')));
    assert.equal(
      apply(text, (doc) => setCell(doc, 'pay', 'b', '9')),
      text.replace('"values":{}', '"values":{"b":9}'),
    );
  });

  it('with CRLF and tabs into an empty object', () => {
    const style = (text: string) => text.replaceAll('\n', '\r\n').replaceAll('  ', '\t');
    assert.equal(
      apply(style(file('')), (doc) => setCell(doc, 'pay', 'b', '9')),
      style(file('\n        "b": 9\n      ')),
    );
  });

  it('blanks a cell by null', () => {
    assert.equal(
      apply(file('"a": { "value": 1 }'), (doc) => blankCell(doc, 'pay', 'a')),
      file('"a": { "value": null }'),
    );
    assert.equal(
      apply(file('"a": 1'), (doc) => blankCell(doc, 'pay', 'b')),
      file('"a": 1,"b": null'),
    );
  });
});

describe('clearing a cell', () => {
  // [what, the alternative, the values before, the values after]
  const CASES: [string, string, string, string][] = [
    ['the first', 'a', ' "a": 1, "b": 2 ', ' "b": 2 '],
    ['one in the middle', 'b', ' "a": 1, "b": { "value": 2, "note": "x" }, "c": 3 ', ' "a": 1, "c": 3 '],
    ['the last', 'c', ' "a": 1, "c": 3 ', ' "a": 1 '],
    [
      'a line',
      'b',
      '\n        "a": 1,\n        "b": 2,\n        "c": 3\n      ',
      '\n        "a": 1,\n        "c": 3\n      ',
    ],
    ['the last line', 'c', '\n        "a": 1,\n        "c": 3\n      ', '\n        "a": 1\n      '],
    ['the only one', 'a', '\n        "a": 1\n      ', ''],
    ['one that is not there', 'b', ' "a": 1 ', ' "a": 1 '],
    [
      'all of its duplicates, or an earlier one would come into force',
      'a',
      ' "a": 1, "b": 2, "a": 3, "a": 4 ',
      ' "b": 2 ',
    ],
    ['nothing but duplicates', 'a', ' "a": 1, "a": 2 ', ''],
    ['duplicates at the end', 'b', '"a": 1, "b": 2, "b": 3', '"a": 1'],
  ];
  for (const [what, alternative, before, after] of CASES) {
    it(what, () =>
      assert.equal(
        apply(file(before), (doc) => clearCell(doc, 'pay', alternative)),
        file(after),
      ),
    );
  }

  it('of a row without values changes nothing', () => {
    assert.equal(
      apply(file(''), (doc) => clearCell(doc, 'bare', 'a')),
      file(''),
    );
  });

  it('also takes out the cell of an alternative that is gone', () => {
    assert.equal(
      apply(file('"a": 1, "gone": 2'), (doc) => clearCell(doc, 'pay', 'gone')),
      file('"a": 1'),
    );
  });
});

describe('renaming', () => {
  const TEXT = `{ "scenario": 1,
  "alternatives": { "a": { "label": "A" } }, "sections": { "money": { "kind": "tariffs" } },
  "factors": { "pay": { "section": "money", "role": "given" } },
  "measures": { "burden": { "label": "Burden" } } }`;
  // [what, which, id, the label typed, before → after in the text]
  const CASES: [string, 'row' | 'alternative' | 'section', string, string, string, string][] = [
    ['an alternative', 'alternative', 'a', 'Base “case”', '"label": "A"', '"label": "Base “case”"'],
    ['a measure', 'row', 'burden', ' The burden ', '"label": "Burden"', '"label": "The burden"'],
    ['a section that has no label yet', 'section', 'money', 'Money', '{ "kind"', '{ "label": "Money", "kind"'],
    [
      'a row that has no label yet, behind its section',
      'row',
      'pay',
      'Pay',
      '"money", "role"',
      '"money", "label": "Pay", "role"',
    ],
    ['with what JSON escapes', 'alternative', 'a', 'a "b" \\ c', '"label": "A"', '"label": "a \\"b\\" \\\\ c"'],
    ['to the same', 'alternative', 'a', 'A', '', ''],
  ];
  for (const [what, of, id, label, before, after] of CASES) {
    it(what, () =>
      assert.equal(
        apply(TEXT, (doc) => renameLabel(doc, of, id, label)),
        TEXT.replace(before, after),
      ),
    );
  }

  for (const label of ['', '  ']) {
    it(`to ${JSON.stringify(label)} is refused`, () => {
      assert.match(refusal(renameLabel(readScenario(TEXT), 'alternative', 'a', label)), /cannot be empty/);
    });
  }
});

describe('an edit is refused, with what would help', () => {
  const sound = readScenario(
    file('"a": 1')
      .replace('"bare": {', '"odd": { "values": [] }, "list": [], "bare": {')
      .replace(/\}\n$/, ', "measures": { "burden": {} } }'),
  );
  const broken = readScenario(file('"a": 1,'));
  const newer = readScenario(file('"a": 1').replace('"scenario": 1', '"scenario": 2'));

  // [what, the result, something of the reason]
  const CASES: [string, EditResult, RegExp][] = [
    ['in a broken file', setCell(broken, 'pay', 'a', '2'), /not valid JSON.*Mend it in the text/],
    ['clearing in a broken file', clearCell(broken, 'pay', 'a'), /not valid JSON/],
    ['renaming in a broken file', renameLabel(broken, 'row', 'pay', 'New'), /not valid JSON/],
    [
      'in a broken file, of a column that could not be read',
      setCell(readScenario('{ "alternatives": { '), 'pay', 'a', '2'),
      /not valid JSON/,
    ],
    ['in a newer file', setCell(newer, 'pay', 'a', '2'), /newer version/],
    ['clearing in a newer file', clearCell(newer, 'pay', 'a'), /newer version/],
    ['renaming in a newer file', renameLabel(newer, 'alternative', 'a', 'New'), /newer version/],
    ['on a measure', setCell(sound, 'burden', 'a', '2'), /measure is computed/],
    ['clearing on a measure', clearCell(sound, 'burden', 'a'), /measure is computed/],
    ['on a row that is gone', setCell(sound, 'gone', 'a', '2'), /no factors › gone in the file any more/],
    ['on a row named like a method', setCell(sound, 'constructor', 'a', '2'), /no factors › constructor/],
    ['in a column that is gone', setCell(sound, 'pay', 'gone', '2'), /no alternative “gone” any more/],
    ['on a row that is a list', setCell(sound, 'list', 'a', '2'), /factors › list is not an object/],
    ['where the values are a list', setCell(sound, 'odd', 'a', '2'), /factors › odd › values is not an object/],
    ['clearing where the values are a list', clearCell(sound, 'odd', 'a'), /factors › odd › values is not an object/],
    ['renaming what is gone', renameLabel(sound, 'section', 'gone', 'New'), /no sections › gone/],
  ];
  for (const [what, result, reason] of CASES) it(what, () => assert.match(refusal(result), reason));
});

function apply(text: string, edit: (doc: ScenarioText) => EditResult): string {
  const result = edit(readScenario(text));
  assert.ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

function refusal(result: EditResult): string {
  assert.ok('refused' in result, 'it was not refused');
  return result.refused;
}
