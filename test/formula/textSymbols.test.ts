import assert from 'node:assert/strict';
import { formulaAt } from '../../src/formula/formulaInText';
import { definitionsOf, referencesOf, refusedRename, renameSubject, symbolInText } from '../../src/formula/textSymbols';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';

const TEXT = `{
  "scenario": 1,
  "title": "Test",
  "actors": { "seoul": { "label": "Seoul" } },
  "perspective": "seoul",
  "sources": { "press": { "title": "Press" }, "old": { "title": "Old", "supersededBy": "press" } },
  "alternatives": { "base": { "label": "Base" }, "deal": { "label": "Deal", "basedOn": "base" } },
  "sections": { "posture": { "label": "Posture" } },
  "factors": {
    "troops": { "section": "posture", "label": "Troops", "role": "lever", "owner": "seoul", "unit": "persons",
      "values": { "base": { "value": 100, "source": "press" }, "deal": "=ALT(\\"base\\", troops) * 2" } },
    "wording": { "section": "posture", "label": "Wording", "role": "lever",
      "levels": { "silent": "Silent", "named": "Named" },
      "values": { "base": "silent", "deal": "=IF(troops > 1, \\"named\\", \\"silent\\")" } }
  },
  "measures": { "total": { "label": "Total", "unit": "index", "formula": "=IF(wording = \\"named\\", TROOPS, 0)" } },
  "rules": {
    "one": { "forbid": { "wording": ["named"], "troops": "many" }, "because": "Because." },
    "two": { "require": "=troops > 0", "because": "Because." }
  },
  "waivers": {
    "first": { "rule": "rules/one", "row": "wording", "alternative": "deal", "reason": "So.", "when": { "wording": "named" } }
  }
}
`;
const doc = readScenario(TEXT);

/** What stands where the only occurrence of the marked text has its `|`. */
function at(marked: string) {
  const plain = marked.replace('|', '');
  const offset = TEXT.indexOf(plain);
  assert.ok(offset >= 0 && !TEXT.includes(plain, offset + 1), `${plain} stands once in the text`);
  return symbolInText(doc, offset + marked.indexOf('|'));
}
function subject(marked: string): string | undefined {
  const found = at(marked);
  if (!found) return undefined;
  const { subject: one } = found;
  const shown = TEXT.slice(found.offset, found.offset + found.length);
  assert.equal(shown.toLowerCase().endsWith(one.id.toLowerCase()), true, `${shown} is ${one.id}`);
  return `${one.of} ${one.id}${one.of === 'level' ? ` of ${one.row}` : ''}`;
}

