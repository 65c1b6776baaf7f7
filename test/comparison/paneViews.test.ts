import assert from 'node:assert/strict';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { paneViews } from '../../src/host/git/paneViews';
import { readScenario } from '../../src/model/read/scenarioText';
import { SMALL_TEXT } from '../e2e/support/small';

const views = (file: string) =>
  paneViews(readScenario(file).scenario, readScenario(SMALL_TEXT).scenario, new NumberDisplay('en')).map(
    ({ row = '', alternative = '', kind, text }) => [`${row} ${alternative}`.trim(), kind, text],
  );

describe('the marks of a version beside the working file', () => {
  it('are none where the file says the same', () => {
    assert.deepEqual(views(SMALL_TEXT), []);
  });

  it('tell what a cell holds in the working file, and where it holds nothing of its own there', () => {
    const file = SMALL_TEXT.replace('"base": 1500', '"base": 1400').replace(/,\s*"more": "firm"/, '');
    assert.deepEqual(views(file), [
      ['payment base', 'changed', 'Is 1,400 in the working file.'],
      ['stance more', 'removed', 'Is Calm in the working file.'],
      ['payment', 'changed', 'Differs in the working file.'],
      ['stance', 'changed', 'Differs in the working file.'],
    ]);
  });

  it('tell which rows the working file does not have', () => {
    const file = SMALL_TEXT.replace('"total": {', '"sum": {');
    assert.deepEqual(views(file), [['total', 'changed', 'Is not in the working file.']]);
  });
});
