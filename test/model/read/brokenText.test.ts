// Reading survives whatever stands in the file: what can be read is there, what cannot is a problem at its place.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readScenario } from '../../../src/model/read/scenarioText';
import { anyScenario } from '../support/anyScenario';
import { printJson, valueOf } from '../support/jsonDocument';
import { anyStyle } from '../support/styles';

/** [what is wrong, the text, what the first problem is at, something of its message, the rows that are read all the same] */
const BROKEN: [string, string, string, RegExp, string[]][] = [
  [
    'a comma after the last member',
    '{ "factors": { "a": {}, "b": {}, } }',
    '}',
    /comma too many before it/,
    ['a', 'b'],
  ],
  ['a comma after the last item', '{ "packs": ["x",], "factors": { "a": {} } }', ']', /value should stand here/, ['a']],
  ['a missing comma', '{ "factors": { "a": {} "b": {} } }', '"b"', /comma is missing before this/, ['a', 'b']],
  ['a missing closing brace', '{ "factors": { "a": {}', '', /closing brace } is missing/, ['a']],
  ['a missing closing bracket', '{ "factors": { "a": {} }, "packs": ["x"', '', /closing bracket ] is missing/, ['a']],
  ['a missing colon', '{ "factors" { "a": {} } }', '{', /colon should stand/, []],
  ['a missing value', '{ "factors": { "a": {} }, "title": }', '}', /value should stand here/, ['a']],
  [
    'a text that is not closed',
    '{ "factors": { "a": {} }, "title": "Seoul\n}',
    '"Seoul',
    /no closing double quote/,
    ['a'],
  ],
  ['a line comment', '{ "factors": { "a": {} } // remark\n}', '// remark', /no comments.*"note"/, ['a']],
  ['a block comment', '/* remark */ { "factors": { "a": {} } }', '/* remark */', /no comments/, ['a']],
  ['a comment that does not end', '{ "factors": { "a": {} } } /* remark', '/* remark', /no comments/, ['a']],
  ['single quotes', "{ 'factors': {} }", "'factors'", /double quotes/, []],
  ['a bare word', '{ "factors": { "a": {} }, "perspective": seoul }', 'seoul', /double quotes/, ['a']],
  ['a number with a leading zero', '{ "factors": { "a": {} }, "scenario": 01 }', '1', /number as JSON writes/, ['a']],
  [
    'a number without a digit before its point',
    '{ "factors": { "a": {} }, "scenario": .5 }',
    '.5',
    /without \+ or 0/,
    ['a'],
  ],
  ['a number with a plus', '{ "factors": { "a": {} }, "scenario": +5 }', '+5', /number as JSON writes/, ['a']],
  ['a number with a percent sign', '{ "factors": { "a": {} }, "scenario": 5% }', '%', /number as JSON writes/, ['a']],
  ['a number with its unit', '{ "factors": { "a": {} }, "scenario": 5bn }', 'bn', /number as JSON writes/, ['a']],
  [
    'a comma that is missing behind a number',
    '{ "scenario": 5 "factors": { "a": {} } }',
    '"factors"',
    /comma is/,
    ['a'],
  ],
  ['a number that breaks off', '{ "factors": { "a": {} }, "scenario": 1. }', '1.', /number breaks off/, ['a']],
  ['NaN', '{ "factors": { "a": {} }, "scenario": NaN }', 'NaN', /not JSON/, ['a']],
  ['a wrong escape', '{ "factors": { "a": {} }, "title": "C:\\Data" }', '"C:\\Data"', /after a backslash/, ['a']],
  ['a wrong \\u escape', '{ "factors": { "a": {} }, "title": "\\u12" }', '"\\u12"', /four hexadecimal digits/, ['a']],
  ['a tab inside a text', '{ "factors": { "a": {} }, "title": "a\tb" }', '"a\tb"', /cannot stand in a text/, ['a']],
  ['something after the end', '{ "factors": { "a": {} } } {}', '{', /file should end here/, ['a']],
  [
    'conflict markers around a row',
    '{ "factors": {\n<<<<<<< HEAD\n "a": {},\n=======\n "b": {},\n>>>>>>> branch\n "c": {} } }',
    '<<<<<<<',
    /a merge conflict that git could not settle/,
    ['a', 'b', 'c'],
  ],
  ['nothing', '', '', /^The file is empty\.$/, []],
  ['only whitespace', ' \n\t\r\n ', '', /^The file is empty\.$/, []],
  ['only a byte-order mark', '\uFEFF', '', /^The file is empty\.$/, []],
  ['100,000 brackets', '['.repeat(100_000), '['.repeat(100_000), /nested too deeply/, []],
];

