import assert from 'node:assert/strict';
import { catalogue, catalogueEntry, similarIds } from '../../../src/report/catalogue/catalogue';
import { entryAsMarkdown } from '../../../src/report/catalogue/catalogueAsMarkdown';
import { catalogueAsText, entryAsText } from '../../../src/report/catalogue/catalogueAsText';
import { changesAsText } from '../../../src/report/catalogue/changesAsText';
import { plain } from '../../../src/report/paint';
import { builtInRules } from '../../../src/validate/registry';

describe('the catalogue', () => {
  it('has every built-in rule, and those of the built-in packs', () => {
    const ids = catalogue().flatMap(({ entries }) => entries.map(({ id }) => id));
    assert.deepEqual(
      builtInRules.map(({ id }) => id).filter((id) => !ids.includes(id)),
      [],
    );
    assert.ok(ids.includes('alliance/explicit_without_naming'));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('gives each group a title in words, and each rule of a pack its reason', () => {
    for (const { name, title, entries } of catalogue()) {
      assert.match(title, /^\p{Lu}/u, `${name} has no title in src/report/catalogue/catalogue.ts`);
      for (const { id, title: what, reason } of entries) {
        assert.match(what, /^\p{Lu}.{10,}/u, id);
        assert.match(reason, /^\p{Lu}.{20,}/u, id);
      }
    }
  });

  it('says a pack’s rule in the words of its concepts', () => {
    assert.match(
      catalogueEntry('alliance/explicit_without_naming')?.title ?? '',
      /^Together: China in the joint text “.*” or “.*”; .*Taiwan.* “/,
    );
  });

  it('knows which ids an unknown one could mean', () => {
    assert.deepEqual(similarIds('values/mising'), ['values/missing']);
    assert.deepEqual(similarIds('missing'), ['values/missing', 'structure/missing-member', 'units/missing-rate']);
    assert.deepEqual(similarIds('value/unknown-levl')[0], 'values/unknown-level');
    assert.deepEqual(similarIds('zzzzzz'), []);
  });

  it('lists what fits the width of the screen', () => {
    for (const width of [80, 120]) {
      const lines = catalogueAsText(catalogue(), { paint: plain, width }).split('\n');
      assert.deepEqual(
        lines.filter((line) => line.length > width),
        [],
      );
    }
    assert.match(
      catalogueAsText(catalogue()),
      /^ {2}values\/missing +warning +A row without a value in some alternatives$/m,
    );
  });

  it('tells a rule whole', () => {
    const entry = catalogueEntry('values/unknown-level');
    assert.ok(entry);
    assert.equal(
      entryAsText(entry),
      `values/unknown-level error
A value that is no level of its factor

Why it matters
  Rules and formulas know a factor by its levels; any other text is none of the options that were thought through.

How it is settled
  Choose one of the row’s levels, or add the level where it is an option of its own.

Fails
  { "factors": { "stance": { "values": { "base": "clam" } } } }

Passes
  { "factors": { "stance": { "values": { "base": "calm" } } } }

Of an example only the members are shown by which it differs from a small scenario without a finding.
`,
    );
    assert.match(
      entryAsMarkdown(entry),
      /^# values\/unknown-level\n\n\*\*A value .*\*\* \(error\)\n[^]*\n```jsonc\n\{ "factors": \{ "stance": \{ "values": \{ "base": "clam" \} \} \} \}\n```\n/,
    );
  });
});

describe('changes to a scenario, shown', () => {
  it('stay on one line while they fit, and name what is removed', () => {
    assert.equal(changesAsText({ a: { b: [1, 'x'] } }), '{ "a": { "b": [1, "x"] } }');
    assert.equal(
      changesAsText({ factors: { payment: { label: undefined, unit: 'USD bn' } } }),
      `{
  "factors": {
    "payment": {
      // without "label"
      "unit": "USD bn"
    }
  }
}`,
    );
    assert.equal(changesAsText({ a: 1, b: undefined }), '{\n  "a": 1\n  // without "b"\n}');
    const long = changesAsText({ title: 'x'.repeat(60), description: 'y'.repeat(60) });
    assert.equal(long.split('\n').length, 4);
    assert.deepEqual(Object.keys(JSON.parse(long) as object), ['title', 'description']);
  });
});
