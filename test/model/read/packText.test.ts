import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readPack } from '../../../src/model/read/packText';

const PACK = {
  pack: 1,
  title: 'Ours',
  concepts: {
    payment: { label: 'Payment', unit: 'USD bn' },
    stance: { label: 'Stance', levels: { calm: 'Calm', tense: { label: 'Tense', value: 1 } } },
  },
  rules: {
    paid: { require: '=payment > 0', because: 'So.' },
    sober: { forbid: { stance: ['calm', 'tense'] }, because: 'So.', severity: 'info' },
  },
};
const TEXT = JSON.stringify(PACK, null, 2);

describe('reading a rule pack', () => {
  it('gives its title, concepts and rules in their order, without a fault', () => {
    const { pack, faults } = readPack(TEXT);
    assert.deepEqual(faults, []);
    assert.equal(pack.title, 'Ours');
    assert.deepEqual([...pack.concepts.keys()], ['payment', 'stance']);
    assert.deepEqual([...(pack.concepts.get('stance')?.levels?.keys() ?? [])], ['calm', 'tense']);
    assert.deepEqual(pack.rules.get('paid'), PACK.rules.paid);
    assert.deepEqual(pack.rules.get('sober')?.forbid, new Map([['stance', ['calm', 'tense']]]));
  });

  it('takes a byte-order mark and members of one’s own', () => {
    assert.deepEqual(readPack('\uFEFF' + TEXT.replace('{', '{ "x_by": "us",')).faults, []);
  });

  // [what is wrong, the text, something of the first fault, the rules that are read all the same]
  const FAULTY: [string, string, RegExp, string[]][] = [
    ['nothing', '', /^The file is empty\.$/, []],
    [
      'a comma too many',
      TEXT.replace('"title"', ',"title"'),
      /^It is not valid JSON\. Line 3: The name of a member .* Is there a comma too many before it\?$/,
      ['paid', 'sober'],
    ],
    ['a comment', '// ours\n' + TEXT, /^JSON has no comments/, ['paid', 'sober']],
    ['no object', '[]', /^The file must be an object/, []],
    [
      'a newer version',
      TEXT.replace('"pack": 1', '"pack": 2'),
      /“pack” must be the format’s version, 1/,
      ['paid', 'sober'],
    ],
    [
      'no title',
      TEXT.replace('"title"', '"x_title"'),
      /^The file has no “title”, which is needed\.$/,
      ['paid', 'sober'],
    ],
    [
      'a misspelt member',
      TEXT.replace('"because"', '"becuase"'),
      /“paid” has no member “becuase”.*Did you mean “because”\?/,
      ['paid', 'sober'],
    ],
    [
      'a rule that is a number',
      TEXT.replace('"rules": {', '"rules": { "odd": 5,'),
      /“odd” must be an object/,
      ['odd', 'paid', 'sober'],
    ],
    ['an illegal concept', TEXT.replace('"payment": {', '"q1": {'), /“q1” is not an id/, ['paid', 'sober']],
  ];
  for (const [what, text, says, rules] of FAULTY) {
    it(`tells of ${what}, and reads what it can`, () => {
      const { pack, faults } = readPack(text);
      assert.match(faults[0] ?? '', says);
      assert.deepEqual([...pack.rules.keys()], rules);
    });
  }

  it('never throws, and has concepts and rules whatever the text', () => {
    const cut = fc.nat({ max: TEXT.length }).map((end) => TEXT.slice(0, end));
    fc.assert(
      fc.property(fc.oneof(cut, fc.json(), fc.string()), (text) => {
        const { pack, faults } = readPack(text);
        assert.ok(pack.concepts instanceof Map && pack.rules instanceof Map && Array.isArray(faults));
      }),
      { numRuns: 500 },
    );
    assert.deepEqual(readPack('['.repeat(100_000)).faults.length, 1);
  });
});
