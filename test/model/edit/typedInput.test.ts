// What people type into a cell, and what the file holds then. To add a case, add a line to a table.
import assert from 'node:assert/strict';
import { readTypedInput } from '../../../src/model/edit/typedInput';
import { readScenario, type Factor } from '../../../src/model/read/scenarioText';

const number = factor({ unit: 'USD bn/yr' });
const bare = factor({});
const levels = factor({
  levels: { none: 'Nothing', cost_sharing: 'Cost sharing', both: { label: 'Both at once', value: 2 }, None: 'Odd' },
});
const date = factor({ type: 'date' });
const text = factor({ type: 'text' });

describe('a number that is typed', () => {
  // [typed, what the file holds]
  const TAKEN: [string, string][] = [
    ['1520', '1520'],
    ['1,520', '1520'],
    ['1,234,567.25', '1234567.25'],
    ['1520.50', '1520.50'],
    ['1.0', '1.0'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['0', '0'],
    ['-0', '-0'],
    ['007', '7'],
    ['000', '0'],
    ['0.10', '0.10'],
    ['-3', '-3'],
    ['+3', '3'],
    ['−3', '-3'],
    ['−1,520.50', '-1520.50'],
    ['1e3', '1e3'],
    ['1E3', '1e3'],
    ['1.5e-7', '1.5e-7'],
    ['1e+3', '1e+3'],
    ['1e-999', '1e-999'],
    ['  42\t', '42'],
    ['9007199254740993', '9007199254740993'],
  ];
  for (const [typed, json] of TAKEN) {
    it(`“${typed}” is ${json}`, () => {
      assert.deepEqual(readTypedInput(number, typed), { json });
      assert.doesNotThrow(() => JSON.parse(json) as unknown);
    });
  }

  const REFUSED = [
    'abc',
    '1,52',
    '1,5200',
    ',520',
    '1,,520',
    '1.5.2',
    '1.520,5',
    '1 520',
    '--3',
    '1e',
    '1e1.5',
    'e3',
    '.',
    '-',
    '15%',
    '$5',
    '0x10',
    '١٥',
    "'5",
    'Infinity',
    'NaN',
  ];
  for (const typed of ['troops * 2', 'SUM(troops, 1)', 'BASELINE(troops)', 'troops-1'])
    it(`“${typed}” is refused as a formula without its sign`, () => {
      const refused = `“${typed}” is not a number. A formula starts with “=”: type =${typed}`;
      assert.deepEqual(readTypedInput(number, typed), { refused });
    });

  for (const typed of REFUSED) {
    it(`“${typed}” is refused, with the unit in which the row counts`, () => {
      assert.deepEqual(readTypedInput(number, typed), {
        refused: `“${typed}” is not a number. This row holds numbers in USD bn/yr: type digits such as 1520 or 1,520.5.`,
      });
    });
  }

  it('is refused without a unit where the row has none', () => {
    assert.match(refusal(readTypedInput(bare, 'abc')), /This row holds numbers: type digits/);
  });

  for (const typed of ['1e999', '-1e999']) {
    it(`“${typed}” is refused as too large`, () =>
      assert.match(refusal(readTypedInput(number, typed)), /larger than any number/));
  }
});

describe('a level that is typed', () => {
  // [typed, the id that the file holds]
  const TAKEN: [string, string][] = [
    ['none', 'none'],
    ['Nothing', 'none'],
    ['NOTHING', 'none'],
    ['None', 'None'],
    ['cost_sharing', 'cost_sharing'],
    ['COST_SHARING', 'cost_sharing'],
    ['cost sharing', 'cost_sharing'],
    ['  Both at once ', 'both'],
    ['Both', 'both'],
  ];
  for (const [typed, id] of TAKEN) {
    it(`“${typed}” is ${id}`, () => assert.deepEqual(readTypedInput(levels, typed), { json: JSON.stringify(id) }));
  }

  for (const typed of ['all', 'Noth', '2', "'none"]) {
    it(`“${typed}” is refused, and the levels are named`, () => {
      assert.deepEqual(readTypedInput(levels, typed), {
        refused: `“${typed}” is no level of this row. Its levels are Nothing, Cost sharing, Both at once, Odd.`,
      });
    });
  }
});

describe('a date that is typed', () => {
  for (const typed of ['2025-08-22', ' 2024-02-29 ']) {
    it(`“${typed}” is taken`, () =>
      assert.deepEqual(readTypedInput(date, typed), { json: JSON.stringify(typed.trim()) }));
  }
  for (const typed of [
    '2025-02-29',
    '2025-8-22',
    '22.8.2025',
    '2025',
    'tomorrow',
    '2025-08-22T00:00:00Z',
    '20250822',
  ]) {
    it(`“${typed}” is refused`, () => {
      assert.equal(
        refusal(readTypedInput(date, typed)),
        `“${typed}” is not a date of the calendar. Type year, month and day, such as 2025-08-22.`,
      );
    });
  }
});

describe('a text that is typed', () => {
  // A leading apostrophe stays, as in Excel: it keeps what follows from being a formula.
  for (const typed of ['Seoul', ' spaced ', '방위비', '"quoted"', '1,520', "'=", "'=SUM", "'tis", 'null', 'a\\b']) {
    it(`“${typed}” is kept as it was typed`, () =>
      assert.deepEqual(readTypedInput(text, typed), { json: JSON.stringify(typed) }));
  }
});

describe('in a row of any kind', () => {
  for (const [kind, row] of Object.entries({ number, levels, date, text })) {
    for (const typed of ['=', '=troops * 2', '="a" & "b"']) {
      it(`“${typed}” is a formula (${kind})`, () =>
        assert.deepEqual(readTypedInput(row, typed), { json: JSON.stringify(typed) }));
    }
    it(`a formula loses the blanks around it (${kind})`, () => {
      assert.deepEqual(readTypedInput(row, '  =troops '), { json: '"=troops"' });
    });
    for (const typed of ['', ' ', '\t\n']) {
      it(`${JSON.stringify(typed)} clears the cell (${kind})`, () =>
        assert.deepEqual(readTypedInput(row, typed), { clear: true }));
    }
  }
});

function refusal(input: ReturnType<typeof readTypedInput>): string {
  assert.ok('refused' in input);
  return input.refused;
}

function factor(members: object): Factor {
  const text = JSON.stringify({ factors: { row: { label: 'Row', values: {}, ...members } } });
  return readScenario(text).scenario.factors.get('row') ?? assert.fail();
}
