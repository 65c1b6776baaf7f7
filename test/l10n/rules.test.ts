// Every rule finds fault with its example in Korean: what it finds, why that matters, and what would settle it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speak, type Texts } from '../../src/model/l10n';
import { assess } from '../../src/validate/assess';
import { builtInRules } from '../../src/validate/registry';
import { exampleSurroundings, exampleText } from '../../src/validate/ruleExample';

const HANGUL = /\p{Script=Hangul}/u;

describe('the findings of every rule, in Korean', () => {
  const bundle = join(__dirname, '../../l10n/bundle.l10n.ko.json');

  before(() => speak(JSON.parse(readFileSync(bundle, 'utf8')) as Texts));
  after(() => speak({}));

  for (const { id, example } of builtInRules) {
    it(`${id} has no text in English`, () => {
      const { findings } = assess(exampleText(example.fails), exampleSurroundings(example));
      const found = findings.filter(({ rule }) => rule === id);
      assert.ok(found.length > 0);
      for (const { title, message, because, related, fixes = [] } of found) {
        const texts = [title, message, because, ...related.map((one) => one.message), ...fixes.map((fix) => fix.title)];
        for (const text of texts) assert.match(text, HANGUL);
      }
    });
  }
});
