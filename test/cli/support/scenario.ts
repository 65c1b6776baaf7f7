// Runs the `scenario` command as it ships: its own bundle, in a process, on a folder of real files.
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { bundles } from '../../../esbuild.js';

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How a run differs from one in a plain shell. */
export interface Circumstances {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

let binary: string | undefined;

const temporary: string[] = [];
process.once('exit', () => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The path of the command, built once. */
export function scenarioBinary(): string {
  if (binary !== undefined) return binary;
  const folder = temporaryFolder();
  binary = join(folder, 'scenario.js');
  const options = bundles.find(({ outfile }) => outfile === 'dist/scenario.js');
  buildSync({ ...options, absWorkingDir: resolve('.'), outfile: binary, sourcemap: false, logLevel: 'warning' });
  chmodSync(binary, 0o755);
  return binary;
}

/** Runs `scenario` in a folder. */
export function scenario(folder: string, args: readonly string[], { input, env }: Circumstances = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scenarioBinary(), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: input ?? '',
    env: { PATH: process.env.PATH, ...env },
    timeout: 60_000,
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder with these files, by path; removed when the tests end. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-cli-'));
  temporary.push(folder);
  return folder;
}
