import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { readPackDocument } from '../../../src/model/read/packDocument';
import { packFaults } from '../../../src/validate/packs/packFile';
import { packText } from '../../packs/packText';

const pack = (rule: string) => packText(['"calm": "Calm"', '"firm": "Firm"'], `"odd": { ${rule}, "because": "So." }`);

/** [what is wrong, the rule, what of the text is at fault, how it reads when it is mended] */
const MENDED: [string, string, string, string][] = [
  ['a concept in a formula', '"require": "=paymnt > 5"', 'paymnt', '"require": "=payment > 5"'],
  [
    'a concept whose levels are forbidden',
    '"forbid": { "stanc": "firm" }',
    '"stanc"',
    '"forbid": { "stance": "firm" }',
  ],
  ['the one level that is forbidden', '"forbid": { "stance": "frm" }', '"frm"', '"forbid": { "stance": "firm" }'],
  [
    'one of several levels',
    '"forbid": { "stance": ["calm", "frm"] }',
    '"frm"',
    '"forbid": { "stance": ["calm", "firm"] }',
  ],
  ['a linked concept', '"link": ["payment", "stanc"]', '"stanc"', '"link": ["payment", "stance"]'],
];

describe('what is wrong with a rule of a pack', () => {
  for (const [what, rule, fault, mended] of MENDED)
    it(`stands where it is written and is mended there: ${what}`, () => {
      const text = pack(rule);
      const [first, ...more] = packFaults(readPackDocument(text));
      assert.ok(first && more.length === 0);
      assert.equal(text.slice(first.place.offset, first.place.offset + first.place.length), fault);
      assert.equal(applyEdits(text, first.fixes?.[0]?.edits ?? []), pack(mended));
      assert.deepEqual(packFaults(readPackDocument(pack(mended))), []);
    });

  it('is not mended by a name that is there already', () => {
    const text = pack('"forbid": { "stanc": "firm", "stance": "calm" }');
    const [first] = packFaults(readPackDocument(text));
    assert.equal(first?.fixes, undefined);
  });
});
