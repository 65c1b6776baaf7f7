// Prints how long it takes to compare two large files by cell and to merge them, as processes that a person starts; beside
// a comparer of tables on the same rows as CSV. What the changes do to measures and findings is told apart.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { comparisonSchema } from '../../src/compare/comparisonSchema';
import { inProject } from '../../scripts/support/project.mjs';
import { temporaryFolder } from '../../scripts/support/temporary.mjs';
import { largeScenario } from './largeScenario';
import { Timings } from './timings';

const SIZE = { rows: 10_000, alternatives: 20 };
const CHANGES = 100;
const ROUNDS = 7;
/** Of what takes seconds. */
const ROUNDS_APART = 3;

const peer = process.env.SCENARIO_BENCH_PEER;
if (peer === undefined) throw new Error('Start this by npm run bench -- comparison.');

type Values = Record<string, number | string | { value: number }>;
interface Scenario {
  factors: Record<string, { label: string; unit?: string; values: Values }>;
}

/** The file with so many cells of other values; each `turn` has its own. */
function changed(text: string, turn: number): string {
  const scenario = JSON.parse(text) as Scenario;
  for (let n = 0; n < CHANGES; n++) {
    // Every twelfth row is of numbers, each in an object with its source.
    const row = scenario.factors[`row_${(n * 84 + turn * 12) % SIZE.rows}`];
    if (row) row.values[`a${n % SIZE.alternatives}`] = 5000 + n;
  }
  return JSON.stringify(scenario, null, 2) + '\n';
}

function csvOf(text: string): string {
  const { factors } = JSON.parse(text) as Scenario;
  const head = ['id', 'label', 'unit', ...Array.from({ length: SIZE.alternatives }, (_, n) => `a${n}`)];
  const lines = Object.entries(factors).map(([id, { label, unit = '', values }]) => {
    const cells = head.slice(3).map((alternative) => {
      const cell = values[alternative] ?? '';
      return String(typeof cell === 'object' ? cell.value : cell);
    });
    return [id, label, unit, ...cells].join(',');
  });
  return [head.join(','), ...lines].join('\n') + '\n';
}

const folder = temporaryFolder('bench-comparison');
const before = largeScenario(SIZE);
const [after, theirs] = [changed(before, 0), changed(before, 2)];
for (const [name, text] of Object.entries({ before, after, theirs })) {
  writeFileSync(join(folder, `${name}.scenario.json`), text);
  writeFileSync(join(folder, `${name}.csv`), csvOf(text));
}

function run(code: number, program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  assert.equal(status, code, `${program} ${args.join(' ')}: ${stderr.slice(0, 500)}`);
  return stdout;
}

const ours = inProject('dist/scenario.js');
const daff = join(peer, 'node_modules/daff/bin/daff.js');
const files = ['before.scenario.json', 'after.scenario.json'];

const json = JSON.parse(run(1, ours, 'diff', '--changes-only', '--format', 'json', ...files)) as unknown;
assert.equal(comparisonSchema.parse(json).changes.length, CHANGES);
const told = run(0, daff, 'diff', '--id', 'id', 'before.csv', 'after.csv');
assert.equal(told.match(/->/g)?.length, 2 * CHANGES, 'the peer tells a mark and a cell for each');

const [base, mine] = files;
const three = [base ?? '', mine ?? '', 'theirs.scenario.json'];
const tables = ['before.csv', 'after.csv', 'theirs.csv'];

const timings = new Timings();
for (let round = 0; round < ROUNDS; round++) {
  timings.of('scenario diff --changes-only', () => run(1, ours, 'diff', '--changes-only', ...files));
  timings.of('daff diff', () => run(0, daff, 'diff', 'before.csv', 'after.csv'));
  timings.of('daff diff --id', () => run(0, daff, 'diff', '--id', 'id', 'before.csv', 'after.csv'));
  timings.of('scenario merge --no-findings', () => run(0, ours, 'merge', '--no-findings', '-o', 'merged', ...three));
  timings.of('daff merge', () => run(0, daff, 'merge', ...tables));
  timings.of('scenario --version, the start alone', () => run(0, ours, '--version'));
}
console.log(
  `${SIZE.rows} rows × ${SIZE.alternatives} alternatives, ${CHANGES} changes; ` +
    `${availableParallelism()} cores, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
);
console.log(timings.toString());

const apart = new Timings();
for (let round = 0; round < ROUNDS_APART; round++) {
  apart.of('scenario diff, with effects and findings', () => run(1, ours, 'diff', ...files));
  apart.of('scenario merge, with findings', () => run(0, ours, 'merge', '-o', 'merged', ...three));
}
console.log(`\n${apart.toString()}`);
