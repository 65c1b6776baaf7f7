import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { canonicalText } from '../../src/model/canonical';
import { canonicalEdits } from '../../src/model/canonicalEdits';
import { applyEdits, type TextEdit } from '../../src/model/edit/textEdit';
import { anyScenario } from './support/anyScenario';
import { printJson } from './support/jsonDocument';
import { anyStyle } from './support/styles';

function editsOf(text: string): TextEdit[] {
  const result = canonicalEdits(text, 'scenario');
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  return result.edits;
}

const SEOUL = readFileSync('scenarios/seoul-washington-2025.scenario.json', 'utf8');

describe('the edits that format a text', () => {
  it('are none where it is formatted', () => {
    assert.deepEqual(editsOf(SEOUL), []);
    assert.deepEqual(editsOf(SEOUL.replaceAll('\n', '\r\n')), []);
  });

  it('touch only the gaps that are otherwise, with the line ends of the text', () => {
    const two = SEOUL.replace('"scenario": 1', '"scenario":1').replace(/\n\}\n$/, '\n}');
    assert.deepEqual(editsOf(two), [
      { offset: two.indexOf('"scenario":1') + '"scenario":'.length, length: 0, text: ' ' },
      { offset: two.length, length: 0, text: '\n' },
    ]);
    const ends = SEOUL.replaceAll('\n', '\r\n');
    const joined = ends.replace(',\r\n  "title"', ', "title"');
    assert.deepEqual(editsOf(joined), [{ offset: joined.indexOf(' "title"'), length: 0, text: '\r\n ' }]);
  });

  it('replace an object whose members are in another order, and no more', () => {
    const before = '"section": "money",\n      "label": "Payment"';
    const after = '"label": "Payment",\n      "section": "money"';
    const canonical = `{\n  "scenario": 1,\n  "factors": {\n    "payment": {\n      ${before}\n    }\n  }\n}\n`;
    const text = canonical.replace(before, after);
    const edits = editsOf(text);
    assert.equal(edits.length, 1);
    const [edit] = edits;
    assert.ok(edit && edit.offset >= text.indexOf(after) && edit.length <= after.length);
    assert.equal(applyEdits(text, edits), canonical);
  });

  it('are one where they are very many', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => String(i)).join(',');
    const text = `{"scenario":1,"x_all":[${items}]}`;
    const edits = editsOf(text);
    assert.equal(edits.length, 1);
    const canonical = canonicalText(text, 'scenario');
    assert.deepEqual({ text: applyEdits(text, edits) }, canonical);
  });

  it('tell why there is no such form', () => {
    assert.deepEqual(canonicalEdits('[]', 'scenario'), canonicalText('[]', 'scenario'));
  });

  it('give any scenario its canonical text', () => {
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const text = printJson(scenario, style);
        const canonical = canonicalText(text, 'scenario');
        const result = canonicalEdits(text, 'scenario');
        if (!('edits' in result)) assert.deepEqual(result, canonical);
        else assert.deepEqual({ text: applyEdits(text, result.edits).replaceAll('\r\n', '\n') }, canonical);
      }),
      { numRuns: 1000 },
    );
  });
});
