// A rule of a pack gets another id or is deleted, and what speaks of it in other files follows.
import assert from 'node:assert/strict';
import { changedRule, followedIn, type ChangedRule } from '../../src/host/packs/changedRule';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readPackDocument } from '../../src/model/read/packDocument';
import { SMALL_TEXT } from '../e2e/support/small';
import { packText } from './packText';

const RENAMED = { before: 'dear', after: 'cheap' } as const;
const GONE = { before: 'dear' } as const;

const scenario = (rule: string, packs = '') =>
  SMALL_TEXT.replace('"title": "Small",', `"title": "Small",${packs}`).replace(
    '"waivers": {',
    `"waivers": {${rule}\n    "other": { "rule": "ours/dearer", "reason": "So." },`,
  );
const waiver = (rule: string) => `\n    "ours": { "rule": "${rule}", "reason": "So." },`;
const settings = (severity: string, packs = '') =>
  `{\n  "severity": {${severity}\n    "values/missing": "off"\n  }${packs}\n}\n`;

/** What a file says when it has followed. */
function after(text: string, rule: ChangedRule, isSettings = false): string {
  const result = followedIn({ text, isSettings }, rule, 'ours', (one) => one === 'ours.scenario-rules.json');
  assert.ok('edits' in result);
  return applyEdits(text, result.edits);
}

describe('what speaks of a rule of a pack in other files', () => {
  it('waivers call it by its other id or go with it, and all else stays to the byte', () => {
    assert.equal(after(scenario(waiver('ours/dear')), RENAMED), scenario(waiver('ours/cheap')));
    assert.equal(after(scenario(waiver('ours/dear')), GONE), scenario(''));
  });

  it('severities of settings do likewise', () => {
    const dear = settings('\n    "ours/dear": "info",');
    assert.equal(after(dear, RENAMED, true), settings('\n    "ours/cheap": "info",'));
    assert.equal(after(dear, GONE, true), settings(''));
    const both = settings('\n    "ours/dear": "info",\n    "ours/cheap": "error",');
    assert.equal(after(both, RENAMED, true), both, 'what is said of the other id already counts');
  });

  it('is of the pack that the file names, where several are called alike', () => {
    for (const [text, isSettings] of [
      [(packs: string) => scenario(waiver('ours/dear'), packs && ` ${packs},`), false],
      [(packs: string) => settings('\n    "ours/dear": "info",', packs && `,\n  ${packs}`), true],
    ] as const) {
      const follows = (packs: string) => after(text(packs), RENAMED, isSettings) !== text(packs);
      assert.equal(follows(''), true, 'others may name it for the file');
      assert.equal(follows('"packs": ["ours.scenario-rules.json", "alliance"]'), true);
      assert.equal(follows('"packs": ["theirs/ours.scenario-rules.json"]'), false);
    }
  });
});

describe('the rule of a pack that changed', () => {
  const pack = (...ids: string[]) =>
    readPackDocument(
      packText(
        ['"calm": "Calm"'],
        ids.map((id) => `"${id}": { "require": "=payment < 1", "because": "So." }`).join(',\n'),
      ),
    );

  it('has another id, or is gone', () => {
    assert.deepEqual(changedRule(pack('a', 'b'), pack('a', 'c')), { before: 'b', after: 'c' });
    assert.deepEqual(changedRule(pack('a', 'b'), pack('a')), { before: 'b' });
  });

  it('is none where one is added, where nothing can be told of several, or where the text is broken', () => {
    assert.equal(changedRule(pack('a'), pack('a', 'b')), undefined);
    assert.equal(changedRule(pack('a', 'b'), pack('c', 'd')), undefined);
    assert.equal(changedRule(pack('a'), readPackDocument('{')), undefined);
  });
});
