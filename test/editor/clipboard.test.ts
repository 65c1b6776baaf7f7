// What other spreadsheets put on the clipboard, recorded or written after it (clipboards/README.md), and what is read from it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClipboard, valuesOf } from '../../src/host/block/clipboard';
import { readTsv } from '../../src/host/block/tsv';
import { copied } from '../../src/table/clipboard/copying';
import { Store } from '../../src/table/store';
import { cell, row, view } from '../table/support/tableView';

const recorded = (name: string) => readFileSync(join(__dirname, 'clipboards', name), 'utf8');
const clipboard = (of: string) => readClipboard(recorded(`${of}.tsv`), recorded(`${of}.html`));

describe('a clipboard of another spreadsheet', () => {
  it('of Excel: what is shown, with line breaks and quotes', () => {
    assert.deepEqual(clipboard('excel'), [
      [{ text: '1,520.5' }, { text: '15%' }, { text: 'On schedule' }],
      [{ text: '-3' }, { text: 'two\nlines' }, { text: 'say "no" & go' }],
    ]);
  });

  it('of Excel without its text: the same from the table', () => {
    assert.deepEqual(readClipboard('', recorded('excel.html')), clipboard('excel'));
  });

  it('of LibreOffice, recorded: exact numbers, days, results of formulas, line breaks', () => {
    const number = (text: string, value: number) => ({ text, number: value, isDate: false });
    assert.deepEqual(clipboard('libreoffice'), [
      [number('1,520.5', 1520.4567), number('15%', 0.15432), { text: '2025-08-22', number: 45891, isDate: true }],
      [number('-3', -3), { text: 'two\nlines' }, { text: 'say "no" & go' }],
      [number('3040.9134', 3040.9134), number('0.33', 0.333333333333333), { text: 'big' }],
      [number('2500000000', 2_500_000_000), number('TRUE', 1), { text: '한국' }],
    ]);
  });

  it('of LibreOffice, recorded, where nothing but texts is in it: with the line breaks that its text has lost', () => {
    assert.deepEqual(clipboard('libreoffice-texts'), [
      [{ text: 'two\nlines' }, { text: 'plain' }],
      [{ text: '"quoted" text' }, { text: '한국' }],
    ]);
  });

  it('of Google Sheets: exact numbers and days', () => {
    assert.deepEqual(clipboard('sheets'), [
      [
        { text: '1,520.5', number: 1520.4567, isDate: false },
        { text: '15%', number: 0.15432, isDate: false },
        { text: '8/22/2025', number: 45891, isDate: true },
      ],
      [{ text: '-3', number: -3, isDate: false }, { text: 'two\nlines' }, { text: 'say "no" & go' }],
    ]);
  });

  it('leaves the places free that a merged cell covers', () => {
    const html = '<table><tr><td rowspan=2 colspan=2>a</td><td sdval="1">1</td></tr><tr><td>b</td></tr></table>';
    assert.deepEqual(
      readClipboard('', html).map((line) => line.map(({ text }) => text)),
      [
        ['a', '', '1'],
        ['', '', 'b'],
      ],
    );
  });
});

describe('text with tabs', () => {
  const CASES: [string, string[][]][] = [
    ['', [['']]],
    ['a', [['a']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a\tb"\t"c""d"', [['a\tb', 'c"d']]],
    ['"a\r\nb"\n', [['a\nb']]],
    ['say "no"', [['say "no"']]],
    ['"no" he said\tb', [['"no" he said', 'b']]],
    ['"open', [['"open']]],
    ['\t', [['', '']]],
  ];
  for (const [text, rows] of CASES) it(JSON.stringify(text), () => assert.deepEqual(readTsv(text), rows));
});

describe('values alone', () => {
  it('are what formulas come to, and the rest as it is', () => {
    const cells = [
      [
        { text: '1.6', input: '=a / b', value: '1.6' },
        { text: '7', input: '7' },
      ],
    ];
    assert.deepEqual(valuesOf(cells), [
      [
        { text: '1.6', input: '1.6' },
        { text: '7', input: '7' },
      ],
    ]);
  });
});

describe('what this table copies', () => {
  const store = new Store(
    view({
      rows: [
        row('pay', [
          cell('1,520.50', { input: '1520.50' }),
          cell('7', { input: '=a & "<b>"', content: 'formula' }),
          cell('two\n"lines"', { content: 'text' }),
        ]),
      ],
    }),
  );
  const { text, html } = copied({ rows: ['pay'], columns: ['a', 'b', 'c'] }, store);

  it('is read by others as what is shown, numbers with all their digits', () => {
    assert.deepEqual(readTsv(text), [['1520.50', '7', 'two\n"lines"']]);
  });

  it('is read by itself as what the cells hold', () => {
    const inputs = readClipboard(text, html).map((line) => line.map(({ input }) => input));
    assert.deepEqual(inputs, [['1520.50', '=a & "<b>"', 'two\n"lines"']]);
  });
});
