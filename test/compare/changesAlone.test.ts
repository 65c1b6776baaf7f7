import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changesAlone } from '../../src/compare/changesAlone';
import { compare } from '../../src/compare/comparison';
import { contentOf, textOfContent } from '../../src/compare/content';
import { outlineOf } from '../../src/compare/outline';
import { readScenario } from '../../src/model/read/scenarioText';
import { comparisonAsText } from '../../src/report/comparison/comparisonAsText';
import { plain } from '../../src/report/paint';
import { Random } from '../fuzz/random';
import { clash } from './support/clashes';
import { editedPair } from './support/texts';

const pair = fc.nat().map((seed) => {
  const random = new Random(seed);
  if (random.chance(0.4)) {
    const { ours, theirs } = clash(random);
    return { before: ours, after: theirs };
  }
  return editedPair(random);
});

describe('changes alone', () => {
  it('are those of a whole comparison, and told alike', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const whole = compare({ text: before, surroundings: {} }, { text: after, surroundings: {} });
        const alone = changesAlone(before, after);
        assert.deepEqual(alone.changes, whole.changes);
        const told = { ...whole, effects: [], findings: { fresh: [], settled: [] } };
        assert.equal(comparisonAsText(alone, { paint: plain }), comparisonAsText(told, { paint: plain }));
      }),
      { numRuns: 120 },
    );
  });

  it('call rows by their labels in rules, whatever their ids are', () => {
    const row = (id: string) => `"${id}":{"label":"Row ${id}","levels":{"on":"On","off":"Off"},"values":{"x":"on"}}`;
    const text = (level: string) =>
      `{"scenario":1,"title":"T","alternatives":{"x":{"label":"X"}},"factors":{${row('a-b')},${row('F 16')}},` +
      `"rules":{"r":{"forbid":{"a-b":"on","F 16":"${level}"},"because":"B."}}}`;
    const told = comparisonAsText(changesAlone(text('on'), text('off')), { paint: plain });
    const whole = compare({ text: text('on'), surroundings: {} }, { text: text('off'), surroundings: {} });
    assert.match(told, /Row a-b “On” \+ Row F 16 “Off”/);
    assert.ok(comparisonAsText(whole, { paint: plain }).startsWith(told), told);
  });

  it('are told of broken files as well', () => {
    const { ours, theirs } = clash(new Random(1));
    const whole = compare({ text: ours, surroundings: {} }, { text: theirs.slice(0, -9), surroundings: {} });
    assert.deepEqual(changesAlone(ours, theirs.slice(0, -9)).changes, whole.changes);
  });
});

describe('an outline', () => {
  it('says what the text says', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const outline = outlineOf(after, outlineOf(before));
        if (outline) assert.equal(textOfContent(outline.content), textOfContent(contentOf(readScenario(after))));
      }),
      { numRuns: 60 },
    );
    const spaced = '{ "factors" : {"a\\"}" : { "values" : [ "]" , {} ] } , "b":5}, "x_\\u0041":-1.50e2 ,"rules":[]}';
    const outline = outlineOf(spaced);
    assert.ok(outline);
    assert.equal(textOfContent(outline.content), textOfContent(contentOf(readScenario(spaced))));
  });

  it('leaves a byte-order mark aside', () => {
    const outline = outlineOf('\uFEFF{"title": "A"}');
    assert.ok(outline && outlineOf('\uFEFF{"title": "B"}', outline));
    assert.equal(textOfContent(outline.content), textOfContent(contentOf(readScenario('{"title": "A"}'))));
  });

  it('is none of what is no valid JSON or has a name twice', () => {
    for (const text of ['', '[]', '{', '{"factors": {"a": {}, "a": {}}}', '{"title": "A", "title": "B"}']) {
      assert.equal(outlineOf(text), undefined, text);
    }
  });
});
