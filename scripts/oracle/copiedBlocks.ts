// Blocks that are copied in LibreOffice, to see what it puts on the clipboard.
import { Workbook, type CellValue } from 'exceljs';

type Written = readonly [value: CellValue, format?: string];

/** Numbers with formats, a percentage, a date, formulas and texts; and texts alone, which are told otherwise. */
export const BLOCKS: Readonly<Record<string, readonly (readonly Written[])[]>> = {
  libreoffice: [
    [
      [1520.4567, '#,##0.0'],
      [0.15432, '0%'],
      [new Date(Date.UTC(2025, 7, 22)), 'yyyy-mm-dd'],
    ],
    [[-3], ['two\nlines'], ['say "no" & go']],
    [[{ formula: 'A1*2' }], [{ formula: '1/3' }, '0.00'], [{ formula: 'IF(A1>1,"big","small")' }]],
    [[2_500_000_000], [true], ['한국']],
  ],
  'libreoffice-texts': [
    [['two\nlines'], ['plain']],
    [['"quoted" text'], ['한국']],
  ],
};

/** A workbook that holds nothing but a block, from A1 on. */
export async function workbookOfBlock(block: readonly (readonly Written[])[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Block');
  for (const [row, cells] of block.entries()) {
    for (const [column, [value, format]] of cells.entries()) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = value;
      if (format !== undefined) cell.numFmt = format;
      if (typeof value === 'string' && value.includes('\n')) cell.alignment = { wrapText: true };
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
