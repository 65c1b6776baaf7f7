// Every rule finds fault with its example in Korean: what it finds, why that matters, and what would settle it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speak, type Texts } from '../../src/model/l10n';
import { catalogue, catalogueEntry } from '../../src/report/catalogue/catalogue';
import { entryAsMarkdown } from '../../src/report/catalogue/catalogueAsMarkdown';
import { assess } from '../../src/validate/assess';
import { builtInRules } from '../../src/validate/registry';
import { exampleSurroundings, exampleText, scenarioWith } from '../../src/validate/ruleExample';

const HANGUL = /\p{Script=Hangul}/u;

describe('every rule, in Korean', () => {
  const bundle = join(__dirname, '../../l10n/bundle.l10n.ko.json');

  before(() => speak(JSON.parse(readFileSync(bundle, 'utf8')) as Texts));
  after(() => speak({}));

  for (const { id, example } of builtInRules) {
    it(`${id} finds fault without a text in English`, () => {
      const { findings } = assess(exampleText(example.fails), exampleSurroundings(example));
      const found = findings.filter(({ rule }) => rule === id);
      assert.ok(found.length > 0);
      for (const { title, message, because, related, fixes = [] } of found) {
        const texts = [title, message, because, ...related.map((one) => one.message), ...fixes.map((fix) => fix.title)];
        for (const text of texts) assert.match(text, HANGUL);
      }
    });

    it(`${id} has its page`, () => {
      const entry = catalogueEntry(id);
      assert.ok(entry);
      for (const text of [entry.title, entry.reason, entry.remedy ?? '']) assert.match(text, HANGUL);
      const page = entryAsMarkdown(entry);
      assert.match(page, /^\*\*해결 방법:\*\* /m);
      assert.match(page, /어긋나는 예:$/m);
    });
  }

  it('stand in a catalogue under headings', () => {
    for (const { title } of catalogue()) assert.match(title, HANGUL);
    assert.match(
      catalogueEntry('alliance/explicit_without_naming')?.title ?? '',
      /^함께 성립할 수 없음: .*“언급 없음” 또는 “뜻하되 거명하지 않음”; 대만에 관한 약속 “명시적”$/,
    );
  });

  it('of a built-in pack give reason and remedy in Korean; those of a pack of the user’s own stay as they are', () => {
    for (const { reason, remedy } of catalogue().find(({ name }) => name === 'alliance')?.entries ?? [])
      for (const text of [reason, remedy ?? '']) assert.match(text, HANGUL);
    const pack = {
      pack: 1,
      title: 'Feud',
      concepts: { payment: { label: 'Payment' } },
      rules: { low: { require: '=payment < 1', because: 'Feud' } },
    };
    const { findings } = assess(scenarioWith({ packs: ['ours.scenario-rules.json'] }), {
      packText: () => JSON.stringify(pack),
    });
    const own = findings.find(({ rule }) => rule === 'ours/low');
    assert.deepEqual([own?.title, own?.because], ['Feud', 'Feud']);
  });

  it('are English again where English is spoken', () => {
    speak({});
    assert.equal(catalogueEntry('values/missing')?.title, 'A row without a value in some alternatives');
  });
});
