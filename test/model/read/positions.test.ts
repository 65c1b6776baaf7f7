import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Path } from '../../../src/model/read/members';
import { placeOf, readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';
import type { Part } from '../../../src/model/read/textTree';
import { anyScenario } from '../support/anyScenario';
import { printJson, valueOf } from '../support/jsonDocument';
import { anyStyle } from '../support/styles';

describe('positions', () => {
  it('tell where every member, name and value in force stands, in any scenario and formatting', () => {
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const text = printJson(scenario, style);
        const doc = readScenario(text);
        for (const [path, value] of pathsIn(valueOf(text))) {
          assert.deepEqual(JSON.parse(slice(doc, path, 'value')), value);
          const name = path.at(-1);
          if (typeof name !== 'string') continue;
          assert.equal(JSON.parse(slice(doc, path, 'key')), name);
          const member = slice(doc, path, 'member');
          assert.deepEqual(JSON.parse(`{${member}}`), { [name]: value });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are those of the last of duplicates', () => {
    const doc = readScenario('{ "title": "one", "title": "two" }');
    assert.equal(slice(doc, ['title'], 'member'), '"title": "two"');
    assert.deepEqual(placeOf(doc, ['title'], 'key'), { offset: 18, length: 7 });
  });

  it('are undefined for what is not written', () => {
    const doc = readScenario('{ "title": "one", "packs": ["alliance"] }');
    assert.equal(placeOf(doc, ['asOf'], 'value'), undefined);
    assert.equal(placeOf(doc, ['title', 'deeper'], 'value'), undefined);
    assert.equal(placeOf(doc, ['packs', 1], 'value'), undefined);
    assert.equal(placeOf(doc, ['packs', 0], 'key'), undefined, 'an item has no name');
    assert.equal(placeOf(doc, ['constructor'], 'value'), undefined);
  });

  it('of a member whose value is missing are those of its name', () => {
    const doc = readScenario('{ "title": }');
    assert.equal(slice(doc, ['title'], 'key'), '"title"');
    assert.equal(placeOf(doc, ['title'], 'value'), undefined);
  });
});

describe('lines and columns', () => {
  // `|` marks the place that is asked for.
  const CASES: [string, string, number, number][] = [
    ['the start of an empty text', '|', 1, 1],
    ['the start', '|{}', 1, 1],
    ['after LF', '{\n  |"a"', 2, 3],
    ['after CRLF', '{\r\n  |"a"', 2, 3],
    ['after CR', '{\r  |"a"', 2, 3],
    ['after CR, CRLF and LF', '{\r\r\n\n|"a"', 4, 1],
    ['between CR and LF', '{\r|\n}', 1, 3],
    ['a tab is one column', '{\n\t\t|"a"', 2, 3],
    ['a byte-order mark takes no column', '\uFEFF{ |"a"', 1, 3],
    ['the byte-order mark itself', '|\uFEFF{', 1, 1],
    ['nor does it on the second line', '\uFEFF{\n  |"a"', 2, 3],
    ['UTF-16 units, as editors count', '{ "🇰🇷": |1', 1, 11],
    ['the end of the text', '{\n}\n|', 3, 1],
    ['line separators of Unicode end no line', '{ "\u2028": |1', 1, 8],
  ];
  for (const [what, marked, line, column] of CASES) {
    it(what, () => {
      const { lines } = readScenario(marked.replace('|', ''));
      assert.deepEqual(lines.at(marked.indexOf('|')), { line, column });
    });
  }

  it('agree with the text split at its line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\t') }), fc.nat(), (text, some) => {
        const offset = some % (text.length + 1);
        // Between CR and LF no editor puts a cursor.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\n|\r/);
        const column = (before.at(-1)?.length ?? 0) + 1;
        assert.deepEqual(readScenario(text).lines.at(offset), { line: before.length, column });
      }),
      { numRuns: 1000 },
    );
  });
});

function slice(doc: ScenarioText, path: Path, part: Part): string {
  const place = placeOf(doc, path, part);
  assert.ok(place, `no place for ${path.join(' › ')}`);
  return doc.text.slice(place.offset, place.offset + place.length);
}

function* pathsIn(value: unknown, path: Path = []): Iterable<[Path, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  const children: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [name, child] of children) {
    yield [[...path, name], child];
    yield* pathsIn(child, [...path, name]);
  }
}
