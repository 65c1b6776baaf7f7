// Prints how long it takes to validate many small files, and in how much memory, as processes that a person starts;
// beside a linter that holds the same files against nothing but the JSON Schema of their format.
// Numbers behind the command are the counts of files to measure instead: npm run bench -- files 1000
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../scripts/support/project.mjs';
import { temporaryFolder } from '../../scripts/support/temporary.mjs';
import { fiftyRows } from './fiftyRows';

const COUNTS = [1000, 10_000];
/** One file in so many has a fault that both find, to show that both have looked. */
const FAULTY = 100;

const peer = process.env.SCENARIO_BENCH_PEER;
if (peer === undefined) throw new Error('Start this by npm run bench -- files.');

interface Run {
  readonly seconds: number;
  /** Of all its threads together. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly out: string;
}

/** Runs a program of Node in a folder to its end. @param code the exit code that is right */
function run(folder: string, code: number, program: string, ...args: string[]): Run {
  const usage = join(folder, '../usage.json');
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', inProject('test/bench/usage.cjs'), program, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, SCENARIO_BENCH_USAGE: usage },
      maxBuffer: 2 ** 30,
    },
  );
  const seconds = (performance.now() - began) / 1000;
  assert.equal(status, code, `${program}: ${stderr.slice(0, 500)}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, out: stdout };
}

/** A folder with so many files; all differ, and one in a hundred has an unknown role. */
function folderOf(count: number): string {
  const folder = join(temporaryFolder('bench-files'), 'files');
  mkdirSync(folder);
  for (let n = 0; n < count; n++) {
    const text = fiftyRows(n);
    const own = n % FAULTY === 0 ? text.replace('"role": "given"', '"role": "unheard of"') : text;
    writeFileSync(join(folder, `${n}.scenario.json`), own);
  }
  return folder;
}

function ours(folder: string, faulty: number): Run {
  const result = run(folder, 1, inProject('dist/scenario.js'), 'validate', '--format', 'json');
  const { files } = JSON.parse(result.out) as { files: { findings: { message: string }[] }[] };
  const found = files.filter(({ findings }) => findings.some(({ message }) => message.includes('unheard of')));
  assert.equal(found.length, faulty);
  assert.ok(files.every(({ findings }) => findings.length === 0 || found.some((one) => one.findings === findings)));
  return result;
}

function theirs(folder: string, faulty: number): Run {
  const ruleset = join(folder, '../ruleset.json');
  const schema: unknown = JSON.parse(readFileSync(inProject('media/scenario.schema.json'), 'utf8'));
  const then = { function: 'schema', functionOptions: { schema } };
  writeFileSync(ruleset, JSON.stringify({ rules: { schema: { given: '$', severity: 'error', then } } }));
  const program = join(peer ?? '', 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const options = ['--ruleset', ruleset, '--format', 'json', '--quiet', '--ignore-unknown-format'];
  const result = run(folder, 1, program, 'lint', '*.scenario.json', ...options);
  const found = new Set((JSON.parse(result.out) as { source: string }[]).map(({ source }) => source));
  assert.equal(found.size, faulty);
  return result;
}

function line(name: string, count: number, { seconds, cpu, megabytes }: Run): string {
  const each = (seconds * 1000) / count;
  return `${name.padEnd(10)}${seconds.toFixed(1).padStart(8)} s${each.toFixed(2).padStart(9)} ms a file${cpu.toFixed(1).padStart(8)} s of CPU${megabytes.toFixed(0).padStart(7)} MB`;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(1);
}

const asked = process.argv.slice(2).map(Number);
console.log(
  `files of 50 rows × 3 alternatives, ${Math.round(fiftyRows(0).length / 1024)} KB each; ` +
    `${availableParallelism()} cores, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
);
for (const count of asked.length > 0 ? asked : COUNTS) {
  const folder = folderOf(count);
  const faulty = Math.ceil(count / FAULTY);
  console.log(`\n${count} files`);
  const our = ours(folder, faulty);
  console.log(line('scenario', count, our));
  const their = theirs(folder, faulty);
  console.log(line('Spectral', count, their));
  console.log(`${ratio(their.seconds, our.seconds)} times as fast, with ${ratio(their.cpu, our.cpu)} times less CPU`);
}
