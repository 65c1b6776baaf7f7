import assert from 'node:assert/strict';
import { parseFormula } from '../../src/formula/parse';
import type { FormulaProblem } from '../../src/formula/problem';

function problemOf(text: string): FormulaProblem {
  const read = parseFormula(text);
  assert.ok(!read.ok, `${text} should not be read`);
  return read.problem;
}

/** The characters at fault, the beginning of what is said, and the text after the fix where one is offered. */
type Case = readonly [text: string, at: string, says: RegExp, fixed?: string];

function itRefuses(cases: readonly Case[]): void {
  for (const [text, at, says, fixed] of cases) {
    it(text.length > 60 ? `${text.slice(0, 30)}… (${text.length} characters)` : text, () => {
      const { offset, length, message, fix } = problemOf(text);
      assert.equal(text.slice(offset, offset + length), at);
      assert.match(message, says);
      const after = fix && text.slice(0, fix.offset) + fix.text + text.slice(fix.offset + fix.length);
      assert.equal(after, fixed);
      if (after !== undefined && !after.includes('=<') && !after.includes(';'))
        assert.ok(parseFormula(after).ok, after);
    });
  }
}

describe('a formula that cannot be read', () => {
  describe('habits of other languages', () => {
    itRefuses([
      ['=a!=b', '!=', /Write <>/, '=a<>b'],
      ['=a != b', '!=', /Write <>/, '=a <> b'],
      ['=a==b', '==', /Write =\./, '=a=b'],
      ['==a', '=', /at the start is enough/, '=a'],
      ['=a=>b', '=>', /Write >=/, '=a>=b'],
      ['=a=<b', '=<', /Write <=/, '=a<=b'],
      ['=a**b', '**', /Write \^/, '=a^b'],
      ['=a&&b', '&&', /AND\(a, b\)/],
      ['=a && b', '&&', /AND\(a, b\)/],
      ['=a||b', '||', /OR\(a, b\)/],
      ['=!a', '!', /NOT/],
      ['=not a', 'not', /NOT\(a\)/],
      ['=a and b', 'and', /AND\(a, b\)/],
      ['=AND(a, not b)', 'not', /NOT\(a\)/],
      ['=a mod b', 'mod', /MOD\(a, b\)/],
      ['=if (a,1,2)', 'if', /No space/, '=if(a,1,2)'],
      ['=IF(a;b;d)', ';', /commas/, '=IF(a,b;d)'],
      ['=a?b:d', 'a?b:d'.slice(0, 3), /IF\(condition/],
      ["='abc'", "'abc'", /double quotes/, '="abc"'],
      ['=a = “x”', '“', /straight quotes/, '=a = "x"'],
      ['=a×b', '×', /Write \*/, '=a*b'],
      ['=a − b', '−', /Write -/, '=a - b'],
      ['=a≠b', '≠', /Write <>/, '=a<>b'],
      ['=1,5', ',', /point/, '=1.5'],
      ['=1 500', ' ', /without spaces/, '=1500'],
      ['=2troops', '2troops', /To multiply/, '=2*troops'],
      ['=2(a+b)', '(', /To multiply/, '=2*(a+b)'],
      ['=$5', '$', /currency/],
      ['=₩5', '₩5', /currency/],
    ]);
  });

  describe('what is missing or too many', () => {
    itRefuses([
      ['a+b', 'a+b', /starts with =/, '=a+b'],
      ['=', '=', /Nothing stands after/],
      ['= ', '=', /Nothing stands after/],
      ['=(a+b', '(', /not closed/, '=(a+b)'],
      ['=SUM(a, MAX(b', 'MAX(', /MAX is not closed/, '=SUM(a, MAX(b))'],
      ['=SUM(a))', ')', /No opening/, '=SUM(a)'],
      ['=()', ')', /Nothing stands between/],
      ['=a+', '+', /breaks off after \+/],
      ['=(a+)', '+', /breaks off/],
      ['=SUM(a *, b)', '*', /breaks off/],
      ['=*2', '*', /missing before \*/],
      ['=a*/b', '/', /missing before \//],
      ['=a b', 'b', /operator is missing between a and b/],
      ['=SUM(a b)', 'b', /comma or an operator/],
      ['=SUM(1 2)', '2', /comma or an operator/],
      ['=a%b', 'b', /operator is missing/],
      ['=a "x"', '"x"', /operator is missing/],
      ['=a, b', ',', /between the arguments/],
      ['=SUM((a,b))', ',', /between the arguments/],
      ['="abc', '"abc', /no closing quote/, '="abc"'],
    ]);
  });

  describe('LET', () => {
    itRefuses([
      ['=LET(x,1)', 'LET', /pairs of a name/],
      ['=LET(x,1,y,2)', 'LET', /pairs of a name/],
      ['=LET(1,2,3)', '1', /pairs of a name/],
      ['=LET(x+1,2,3)', 'x', /pairs of a name/],
      ['=LET(x,1,X,2,x)', 'X', /twice/],
      ['=LET(constructor,1,constructor)', '=LET(constructor,1,constructor)', /cannot be a variable/],
    ]);
  });

  describe('what is refused, with the reason', () => {
    itRefuses([
      ['=A1+1', 'A1', /address of a cell/],
      ['=fy26*2', 'fy26', /address of a cell/],
      ['=$A$1', '$A$1', /address of a cell/],
      ['=r1c1', 'r1c1', /address of a cell/],
      ['=c', 'c', /address of a cell/],
      ['=A1:B2', 'A1:B2', /Ranges are refused/],
      ['=a:b', 'a:b', /Ranges are refused/],
      ['=SUM(A:A)', 'A:A', /Ranges are refused/],
      ['=Sheet1!A1', 'Sheet1!A1', /another sheet/],
      ["='my sheet'!a", "'my sheet'!a", /another sheet/],
      ['=costs[total]', 'costs[total]', /column of a table/],
      ['={1,2}', '{', /braces/],
      ['=@a', '@', /leave it out/, '=a'],
      ['=a#', '#', /leave it out/, '=a'],
      ['=#SPILL!', '#SPILL!', /does not occur/],
      ['=1e400', '1e400', /too large/],
      ['=NOW()', 'NOW', /NOW is refused: .*clock/],
      ['=today()', 'today', /TODAY is refused/],
      ['=a*RAND()', 'RAND', /changes at every calculation/],
      ['=RANDBETWEEN(1,2)', 'RANDBETWEEN', /refused/],
      ['=OFFSET(a,1,1)', 'OFFSET', /address/],
      ['=INDIRECT("a")', 'INDIRECT', /address/],
      ['=WEBSERVICE("x")', 'WEBSERVICE', /outside the file/],
      ['=VLOOKUP(a,b,2)', 'VLOOKUP', /names/],
      ['=LAMBDA(x,x)', 'LAMBDA(x,x)', /one value/],
    ]);
  });

  describe('what is too large', () => {
    const deep = '='.padEnd(101, '(') + '1' + ')'.repeat(100);
    const chain = '=1' + '+1'.repeat(3000);
    itRefuses([
      [deep, '(', /nested too deeply/],
      ['=' + '-'.repeat(8000) + '1', '=' + '-'.repeat(8000) + '1', /nested too deeply/],
      [chain, chain, /nested too deeply/],
      ['="' + 'x'.repeat(9000) + '"', '="' + 'x'.repeat(9000) + '"', /longer than/],
    ]);
  });
});

describe('a formula that can be read', () => {
  it('has the place of every node, counted with the leading =', () => {
    const read = parseFormula('= troops * ROUND( cost , -2 )');
    assert.ok(read.ok);
    const at = ({ offset, length }: { offset: number; length: number }) =>
      read.formula.text.slice(offset, offset + length);
    const { root } = read.formula;
    assert.equal(at(root), 'troops * ROUND( cost , -2 )');
    assert.ok(root.kind === 'binary' && root.right.kind === 'call');
    assert.equal(at(root.left), 'troops');
    assert.equal(at(root.right.callee), 'ROUND');
    assert.deepEqual(root.right.args.map(at), ['cost', '-2']);
  });

  for (const text of [
    '=SUM(a,,b)',
    '=IF(,,)',
    '=a\n+\tb',
    '=\u00a0a',
    '="a""b"',
    '=5 %',
    '=_xlfn.IFS(a,1)',
    '=.5+1.',
    '=1+1' + '+1'.repeat(900),
    '=' + '('.repeat(60) + '1' + ')'.repeat(60),
  ]) {
    it(JSON.stringify(text.slice(0, 30)), () => assert.ok(parseFormula(text).ok));
  }
});
