import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { describeRule } from '../describeRule';
import { findingsOf } from '../findingsOf';
import { measure, require, row, scenarioWith, type Changes } from '../scenarioWith';

const valued: Changes = row('stance', {
  levels: { calm: { label: 'Calm', value: 0 }, tense: { label: 'Tense', value: 1 }, open: { label: 'Open', value: 2 } },
});

describeRule('formulas/unknown-level', 'error', {
  finds: {
    'a text that is no level, with its quotes as the file escapes them': {
      of: require('=stance <> "tens"'),
      finds: { at: '\\"tens\\"', says: /^“tens” is no level of stance\. It has "calm", "tense", "open"\.$/ },
    },
    'the second of two': {
      of: measure('=IF(OR(stance = "calm", stance = "furious"), 1, 2)'),
      finds: { on: 'burden', at: '\\"furious\\"', says: /“furious” is no level/ },
    },
    'with quotes that the file writes by their number': {
      of: scenarioWith(require('=stance = "tens"')).replaceAll('\\"', '\\u0022'),
      finds: { at: '\\u0022tens\\u0022', says: /“tens”/ },
    },
    'a case of SWITCH': {
      of: measure('=SWITCH(stance, "calm", 1, "hot", 2, 3)'),
      finds: { on: 'burden', at: '\\"hot\\"', says: /“hot”/ },
    },
    'a level of a row that is a number, since its levels have values': {
      of: { ...valued, ...require('=stance <> "tense"') },
      finds: { at: '\\"tense\\"', says: /The levels of stance have values.*Write LEVEL\(stance\)\./ },
    },
  },
  passes: {
    'levels in any case of letters': require('=OR(stance = "CALM", "open" = stance)'),
    'LEVEL of a row whose levels have values': { ...valued, ...require('=LEVEL(stance) <> "tense"') },
    'a number compared with a text, which is Excel’s to judge': require('=payment <> "calm"'),
  },
});

describe('the fix of a misspelt level', () => {
  const mended = (text: string) => {
    const finding = findingsOf(text).find(({ rule }) => rule === 'formulas/unknown-level');
    const [fix] = finding?.fixes ?? [];
    return fix && [fix.title, fix.preferred, applyEdits(text, fix.edits)];
  };

  it('writes the nearest level of the row, in its quotes', () => {
    const text = scenarioWith(require('=stance <> "tens"'));
    assert.deepEqual(mended(text), ['Replace with tense', true, text.replace('\\"tens\\"', '\\"tense\\"')]);
  });

  it('is none where no level is near', () => {
    assert.equal(mended(scenarioWith(require('=stance <> "furious"'))), undefined);
  });
});
