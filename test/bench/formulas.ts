// Prints what building, computing and recomputing 80,000 formula cells costs, beside a peer on the same work.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { calculate, calculateAgain, withCell } from '../../src/formula/calculate';
import { readScenario } from '../../src/model/read/scenarioText';
import { formulaModel, scenarioTextOf, type FormulaModel } from './formulaModel';

/** What of the peer is used. */
interface Peer {
  compile(expression: string): { evaluate(scope: Map<string, number>): unknown };
}

const BLOCKS = 80;
const ALTERNATIVES = 10;
const folder = process.env.SCENARIO_BENCH_PEER;
if (folder === undefined) throw new Error('Start this by npm run bench -- formulas.');

const peer = createRequire(join(folder, 'package.json'))('mathjs') as Peer;
const model = formulaModel(BLOCKS, ALTERNATIVES);
const { scenario } = readScenario(scenarioTextOf(model));

function time(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Times of ours and of the peer's work, in turns, so that what else the machine does falls on both. */
function timesOf(count: number, ours: (round: number) => void, theirs: (round: number) => void): [number[], number[]] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < count; round++) {
    times[0].push(time(() => ours(round)));
    times[1].push(time(() => theirs(round)));
  }
  return times;
}

/** Expressions compiled once, and for each alternative the values by name. */
function peerBuilt({ alternatives, inputs, formulas }: FormulaModel) {
  return {
    compiled: formulas.map(({ id, peer: expression }) => ({ id, code: peer.compile(expression) })),
    scopes: alternatives.map((_, place) => new Map([...inputs].map(([id, values]) => [id, values[place] ?? 0]))),
  };
}

type PeerModel = ReturnType<typeof peerBuilt>;

function peerCompute(compiled: PeerModel['compiled'], scopes: PeerModel['scopes']): void {
  for (const { id, code } of compiled) for (const scope of scopes) scope.set(id, Number(code.evaluate(scope)));
}

let calculation = calculate(scenario);
const theirs = peerBuilt(model);
peerCompute(theirs.compiled, theirs.scopes);
for (const { id } of model.formulas) {
  for (const [place, alternative] of model.alternatives.entries()) {
    const [our, their] = [Number(calculation.raw(id, alternative)), theirs.scopes[place]?.get(id) ?? NaN];
    assert.ok(Math.abs(our - their) <= 1e-12 * Math.max(1, Math.abs(our)), `${id} in ${alternative}: ${our}, ${their}`);
  }
}

const cones = model.heads.map((_, block) => theirs.compiled.slice(block * model.cone, (block + 1) * model.cone));
const place = (round: number): number => round % ALTERNATIVES;
const head = (round: number): number => (round * 7) % BLOCKS;
const value = (round: number): number => 1 + (round % 97);

const build = timesOf(
  7,
  () => void calculate(scenario),
  () => {
    const { compiled, scopes } = peerBuilt(model);
    peerCompute(compiled, scopes);
  },
);
const full = timesOf(
  41,
  () => void calculateAgain(calculation),
  () => peerCompute(theirs.compiled, theirs.scopes),
);
const edit = timesOf(
  1001,
  (round) => {
    const row = model.heads[head(round)] ?? '';
    const alternative = model.alternatives[place(round)] ?? '';
    calculation = withCell(calculation, { row, alternative }, value(round));
  },
  (round) => {
    const scope = theirs.scopes[place(round)];
    if (!scope) return;
    scope.set(model.heads[head(round)] ?? '', value(round));
    peerCompute(cones[head(round)] ?? [], [scope]);
  },
);
assert.equal(
  calculation.raw(`formula_${head(1000)}_0`, model.alternatives[place(1000)] ?? ''),
  theirs.scopes[place(1000)]?.get(`formula_${head(1000)}_0`),
);

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
const told = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(3) : milliseconds.toFixed(1)} ms`.padStart(11);

function line(name: string, [ours, others]: readonly [readonly number[], readonly number[]]): string {
  const ratio = quantile(others, 0.5) / quantile(ours, 0.5);
  const times = [quantile(ours, 0.5), quantile(ours, 0.95), quantile(others, 0.5), quantile(others, 0.95)].map(told);
  return `${name.padEnd(26)}${times.join(' ')}   ${ratio.toFixed(1).padStart(6)} ×  ${String(ours.length).padStart(6)}`;
}

console.log(
  `${model.inputs.size} inputs and ${model.formulas.length} formulas × ${ALTERNATIVES} alternatives; ` +
    `load of this machine ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
);
console.log(`${''.padEnd(26)}     median         p95      mathjs         p95    faster   times`);
console.log(line('built and computed', build));
console.log(line('all computed again', full));
console.log(line(`one cell, cone of ${model.cone}`, edit));
console.log(
  'The peer has no graph of what reads what: in “one cell” it is told which expressions to evaluate, in their order.',
);
