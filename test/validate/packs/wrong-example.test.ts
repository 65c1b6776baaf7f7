import assert from 'node:assert/strict';
import { readPackDocument } from '../../../src/model/read/packDocument';
import { packFaults } from '../../../src/validate/packs/packFile';
import { describeRule } from '../describeRule';
import { packOf } from '../packOf';

const named = { packs: ['ours.scenario-rules.json'] };
const withText = (text: string) => ({ packText: () => text });
const paid = (require: string, fails: object, passes: object) =>
  packOf({
    rules: {
      paid: {
        require,
        because: 'It has to be paid.',
        examples: { fails: { values: fails }, passes: { values: passes } },
      },
    },
  });

describeRule('packs/wrong-example', 'warning', {
  finds: {
    'an example that does not fail': {
      of: named,
      surroundings: withText(paid('=payment >= 0', { payment: 0 }, { payment: 1 })),
      finds: {
        at: '"ours.scenario-rules.json"',
        says: /^In the rule pack “ours.scenario-rules.json”: The failing example of “paid” does not fail: .*\.$/,
      },
    },
    'an example that does not pass, and another': {
      of: named,
      surroundings: withText(paid('=payment > 0', { payment: 1 }, { payment: 0 })),
      finds: { at: '"ours.scenario-rules.json"', says: /does not fail: its rule finds nothing in it\. And 1 more\.$/ },
    },
    'an example with a value for a stranger': {
      of: named,
      surroundings: withText(paid('=payment > 0', { payment: 0 }, { paymnet: 1 })),
      finds: { at: '"ours.scenario-rules.json"', says: /values for what is no concept of the pack: paymnet\.$/ },
    },
  },
  passes: {
    'examples that show what they say, of a path as well': {
      of: named,
      surroundings: withText(
        paid('=payment <= BASELINE(payment) * 1.05', { payment: [1, 1.1] }, { payment: [1, 1.05] }),
      ),
    },
    'a pack without examples': { of: named, surroundings: withText(packOf({})) },
    'a pack that is built in': { packs: ['alliance'] },
  },
});

describe('what is wrong with the file of a rule pack', () => {
  /** The rule and the text at fault. */
  function told(text: string): string[] {
    return packFaults(readPackDocument(text)).map(
      ({ rule, place }) => `${rule} ${text.slice(place.offset, place.offset + place.length)}`,
    );
  }

  it('is told where it stands', () => {
    assert.deepEqual(told(paid('=payment >= 0', { payment: 0 }, { payment: -1 })), [
      'packs/wrong-example "fails"',
      'packs/wrong-example "passes"',
    ]);
    assert.deepEqual(told(paid('=payment > 0', { payment: 0 }, { payment: 1 })), []);
  });

  it('is told of a rule first, and of its examples when it can be read', () => {
    assert.deepEqual(told(paid('=paymnet > 0', { payment: 0 }, { payment: 1 })), ['packs/unreadable paymnet']);
    assert.deepEqual(told(packOf({ concepts: 5 })).slice(0, 1), ['packs/unreadable 5']);
    assert.deepEqual(told('{ "pack": 1, '), ['packs/unreadable ']);
    assert.deepEqual(told('{ "pack": 1 "title": "Ours" }'), ['packs/unreadable "title"']);
  });
});
