import assert from 'node:assert/strict';
import type { Value } from '../../src/formula/errorValue';
import type { ComputedCell, ComputedTable } from '../../src/report/computedTable';
import { tableAsCsv } from '../../src/report/tableAsCsv';
import { tableAsMarkdown } from '../../src/report/tableAsMarkdown';
import { tableAsText } from '../../src/report/tableAsText';

/** A table of one row a label, with the same cells in each of its columns. */
function table(
  columns: readonly string[],
  rows: readonly (readonly [label: string, cell: ComputedCell])[],
): ComputedTable {
  return {
    title: 'Test',
    alternatives: columns.map((label, index) => ({ id: `a${index}`, label, name: label, group: undefined })),
    sections: [
      {
        label: 'Section',
        rows: rows.map(([label, cell], index) => ({
          id: `row_${index}`,
          label,
          unit: undefined,
          cells: columns.map(() => cell),
        })),
      },
    ],
  };
}

const cell = (value: Value, display = JSON.stringify(value)): ComputedCell => ({
  value,
  display,
  isNumber: typeof value === 'number',
});

describe('a computed table', () => {
  it('is CSV in which every value comes back', () => {
    const text = tableAsCsv(
      table(
        ['One'],
        [
          ['Commas, and "quotes"', cell('two\r\nlines')],
          ['방위비', cell(' spaced')],
          ['Blank', cell(null)],
          ['Empty', cell('')],
          ['Truth', cell(true)],
          ['Error', cell({ error: '#N/A' })],
          ['Tiny', cell(1e-7)],
        ],
      ),
    );
    assert.equal(
      text,
      [
        'row,label,unit,a0',
        'row_0,"Commas, and ""quotes""",,"two\r\nlines"',
        'row_1,방위비,," spaced"',
        'row_2,Blank,,',
        'row_3,Empty,,""',
        'row_4,Truth,,TRUE',
        'row_5,Error,,#N/A',
        'row_6,Tiny,,1e-7',
        '',
      ].join('\r\n'),
    );
  });

  it('is Markdown in which texts stay what they are', () => {
    const text = tableAsMarkdown(table(['A|B'], [['<b>*bold*</b> & `code`', cell('', 'line\nbreak')]]));
    assert.match(text, /^\| {2}\| Unit \| A\\\|B \|$/m);
    assert.match(text, /^\| &lt;b>\\\*bold\\\*&lt;\/b> &amp; \\`code\\` \| {2}\| line\\\\nbreak \|$/m);
  });

  it('is aligned as a terminal counts columns', () => {
    const text = tableAsText(
      table(
        ['기준안'],
        [
          ['방위비', cell(1)],
          ['Cost', cell(28500, '28,500')],
        ],
      ),
    );
    assert.equal(text, 'Test\n\n        unit  기준안\n\nSection\n방위비             1\nCost          28,500\n');
  });

  it('is broken into lines, and then into several tables, where the screen is narrow', () => {
    const wide = table(
      ['First of all', 'Second', 'Third'],
      [['A label', cell('', 'Nothing beyond present deployments')]],
    );
    for (const width of [60, 80, 100, 120]) {
      const lines = tableAsText(wide, width).split('\n');
      assert.ok(
        lines.every((line) => line.length <= width),
        lines.join('\n'),
      );
    }
    const narrow = tableAsText(wide, 40);
    assert.equal(narrow.match(/^Section$/gm)?.length, 3);
    assert.equal(tableAsText(wide, 120).match(/^Section$/gm)?.length, 1);
  });
});
