import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { assess } from '../../../src/validate/assess';
import { describeRule } from '../describeRule';
import { findingsOf } from '../findingsOf';
import { scenarioWith, type Changes } from '../scenarioWith';

const waived = (waiver: Changes, more: Changes = {}): Changes => ({
  rules: { calm: { forbid: { stance: 'tense' }, because: 'So.' } },
  waivers: { known: { rule: 'rules/calm', reason: 'We know.', ...waiver } },
  ...more,
});
const tense = { factors: { stance: { values: { heir: 'tense' } } } };

describeRule('waivers/useless', 'warning', {
  finds: {
    'a rule that finds nothing': {
      of: waived({}),
      finds: {
        at: '"known"',
        says: /^There is no finding of rules\/calm that this waiver could mean\. Remove it, or correct its rule, row or alternative\.$/,
      },
    },
    'another column': {
      of: waived({ alternative: 'base' }, tense),
      finds: { at: '"known"', says: /no finding of rules\/calm/ },
      beside: ['rules/calm'],
    },
    'another row': {
      of: waived({ row: 'payment' }, tense),
      finds: { at: '"known"', says: /no finding of rules\/calm/ },
      beside: ['rules/calm'],
    },
    'a rule that does not exist, with the one that is meant': {
      of: waived({ rule: 'rules/clam' }, tense),
      finds: {
        at: '"known"',
        says: /^There is no rule “rules\/clam”\. Did you mean “rules\/calm”\? Remove this waiver, or correct its rule\.$/,
      },
      beside: ['rules/calm'],
    },
    'a rule without its category': {
      of: waived({ rule: 'missing' }),
      finds: { at: '"known"', says: /^There is no rule “missing”\. Remove/ },
    },
  },
  passes: {
    'a waiver of what is found': { of: waived({}, tense), beside: ['rules/calm'] },
    'a row that does not exist, which is told by itself': {
      of: waived({ row: 'troops' }),
      beside: ['names/unknown-row'],
    },
    'an alternative that does not exist, likewise': {
      of: waived({ alternative: 'third' }),
      beside: ['names/unknown-alternative'],
    },
    'a waiver without a rule, likewise': { of: waived({ rule: undefined }), beside: ['structure/missing-member'] },
  },
});

describe('what settles a waiver that waives nothing', () => {
  const fixesOf = (text: string) => findingsOf(text).find(({ rule }) => rule === 'waivers/useless')?.fixes ?? [];
  const after = (text: string, title: string) => {
    const fix = fixesOf(text).find((one) => one.title === title) ?? assert.fail(title);
    return applyEdits(text, fix.edits);
  };

  it('is to remove it, which leaves the others', () => {
    const both = scenarioWith({
      rules: { calm: { forbid: { stance: 'tense' }, because: 'So.' } },
      waivers: { gone: { rule: 'ours/gone', reason: 'We know.' }, known: { rule: 'rules/calm', reason: 'We know.' } },
      ...tense,
    });
    const { doc } = assess(after(both, 'Remove waiver “gone”'));
    assert.deepEqual([...(doc.scenario.waivers?.keys() ?? [])], ['known']);
  });

  it('is the rule that is meant, which nobody takes without a look', () => {
    const text = scenarioWith(waived({ rule: 'rules/clam' }, tense));
    const [first] = fixesOf(text);
    assert.equal(first?.preferred, undefined);
    const mended = findingsOf(after(text, 'Replace with rules/calm'));
    assert.deepEqual(
      mended.filter(({ rule }) => rule === 'rules/calm').map(({ waived: by }) => by?.reason),
      ['We know.'],
    );
  });
});
