// A scenario as a workbook: a row for each row, a column for each alternative, formulas without their values.
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { Value } from '../../src/formula/errorValue';
import { isError } from '../../src/formula/errorValue';
import type { Constant, Sheet, SheetRow } from '../../src/formula/sheet';
import { columnOf, excelText, LEVELS, VALUES } from './excelText';

/** The bytes of the workbook. */
export async function workbookOf(sheet: Sheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const values = workbook.addWorksheet(VALUES);
  const levels = workbook.addWorksheet(LEVELS);
  for (const row of sheet.rows) {
    const number = row.slot + 1;
    values.getCell(`A${number}`).value = row.id;
    for (let place = 0; place < sheet.width; place++) {
      const address = `${columnOf(place)}${number}`;
      values.getCell(address).value = contentOf(sheet, row, place);
      if (row.levels?.valued) levels.getCell(address).value = { formula: levelOf(row, `${VALUES}!${address}`) };
    }
  }
  const written = await workbook.xlsx.writeBuffer();
  return withNames(Buffer.from(written), sheet);
}

function contentOf(sheet: Sheet, row: SheetRow, place: number): ExcelJS.CellValue {
  const cell = row.slot * sheet.width + place;
  const formula = sheet.formulaAt[cell];
  if (!formula) return constantContent(sheet.constantAt[cell]);
  const baseline = formula.baseline ?? sheet.bases[place] ?? place;
  const text = excelText(formula.text, { sheet, place, baseline });
  return { formula: text === undefined ? '#NAME?' : valueOfLevel(row, text) };
}

function constantContent(constant: Constant | undefined): ExcelJS.CellValue {
  const value: Value = constant ? constant.raw : null;
  if (!constant) return { formula: 'NA()' };
  return isError(value) ? { formula: value.error === '#N/A' ? 'NA()' : value.error } : value;
}

/** Where levels have values, a formula may yield a level's id, which then stands for its value. */
function valueOfLevel(row: SheetRow, text: string): string {
  if (!row.levels?.valued) return text;
  const cases = [...row.levels.ids].map(([id, value]) => `"${id}",${value ?? 0}`);
  return `IFERROR(_xlfn.SWITCH(${text},${cases.join(',')},${text}),${text})`;
}

function levelOf(row: SheetRow, address: string): string {
  const cases = [...(row.levels?.ids ?? [])].map(([id, value]) => `${value ?? 0},"${id}"`);
  return `_xlfn.SWITCH(${address},${cases.join(',')})`;
}

/** Names that mean the row in the column where the formula stands. The writer would turn them absolute. */
async function withNames(bytes: Buffer, sheet: Sheet): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const path = 'xl/workbook.xml';
  const xml = await zip.file(path)?.async('string');
  if (!xml?.includes('</sheets>'))
    throw new Error('The workbook was not written as expected: xl/workbook.xml has no sheets.');
  const names = sheet.rows.map(({ id, slot }) => `<definedName name="${id}">${VALUES}!A$${slot + 1}</definedName>`);
  zip.file(path, xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`));
  return zip.generateAsync({ type: 'nodebuffer' });
}