describe('what stands at a place of a scenario’s text', () => {
  it('is what a formula names, through the escapes of JSON', () => {
    assert.equal(subject('ALT(\\"ba|se\\"'), 'alternative base');
    assert.equal(subject('\\"base\\", tr|oops) * 2'), 'row troops');
    assert.equal(subject('TROO|PS, 0'), 'row troops');
    assert.equal(subject('=IF(wor|ding'), 'row wording');
    assert.equal(subject('wording = \\"nam|ed'), 'level named of wording');
    assert.equal(subject('"=A|LT('), 'function ALT');
    assert.equal(subject('"require": "=tro|ops'), 'row troops');
  });

  it('is a level that the formula of its own row yields', () => {
    assert.equal(subject('troops > 1, \\"nam|ed'), 'level named of wording');
  });

  it('is what the names of members define or speak of', () => {
    assert.equal(subject('"tro|ops": {'), 'row troops');
    assert.equal(subject('"nam|ed": "Named"'), 'level named of wording');
    assert.equal(subject('"de|al": { "label"'), 'alternative deal');
    assert.equal(subject('"de|al": "=ALT'), 'alternative deal');
    assert.equal(subject('"post|ure": { "label"'), 'section posture');
    assert.equal(subject('"wor|ding": ["named"]'), 'row wording');
    assert.equal(subject('"when": { "wor|ding"'), 'row wording');
    assert.equal(subject('"on|e": {'), 'rule one');
  });

  it('is what values speak of by its id', () => {
    assert.equal(subject('"perspective": "se|oul"'), 'actor seoul');
    assert.equal(subject('"owner": "seo|ul"'), 'actor seoul');
    assert.equal(subject('"supersededBy": "pr|ess"'), 'source press');
    assert.equal(subject('"value": 100, "source": "pr|ess"'), 'source press');
    assert.equal(subject('"basedOn": "ba|se"'), 'alternative base');
    assert.equal(subject('"troops": { "section": "pos|ture"'), 'section posture');
    assert.equal(subject('"row": "wor|ding"'), 'row wording');
    assert.equal(subject('"alternative": "de|al"'), 'alternative deal');
    assert.equal(subject('["nam|ed"]'), 'level named of wording');
    assert.equal(subject('"base": "sil|ent"'), 'level silent of wording');
    assert.equal(subject('"when": { "wording": "nam|ed"'), 'level named of wording');
    assert.equal(subject('"rule": "rules/o|ne"'), 'rule one');
  });

  it('is nothing in labels, reasons, units and numbers', () => {
    for (const marked of ['"Tro|ops"', '"Becau|se." },', '"per|sons"', '10|0', '"ma|ny"', '"sec|tions"']) {
      assert.equal(subject(marked), undefined, marked);
    }
  });

  it('has its definition where its id is given', () => {
    const shown = (marked: string) => {
      const found = at(marked);
      return (
        found &&
        definitionsOf(doc, found.subject).map(({ offset, length }) => TEXT.slice(offset - 1, offset + length + 3))
      );
    };
    assert.deepEqual(shown('\\"base\\", tr|oops) * 2'), ['"troops": ']);
    assert.deepEqual(shown('ALT(\\"ba|se'), ['"base": ']);
    assert.deepEqual(shown('"owner": "seo|ul"'), ['"seoul": ']);
    assert.deepEqual(shown('wording = \\"nam|ed'), ['"named": ']);
    assert.deepEqual(shown('"=A|LT('), []);
  });

  it('is found wherever it is spoken of', () => {
    const count = (marked: string) => {
      const found = at(marked);
      return found && referencesOf(doc, found.subject).length;
    };
    assert.equal(count('"tro|ops": {'), 5);
    assert.equal(count('"nam|ed": "Named"'), 4);
    assert.equal(count('"supersededBy": "pr|ess"'), 2);
    assert.equal(count('"owner": "seo|ul"'), 2);
    assert.equal(count('"on|e": {'), 1);
  });

  it('is renamed wherever it is spoken of, and the file says the same', () => {
    for (const [marked, id] of [
      ['\\"base\\", tr|oops) * 2', 'soldiers'],
      ['ALT(\\"ba|se', 'origin'],
      ['wording = \\"nam|ed', 'by_name'],
      ['"troops": { "section": "pos|ture"', 'forces'],
      ['"owner": "seo|ul"', 'korea'],
      ['"supersededBy": "pr|ess"', 'papers'],
      ['"rule": "rules/o|ne"', 'first_rule'],
    ] as const) {
      const found = at(marked);
      assert.ok(found);
      const result = renameSubject(doc, found.subject, id);
      assert.ok('edits' in result, marked);
      const renamed = applyEdits(TEXT, result.edits);
      const wanted = new RegExp(`(?<![a-z_])${found.subject.id}(?![a-z_])`, 'i');
      const left = renamed
        .split('\n')
        .filter((line) => wanted.test(line.replace(/"(?:label|title)": "[^"]*"|"Named"/g, '')));
      assert.deepEqual(left, [], `${found.subject.id} → ${id}`);
      const again = readScenario(renamed);
      assert.deepEqual(again.problems, []);
      assert.equal(referencesOf(again, { ...found.subject, id }).length, referencesOf(doc, found.subject).length);
    }
  });

  it('cannot be renamed where it has no id of its own, or to an id that is taken', () => {
    assert.match(refusedRename(doc, { of: 'function', id: 'ALT' }) ?? '', /keeps its name/);
    assert.match(refusedRename(doc, { of: 'row', id: 'nothing' }) ?? '', /“nothing” is not in this file/);
    const result = renameSubject(doc, { of: 'source', id: 'press' }, 'old');
    assert.match('refused' in result ? result.refused : '', /taken/);
  });

  it('knows the caret in a formula, and formulas from other texts', () => {
    const offset = TEXT.indexOf('troops) * 2');
    assert.equal(formulaAt(doc, offset)?.caret, '=ALT("base", '.length);
    assert.equal(formulaAt(doc, TEXT.indexOf('"Troops"') + 2), undefined);
    assert.equal(formulaAt(doc, TEXT.indexOf('"Because."') + 2), undefined);
  });

  it('never throws, wherever one points', () => {
    for (const text of [TEXT, TEXT.slice(0, 900), '', '{ "factors": { "a": "=b', '"=a"']) {
      const some = readScenario(text);
      for (let offset = 0; offset <= text.length; offset++) symbolInText(some, offset);
    }
  });
});
