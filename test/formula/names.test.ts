import assert from 'node:assert/strict';
import { levelTexts } from '../../src/formula/levels';
import { alternativeUses, rowUses } from '../../src/formula/names';
import type { Formula } from '../../src/formula/ast';
import { parseFormula } from '../../src/formula/parse';
import { tokenizeFormula } from '../../src/formula/tokens';

function read(text: string): Formula {
  const result = parseFormula(text);
  assert.ok(result.ok);
  return result.formula;
}

describe('the rows that a formula reads', () => {
  it('come in order of appearance, each at its place', () => {
    const text = '=if_x + IF(rate > 1, BASELINE(cost), ALT("b", cost)) + SUM(ALTS(Cost)) + rate(1)';
    const uses = rowUses(read(text));
    assert.deepEqual(
      uses.map(({ name, reach, alternative }) => [name, reach, alternative]),
      [
        ['if_x', 'own', undefined],
        ['rate', 'own', undefined],
        ['cost', 'baseline', undefined],
        ['cost', 'alternative', 'b'],
        ['Cost', 'all', undefined],
      ],
    );
    for (const { name, offset, length } of uses) assert.equal(text.slice(offset, offset + length), name);
  });

  it('leave out the variables of LET, but only inside it and after their value', () => {
    const uses = rowUses(read('=LET(x, x + y, y, x, x + y + z) + x'));
    assert.deepEqual(
      uses.map(({ name, offset }) => [name, offset]),
      [
        ['x', 8],
        ['y', 12],
        ['z', 29],
        ['x', 34],
      ],
    );
  });

  it('know LEVEL', () => {
    assert.deepEqual(rowUses(read('=LEVEL(posture)')), [
      { name: 'posture', offset: 7, length: 7, reach: 'own', level: true },
    ]);
  });

  it('alternatives named by ALT have their place, quotes included', () => {
    assert.deepEqual(alternativeUses(read('=ALT("deal", a) + ALT("none", b)')), [
      { alternative: 'deal', offset: 5, length: 6 },
      { alternative: 'none', offset: 22, length: 6 },
    ]);
  });

  it('texts compared with rows have theirs', () => {
    const text = '=IF("low" = posture, 1, SWITCH(LEVEL(tax), "a", 1, "b", 2, "c"))';
    assert.deepEqual(
      levelTexts(read(text)).map(({ row, text: id, offset, length }) => [
        row.name,
        id,
        text.slice(offset, offset + length),
      ]),
      [
        ['posture', 'low', '"low"'],
        ['tax', 'a', '"a"'],
        ['tax', 'b', '"b"'],
      ],
    );
  });
});

describe('the tokens of a formula', () => {
  it('are the whole text, each of its kind', () => {
    const text = '=IF(a>1,"x",A1) & TRUE + #N/A ~';
    const tokens = tokenizeFormula(text);
    assert.equal(tokens.map((token) => token.text).join(''), text);
    assert.deepEqual(
      tokens
        .filter(({ kind }) => kind !== 'space' && kind !== 'operator')
        .map(({ kind, text: own }) => `${kind} ${own}`),
      [
        'start =',
        'function IF',
        'name a',
        'number 1',
        'text "x"',
        'reference A1',
        'logical TRUE',
        'error #N/A',
        'unknown ~',
      ],
    );
  });

  for (const text of ['', '=', '="abc', '=IF(', '=a +', '=LET(x, ', '“', '={', "='", '=a!', '=\ud800']) {
    it(`work on unfinished input: ${JSON.stringify(text)}`, () => {
      assert.equal(
        tokenizeFormula(text)
          .map((token) => token.text)
          .join(''),
        text,
      );
    });
  }
});
