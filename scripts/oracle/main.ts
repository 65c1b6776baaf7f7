// Holds every example scenario, and some hundreds of generated formulas, against what LibreOffice Calc computes.
// Run: npm run test:oracle; with --record it also keeps the answers, which every run of the unit tests then checks.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import prettier from 'prettier';
import type { Calculation } from '../../src/formula/calculation';
import { differenceOf } from '../../test/oracle/differences';
import { calculationOf, compared, type Answers, type Comparison } from './compare';
import { columnOf } from './excelText';
import { generatedScenario } from './generate';
import { computed, findLibreOffice, HOW_TO_INSTALL, type Answer } from './libreOffice';
import { workbookOf } from './workbook';

const ROOT = join(__dirname, '../..');
const RECORDED = join(ROOT, 'test/oracle/recorded');

async function main(): Promise<void> {
  const found = findLibreOffice();
  if (!found) throw new Error(HOW_TO_INSTALL);
  const texts = await scenarios();
  const calculations = new Map([...texts].map(([name, text]) => [name, calculationOf(text)]));
  const workbooks = new Map<string, Buffer>();
  for (const [name, { sheet }] of calculations) workbooks.set(name, await workbookOf(sheet));
  console.log(`LibreOffice ${found.version} computes ${workbooks.size} workbooks.`);
  const answers = await computed(found.program, workbooks);

  let wrong = 0;
  for (const [name, calculation] of calculations) {
    const rows = byRow(calculation, answers.get(name) ?? new Map<string, Answer>());
    wrong += report(name, compared(calculation, rows));
    if (process.argv.includes('--record') && calculation.sheet.formulas.length > 0) {
      await record(name, found.version, texts.get(name) ?? '', rows);
    }
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

async function scenarios(): Promise<ReadonlyMap<string, string>> {
  const folder = join(ROOT, 'scenarios');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.scenario.json')).sort();
  const texts = new Map([['generated', generatedScenario()]]);
  for (const file of files) texts.set(basename(file, '.scenario.json'), await readFile(join(folder, file), 'utf8'));
  return texts;
}

function byRow({ sheet }: Calculation, answers: ReadonlyMap<string, Answer>): Answers {
  const rows = sheet.rows.map((row) => {
    const places = sheet.alternatives.map((_, place) => answers.get(`${columnOf(place)}${row.slot + 1}`) ?? null);
    const formulas = sheet.alternatives.map((_, place) => sheet.formulaAt[row.slot * sheet.width + place]);
    return [row.id, places.map((answer, place) => (formulas[place] ? answer : null))] as const;
  });
  return Object.fromEntries(rows.filter(([, row]) => row.some((answer) => answer !== null)));
}

/** Says what differs and returns how much of it is not LibreOffice's own. */
function report(name: string, comparisons: readonly Comparison[]): number {
  const different = comparisons.filter((one) => !one.same);
  const wrong = different.filter((one) => !differenceOf(one.formula, one.here, one.there));
  for (const { row, alternative, formula, here, there } of wrong) {
    console.error(`  ${row} in ${alternative}: ${formula} is ${told(here)} here, ${told(there)} there`);
  }
  const formulas = new Set(comparisons.map((one) => one.formula)).size;
  const own = different.length - wrong.length;
  console.log(
    `${name}: ${formulas} formulas in ${comparisons.length} cells, ${comparisons.length - different.length} equal, ` +
      `${own} different for LibreOffice’s own reasons, ${wrong.length} different without a known reason`,
  );
  return wrong.length;
}

const told = (answer: Answer | null) => JSON.stringify(answer);

async function record(name: string, version: string, text: string, answers: Answers): Promise<void> {
  await mkdir(RECORDED, { recursive: true });
  const file = join(RECORDED, `${name}.json`);
  const kept = JSON.stringify({ program: `LibreOffice ${version}`, scenario: JSON.parse(text) as object, answers });
  const options = await prettier.resolveConfig(file);
  await writeFile(file, await prettier.format(kept, { ...options, filepath: file }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exitCode = 1;
});