describe('a text that is not valid JSON', () => {
  for (const [what, text, at, message, rows] of BROKEN) {
    it(`with ${what} is broken, and tells where`, () => {
      const doc = readScenario(text);
      assert.equal(doc.state, 'broken');
      const [problem] = doc.problems;
      assert.equal(problem?.kind, 'syntax');
      assert.equal(text.slice(problem.offset, problem.offset + problem.length), at);
      assert.match(problem.message, message);
      assert.deepEqual([...doc.scenario.factors.keys()], rows);
    });
  }

  it('tells only of the syntax: what seems to be missing may only have been misread', () => {
    const { problems } = readScenario('{ "scenario": 1, "factors": { "a": { "label": 5 } }');
    assert.deepEqual(new Set(problems.map(({ kind }) => kind)), new Set(['syntax']));
  });

  it('with several conflicts has one problem, which counts them', () => {
    const conflict = '<<<<<<< HEAD\n"a"\n||||||| base\n"b"\n=======\n"c"\n>>>>>>> branch\n';
    const { problems } = readScenario(`{ "title":\r\n${conflict.repeat(2)} }`);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /2 merge conflicts/);
  });

  it('with a mark that was left behind is still told to be a conflict', () => {
    for (const mark of ['<<<<<<< HEAD', '=======', '||||||| base', '>>>>>>> branch']) {
      const [problem] = readScenario(`{ "scenario": 1,\n${mark}\n"title": "T" }`).problems;
      assert.match(problem?.message ?? '', /merge conflict/, mark);
    }
  });

  it('tells the first fault alone: what the parser meets behind it may follow from it', () => {
    assert.deepEqual(
      readScenario(`{ ${'= '.repeat(5000)} }`).problems.map(({ offset }) => offset),
      [2],
    );
    assert.equal(readScenario('{\n  "title": "T,\n  "scenario": 1\n}').problems.length, 1);
  });
});

describe('a text that is valid JSON and no scenario', () => {
  for (const [text, stands] of [
    ['null', 'null'],
    ['[]', 'an empty list'],
    ['[{}]', 'a list'],
    ['"scenario"', 'the text “scenario”'],
    ['1', 'the number 1'],
    ['true', 'the boolean true'],
  ] as const) {
    it(`${text} is told once, and read as an empty scenario`, () => {
      const doc = readScenario(text);
      assert.equal(doc.state, 'sound');
      assert.deepEqual(
        doc.problems.map(({ kind, message }) => [kind, message]),
        [['wrong-kind', `The file must be an object { … }; here stands ${stands}.`]],
      );
      assert.deepEqual(doc.scenario, { alternatives: new Map(), sections: new Map(), factors: new Map() });
    });
  }

  it('{} lacks what every scenario has', () => {
    assert.deepEqual(
      readScenario('{}').problems.map(({ path, offset, length }) => [path, offset, length]),
      ['scenario', 'title', 'alternatives', 'sections', 'factors'].map((name) => [[name], 0, 1]),
    );
  });

  for (const depth of [1_000, 2_500, 4_000, 6_000, 100_000]) {
    it(`${depth} brackets, wherever they stand, are no reason to give up`, () => {
      const deep = '['.repeat(depth) + ']'.repeat(depth);
      const braces = '{"label":'.repeat(depth) + '1' + '}'.repeat(depth);
      for (const value of [deep, braces]) {
        for (const text of [
          value,
          `{ "title": ${value} }`,
          `{ "x_own": ${value} }`,
          `{ "packs": ${value} }`,
          `{ "factors": { "a": { "values": { "base": ${value} } } } }`,
          `{ "factors": { "a": { "levels": { "calm": ${value} } } } }`,
          `{ "rules": { "a": { "forbid": { "b": ${value} } } } }`,
        ]) {
          assert.doesNotThrow(() => readScenario(text), text.slice(0, 60));
        }
      }
    });
  }
});

describe('any text', () => {
  it('is broken just where it is not JSON, and its problems stand inside it', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const doc = readScenario(text);
        assert.equal(doc.state === 'broken', !isJson(text));
        for (const { offset, length } of doc.problems) {
          assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length, `${offset}+${length}`);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** A scenario into which something has been put, or from which something has been taken. */
const damagedText: fc.Arbitrary<string> = fc
  .record({
    scenario: anyScenario,
    style: anyStyle,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    taken: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 300 })),
    put: fc.oneof(
      fc.constantFrom(
        '',
        ',',
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        '\\',
        '//',
        '/*',
        '*/',
        '0',
        '-',
        '.',
        'e',
        'null',
        '\n',
        '\u00a0',
        '\uFEFF',
        '\u2028',
        '\0',
        '<<<<<<<',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  })
  .map(({ scenario, style, at, taken, put }) => {
    const text = printJson(scenario, style);
    const offset = Math.floor(at * text.length);
    return text.slice(0, offset) + put + text.slice(offset + taken);
  });

function isJson(text: string): boolean {
  try {
    valueOf(text);
    return true;
  } catch {
    return false;
  }
}
