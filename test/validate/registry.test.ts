import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtInRules } from '../../src/validate/registry';
import { exampleSurroundings, exampleText } from '../../src/validate/ruleExample';
import { findingsOf } from './findingsOf';

const SOURCES = join(__dirname, '../../src/validate');
const load = createRequire(__filename);

/** Every file under src/validate/<category>/ that holds a built-in rule, as `category/name`. */
const ruleFiles = readdirSync(SOURCES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: category }) =>
    readdirSync(join(SOURCES, category)).map((file) => `${category}/${file.replace(/\.ts$/, '')}`),
  )
  .filter((path) => rulesIn(path).length > 0);

describe('the registry of rules', () => {
  it('lists every rule file, each once, under the name of its file', () => {
    assert.deepEqual(builtInRules.map(({ id }) => id).sort(), ruleFiles.sort());
  });

  for (const path of ruleFiles) {
    it(`${path} holds one rule of that id, which the registry lists`, () => {
      const rules = rulesIn(path);
      assert.equal(rules.length, 1);
      assert.equal(rules[0]?.id, path);
      assert.ok(builtInRules.some((rule) => rule === rules[0]));
    });

    it(`${path} has a table of examples`, () => assert.ok(existsSync(join(__dirname, `${path}.test.ts`))));
  }

  for (const { id, title, reason } of builtInRules) {
    it(`${id} says what it finds, and why that matters`, () => {
      assert.match(title, /^\p{Lu}.*[^.\s]$/u, 'a title is a phrase');
      assert.match(reason, /^\p{Lu}.{20,}\.$/u, 'a reason is a sentence');
      assert.notEqual(title, reason);
    });
  }

  for (const { id, remedy, example } of builtInRules) {
    it(`${id} says how it is settled, by an example that fails and one that passes`, () => {
      assert.match(remedy, /^\p{Lu}.{15,}\.$/su, 'a remedy is a sentence');
      const { fails, passes, beside = [] } = example;
      // So small a scenario leaves much to remark that is no fault.
      const found = (side: typeof fails) =>
        findingsOf(exampleText(side), exampleSurroundings(example))
          .filter(({ rule, severity, waived }) => !waived && (severity !== 'info' || rule === id))
          .map(({ rule }) => rule);
      assert.deepEqual([...new Set(found(fails))].sort(), [id, ...beside].sort());
      assert.deepEqual(found(passes), []);
    });
  }

  it('gives no two rules one title', () => {
    const titles = builtInRules.map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
  });
});

function rulesIn(path: string): { id: string }[] {
  const exported = Object.values(load(join(SOURCES, `${path}.ts`)) as object) as unknown[];
  return exported.filter(
    (one): one is { id: string } => typeof one === 'object' && one !== null && 'id' in one && 'check' in one,
  );
}
