// Lets LibreOffice Calc compute workbooks, without a window, and reads what it makes of them.
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { columnOf } from './excelText';

const run = promisify(execFile);

/** What a cell shows: an error by its name, as `#N/A`. */
export type Answer = number | string | boolean;

const CANDIDATES = [
  ...(process.env.SOFFICE ? [process.env.SOFFICE] : []),
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The program and its version; undefined where it is not installed. */
export function findLibreOffice(): { program: string; version: string } | undefined {
  for (const program of CANDIDATES) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    const [, version] = /LibreOffice ([\d.]+)/.exec(stdout ?? '') ?? [];
    if (status === 0 && version !== undefined) return { program, version };
  }
  return undefined;
}

export const HOW_TO_INSTALL = `LibreOffice Calc was not found, and the oracle asks it. Install it:

  Debian, Ubuntu   apt-get install --no-install-recommends libreoffice-calc
  macOS            brew install --cask libreoffice
  Windows          winget install TheDocumentFoundation.LibreOffice

or name the program in the variable SOFFICE. .ci/oracle installs it and runs the oracle (as root, on Debian).`;

/**
 * Computes workbooks.
 * @param workbooks name → bytes
 * @returns for each, the answers of its first sheet's formulas by address
 */
export async function computed(
  program: string,
  workbooks: ReadonlyMap<string, Buffer>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Answer>>> {
  const folder = await mkdtemp(join(tmpdir(), 'oracle-'));
  try {
    const out = join(folder, 'out');
    await mkdir(out);
    const files: string[] = [];
    for (const [name, bytes] of workbooks) {
      const file = join(folder, `${name}.xlsx`);
      await writeFile(file, bytes);
      files.push(file);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', out, ...files];
    await run(program, args, { timeout: 300_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const answers = new Map<string, ReadonlyMap<string, Answer>>();
    for (const name of workbooks.keys())
      answers.set(name, answersIn(await readFile(join(out, `${name}.fods`), 'utf8')));
    return answers;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ROW = /<table:table-row\b([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs;
const CELL = /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs;

/** The answers of the first sheet's formulas, by address. */
function answersIn(xml: string): ReadonlyMap<string, Answer> {
  const [, table = ''] = /<table:table\b[^>]*>(.*?)<\/table:table>/s.exec(xml) ?? [];
  const answers = new Map<string, Answer>();
  let row = 0;
  for (const [, rowAttributes = '', cells = ''] of table.matchAll(ROW)) {
    row++;
    let column = 0;
    for (const [, attributes = '', content = ''] of cells.matchAll(CELL)) {
      if (attribute(attributes, 'table:formula') !== undefined) {
        answers.set(`${columnOf(column - 1)}${row}`, answerOf(attributes, content));
      }
      column += Number(attribute(attributes, 'table:number-columns-repeated') ?? 1);
    }
    row += Number(attribute(rowAttributes, 'table:number-rows-repeated') ?? 1) - 1;
  }
  return answers;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function answerOf(attributes: string, content: string): Answer {
  const shown = textIn(content);
  if (attribute(attributes, 'calcext:value-type') === 'error') return shown;
  switch (attribute(attributes, 'office:value-type')) {
    case 'boolean':
      return attribute(attributes, 'office:boolean-value') === 'true';
    case 'string':
      return attribute(attributes, 'office:string-value') ?? shown;
    case undefined:
      return shown;
    default:
      // Imported cells keep the General format, so dates come as their numbers.
      return Number(attribute(attributes, 'office:value'));
  }
}

/** The text of a cell: paragraphs are lines, runs of spaces are elements. */
function textIn(content: string): string {
  const paragraphs = [...content.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, inside = '']) =>
    inside
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
      .replace(/<text:tab\/>/g, '\t')
      .replace(/<text:line-break\/>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  );
  return unescaped(paragraphs.join('\n'));
}

function unescaped(xml: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name = '') => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(parseInt(hex, 16)) : (entities[name as string] ?? String(all));
  });
}
