// Holds the recorded clipboards of LibreOffice Calc against what it puts there now, and lets it read what the table copies.
// Run: npm run test:clipboards (Linux, with Xvfb, xclip and xdotool); with --record it keeps what LibreOffice copies.
import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { copied } from '../../src/table/clipboard/copying';
import { Store } from '../../src/table/store';
import { cell, row, view } from '../../test/table/support/tableView';
import { BLOCKS, workbookOfBlock } from './copiedBlocks';
import { findLibreOffice, HOW_TO_INSTALL } from './libreOffice';

const run = promisify(execFile);
const RECORDED = join(__dirname, '../../test/editor/clipboards');
const DISPLAY = ':97';
/** How long something is waited for, and how long LibreOffice takes to answer a key, in ms. */
const PATIENCE = 60_000;
const A_KEY = 1_500;

async function main(): Promise<void> {
  const found = findLibreOffice();
  if (!found) throw new Error(HOW_TO_INSTALL);
  const folder = await mkdtemp(join(tmpdir(), 'clipboards-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1280x800x24'], { stdio: 'ignore' });
  try {
    for (const [name, block] of Object.entries(BLOCKS)) {
      const file = join(folder, `${name}.xlsx`);
      await writeFile(file, await workbookOfBlock(block));
      const told = await copiedFrom(found.program, profile, file, name);
      for (const [kind, text] of Object.entries(told)) await hold(`${name}.${kind}`, text);
    }
    await readsOurs(found.program, profile, folder);
  } finally {
    screen.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Keeps what was copied, or compares it with what was kept; the version in it may be another. */
async function hold(name: string, text: string): Promise<void> {
  const file = join(RECORDED, name);
  if (process.argv.includes('--record')) await writeFile(file, text);
  const unversioned = (html: string) => html.replace(/LibreOffice [\d.]+ \(\w+\)/, 'LibreOffice');
  assert.equal(unversioned(text), unversioned(await readFile(file, 'utf8')), `${name} is as it was recorded`);
  console.log(`${name}: as recorded`);
}

/** Opens a workbook in a window, copies all of it, and takes what is on the clipboard. */
async function copiedFrom(
  program: string,
  profile: string,
  file: string,
  title: string,
): Promise<{ html: string; tsv: string }> {
  const env = { ...process.env, DISPLAY };
  const options = [profile, '--norestore', '--nologo', '--nofirststartwizard', '--calc', file];
  const office = spawn(program, options, { env, stdio: 'ignore', detached: true });
  try {
    const window = await untilSome(async () => {
      const { stdout } = await run('xdotool', ['search', '--name', title], { env });
      return stdout.trim().split('\n').at(-1);
    });
    await pause(A_KEY * 3);
    await run('xdotool', ['windowfocus', window], { env });
    for (const key of ['Escape', 'ctrl+Home', 'ctrl+shift+End', 'ctrl+c']) {
      await run('xdotool', ['key', key], { env });
      await pause(A_KEY);
    }
    const taken = async (target: string) =>
      (await run('xclip', ['-selection', 'clipboard', '-t', target, '-o'], { env, timeout: PATIENCE })).stdout;
    return { html: await taken('text/html'), tsv: await taken('text/plain;charset=utf-8') };
  } finally {
    await ended(office);
  }
}

/** What the table puts on the clipboard as HTML, read by LibreOffice as a sheet. */
async function readsOurs(program: string, profile: string, folder: string): Promise<void> {
  const cells = [
    cell('1,520.4567', { input: '1520.4567' }),
    cell('two\nlines', { content: 'text' }),
    cell('2025-08-22', { content: 'date' }),
  ];
  const more = [
    cell('2', { content: 'formula', input: '=1 + 1', value: 2 }),
    cell('say "no" & <go>', { content: 'text' }),
    cell('한국', { content: 'text' }),
  ];
  const store = new Store(view({ rows: [row('pay', cells), row('troops', more), row('tariff', cells)] }));
  const { html } = copied({ rows: ['pay', 'troops'], columns: ['a', 'b', 'c'] }, store);
  const file = join(folder, 'ours.html');
  await writeFile(file, html);
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false';
  const read = ['--infilter=HTML (StarCalc)', '--convert-to', filter, '--outdir', folder, file];
  await run(program, [profile, '--headless', ...read], { timeout: PATIENCE });
  const expected = '1520.4567,"two\nlines",2025-08-22\n2,"say ""no"" & <go>",한국\n';
  assert.equal(await readFile(join(folder, 'ours.csv'), 'utf8'), expected);
  console.log('What the table copies: read as it is meant');
}

async function untilSome(find: () => Promise<string | undefined>): Promise<string> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = await find().catch(() => undefined);
    if (found) return found;
    await pause(500);
  }
  throw new Error('LibreOffice shows no window.');
}

/** Ends LibreOffice with all that it has started. */
async function ended(office: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => office.once('exit', resolve));
  if (office.pid !== undefined) process.kill(-office.pid, 'SIGTERM');
  await Promise.race([gone, pause(10_000)]);
  await pause(A_KEY);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
