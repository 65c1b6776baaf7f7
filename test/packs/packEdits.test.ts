// What is done on the page of a rule pack, as edits of its text: the smallest that do it, and nothing else.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readPackDocument } from '../../src/model/read/packDocument';
import type { Intent } from '../../src/protocol';
import type { Subject } from '../../src/protocol/details';
import { packEdits } from '../../src/host/packs/packEdits';
import { concept, done, ENGLISH, fieldsIn, PACK_TEXT, refused, rule, set } from './support';

const replaced = (before: string, after: string) => {
  assert.ok(PACK_TEXT.includes(before), before);
  return PACK_TEXT.replace(before, () => after);
};

describe('the page of a rule pack', () => {
  it('makes a fix that a finding offers, and says so where it is another finding by then', () => {
    const fix = (title: string): Intent => ({ kind: 'fix', finding: '0', title });
    assert.equal(done(replaced('=payment', '=paymnt'), fix('Replace with payment')), PACK_TEXT);
    const strange = replaced('"stance": "firm"', '"stance": "frm"');
    assert.equal(done(strange, fix('Replace with firm')), PACK_TEXT);
    assert.match(refused(strange, fix('Replace with payment')), /has changed since/);
  });

  it('writes a member of a rule, and nothing else', () => {
    assert.equal(set(PACK_TEXT, rule('paid'), 'because', 'Pay.'), replaced('It has to be paid.', 'Pay.'));
    assert.equal(set(PACK_TEXT, rule('paid'), 'severity', ''), replaced(',\n      "severity": "error"', ''));
    assert.equal(set(PACK_TEXT, rule('paid'), 'require', '=payment > 1'), replaced('payment > 0', 'payment > 1'));
    assert.equal(
      set(PACK_TEXT, rule('sober'), 'remedy', 'Calm down.'),
      replaced('"Keep calm."', '"Keep calm.",\n      "remedy": "Calm down."'),
    );
    assert.equal(
      set(PACK_TEXT, rule('sober'), 'forbid', '{"stance":["firm","calm"]}'),
      replaced('"stance": "firm"', '"stance": ["firm", "calm"]'),
    );
    assert.equal(set(PACK_TEXT, { of: 'file' }, 'title', 'Theirs'), replaced('Ours', 'Theirs'));
  });

  it('refuses what the format does not take, with the reason', () => {
    const because: Intent = { kind: 'set-member', subject: rule('paid'), member: 'because', text: ' ' };
    assert.match(refused(PACK_TEXT, because), /cannot be empty/);
    const id = (subject: Subject, text: string): Intent => ({ kind: 'set-member', subject, member: 'id', text });
    assert.match(refused(PACK_TEXT, id(rule('paid'), 'sober')), /is taken/);
    assert.match(refused(PACK_TEXT, id(concept('payment'), 'fy26')), /cannot be its id/);
    assert.match(refused('{"pack": 1,', id(rule('paid'), 'x')), /not valid JSON/);
    const odd: Intent = { kind: 'set-member', subject: rule('odd'), member: 'because', text: 'So.' };
    assert.match(refused('{"pack": 1, "rules": {"odd": 5}}', odd), /is not an object in the file/);
    assert.match(refused('{"pack": 2, "rules": {"paid": {}}}', id(rule('paid'), 'x')), /newer version/);
  });

  it('adds a rule behind the others, in the format of the file', () => {
    const members = [
      ['because', 'Dearer is no better.'],
      ['require', '=payment < 9'],
      ['remedy', 'Pay less.'],
      ['severity', ''],
    ].map(([member = '', text = '']) => ({ member, text }));
    const after = done(PACK_TEXT, { kind: 'add-entry', subject: { of: 'new', room: 'rules' }, members });
    assert.ok(
      after.endsWith(`      "because": "Keep calm."
    },
    "dearer_is_no_better": {
      "require": "=payment < 9",
      "because": "Dearer is no better.",
      "remedy": "Pay less."
    }
  }
}
`),
    );
    assert.match(
      refused(PACK_TEXT, { kind: 'add-entry', subject: { of: 'new', room: 'rules' }, members: [] }),
      /Type a formula that must hold/,
    );
    const noReason = members.filter(({ member }) => member !== 'because');
    assert.match(
      refused(PACK_TEXT, { kind: 'add-entry', subject: { of: 'new', room: 'rules' }, members: noReason }),
      /Fill in “Because” first/,
    );
  });

  it('makes the rooms that are missing, each in its place', () => {
    const members = [{ member: 'label', text: 'Payment' }];
    const add: Intent = { kind: 'add-entry', subject: { of: 'new', room: 'concepts' }, members };
    assert.equal(
      done('{\n  "pack": 1,\n  "rules": {}\n}', add),
      '{\n  "pack": 1,\n  "concepts": {\n    "payment": {\n      "label": "Payment"\n    }\n  },\n  "rules": {}\n}',
    );
  });

  it('renames, moves and deletes a rule', () => {
    assert.equal(set(PACK_TEXT, rule('paid'), 'id', 'settled'), replaced('"paid"', '"settled"'));
    const moved = done(PACK_TEXT, { kind: 'move-entry', subject: rule('sober'), step: -1 });
    assert.deepEqual([...readPackDocument(moved).pack.rules.keys()], ['sober', 'paid']);
    assert.match(refused(PACK_TEXT, { kind: 'move-entry', subject: rule('paid'), step: -1 }), /the first already/);
    const without = done(PACK_TEXT, { kind: 'remove-entry', subject: rule('sober') });
    assert.equal(without, replaced(/,\n {4}"sober"[^}]*}[^}]*}/.exec(PACK_TEXT)?.[0] ?? '', ''));
  });

  it('renames a concept and a level wherever rules and examples speak of them', () => {
    const fee = set(PACK_TEXT, concept('payment'), 'id', 'fee');
    assert.equal(fee, PACK_TEXT.replaceAll('"payment"', '"fee"').replace('=payment', '=fee'));
    const cold = set(PACK_TEXT, { of: 'level', row: 'stance', id: 'firm' }, 'id', 'cold');
    assert.equal(cold, PACK_TEXT.replaceAll('"firm"', '"cold"'));
    const compared = PACK_TEXT.replace('=payment > 0', '=stance <> \\"firm\\"');
    const both = set(compared, { of: 'level', row: 'stance', id: 'firm' }, 'id', 'cold');
    assert.equal(both, compared.replaceAll('"firm"', '"cold"').replace('\\"firm\\"', '\\"cold\\"'));
  });

  it('adds, changes, moves and takes out levels of a concept, the first one too', () => {
    const level: Subject = { of: 'level', row: 'stance', id: 'firm' };
    assert.equal(set(PACK_TEXT, level, 'label', 'Hard'), replaced('"Firm"', '"Hard"'));
    assert.equal(set(PACK_TEXT, level, 'value', '2'), replaced('"Firm"', '{ "label": "Firm", "value": 2 }'));
    const moved = done(PACK_TEXT, { kind: 'move-entry', subject: level, step: -1 });
    assert.ok(moved.indexOf('"firm": "Firm"') < moved.indexOf('"calm": "Calm"'));
    const members = [{ member: 'label', text: 'Large' }];
    const add: Intent = { kind: 'add-entry', subject: { of: 'new', room: 'levels', row: 'payment' }, members };
    const first = done(PACK_TEXT, add);
    assert.deepEqual(readPackDocument(first).pack.concepts.get('payment')?.levels, new Map([['large', 'Large']]));
  });

  it('writes the examples value by value, and makes both sides at once', () => {
    const [fails, passes] = ['examples.fails.values.payment', 'examples.passes.values.payment'];
    assert.equal(set(PACK_TEXT, rule('paid'), fails, '-2'), replaced('"payment": 0 ', '"payment": -2 '));
    assert.equal(set(PACK_TEXT, rule('paid'), passes, '1.5; 2'), replaced('1.50', '[1.5, 2]'));
    assert.equal(set(PACK_TEXT, rule('paid'), passes, '2,5', new NumberDisplay('de')), replaced('1.50', '2.5'));
    const made = set(PACK_TEXT, rule('sober'), 'examples.fails.values.stance', 'firm');
    assert.equal(
      made,
      replaced(
        '"Keep calm."',
        '"Keep calm.",\n      "examples": { "fails": { "values": { "stance": "firm" } }, "passes": { "values": {} } }',
      ),
    );
    assert.equal(set(made, rule('sober'), 'examples.fails.values.stance', ''), PACK_TEXT);
    const years = set(PACK_TEXT, rule('paid'), 'examples.fails.periods', '2027, 2028');
    assert.equal(years, replaced('{ "payment": 0 } }', '{ "payment": 0 }, "periods": [2027, 2028] }'));
    assert.equal(set(years, rule('paid'), 'examples.fails.periods', ''), PACK_TEXT);
    const role = set(PACK_TEXT, rule('paid'), 'examples.fails.roles.payment', 'lever');
    assert.equal(role, replaced('{ "payment": 0 } }', '{ "payment": 0 }, "roles": { "payment": "lever" } }'));
    assert.equal(set(role, rule('paid'), 'examples.fails.roles.payment', ''), PACK_TEXT);
  });

  it('leaves the text as it is where a field is left as it was', () => {
    for (const subject of [
      { of: 'file' } as const,
      rule('paid'),
      rule('sober'),
      concept('payment'),
      concept('stance'),
    ]) {
      for (const { member, value } of fieldsIn(PACK_TEXT, subject)) {
        const result = packEdits(
          readPackDocument(PACK_TEXT),
          { kind: 'set-member', subject, member, text: value },
          ENGLISH,
        );
        // An empty form of a rule that says something else is refused, and changes nothing either.
        assert.equal('edits' in result ? applyEdits(PACK_TEXT, result.edits) : PACK_TEXT, PACK_TEXT, member);
      }
    }
  });

  it('gives the text back by one undo, and leaves it a pack, whatever is typed', () => {
    const subjects: Subject[] = [
      { of: 'file' },
      rule('paid'),
      rule('sober'),
      concept('payment'),
      concept('stance'),
      { of: 'level', row: 'stance', id: 'firm' },
      rule('gone'),
    ];
    const typed = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '1',
        '1.5; 2',
        'firm',
        'lever',
        '=payment',
        '=IF(',
        'fy26',
        'new_id',
        '{"stance":["calm"]}',
        '["payment","stance"]',
        '2027',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...subjects), fc.nat(), typed, (subject, at, text) => {
        const members = [...fieldsIn(PACK_TEXT, subject).map(({ member }) => member), 'id', 'x_own', 'nonsense'];
        const intent: Intent = { kind: 'set-member', subject, member: members[at % members.length] ?? 'id', text };
        if (!('edits' in packEdits(readPackDocument(PACK_TEXT), intent, ENGLISH))) return;
        assert.equal(readPackDocument(done(PACK_TEXT, intent)).state, 'sound');
      }),
      { numRuns: 500 },
    );
  });
});
