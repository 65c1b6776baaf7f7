import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { placeInString } from '../../../src/model/read/stringOffsets';

describe('characters of a text, in the JSON that writes it', () => {
  // [the literal, what is sought in its value, where it stands in the literal]
  const CASES: [string, string, string][] = [
    ['"=trops"', 'trops', 'trops'],
    ['"=a = \\"b\\" + trops"', 'trops', 'trops'],
    ['"=a = \\"b\\""', '"b"', '\\"b\\"'],
    ['"=\\u0020trops"', 'trops', 'trops'],
    ['"=\\u0074rops + 1"', 'trops', '\\u0074rops'],
    ['"=\\\\ + trops\\n"', 'trops', 'trops'],
    ['"\\/\\b\\f\\r\\t=x"', 'x', 'x'],
    ['"🇰🇷 =x"', 'x', 'x'],
    ['"\\ud83c\\uddf0 =x"', 'x', 'x'],
    ['"\\\\u0020x"', 'x', 'x'],
  ];
  for (const [literal, sought, written] of CASES) {
    it(`${sought} in ${literal}`, () => {
      const value = JSON.parse(literal) as string;
      const inside = { offset: value.indexOf(sought), length: sought.length };
      const { offset, length } = placeInString(literal, 10, inside);
      assert.equal(literal.slice(offset - 10, offset - 10 + length), written);
    });
  }

  it('stay inside the quotes where they would lead out of them', () => {
    for (const [offset, length] of [
      [5, 1],
      [0, 9],
      [2, 0],
      [99, 99],
    ] as const) {
      const place = placeInString('"abc"', 0, { offset, length });
      assert.ok(place.offset >= 1 && place.length >= 0 && place.offset + place.length <= 4, `${offset} ${length}`);
    }
  });

  it('of any text, escaped in any way, are the characters that write them', () => {
    const character = fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(character), fc.nat(), fc.nat(), (characters, from, count) => {
        const spelt = characters.flatMap(([text, escaped]) =>
          escaped
            ? Array.from({ length: text.length }, (_, i) => [text[i] ?? '', escape(text.charCodeAt(i))] as const)
            : Array.from(
                { length: text.length },
                (_, i) =>
                  [
                    text[i] ?? '',
                    JSON.stringify(text).slice(1, -1).length === text.length
                      ? (text[i] ?? '')
                      : escape(text.charCodeAt(i)),
                  ] as const,
              ),
        );
        const start = from % (spelt.length + 1);
        const length = count % (spelt.length - start + 1);
        const literal = `"${spelt.map(([, written]) => written).join('')}"`;
        assert.equal(JSON.parse(literal), spelt.map(([value]) => value).join(''));
        const place = placeInString(literal, 0, { offset: start, length });
        const expected = spelt
          .slice(start, start + length)
          .map(([, written]) => written)
          .join('');
        assert.equal(literal.slice(place.offset, place.offset + place.length), expected);
      }),
    );
  });
});

function escape(code: number): string {
  return '\\u' + code.toString(16).padStart(4, '0');
}
