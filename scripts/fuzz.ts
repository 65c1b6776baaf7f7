// Long runs of what the unit tests run briefly, on all cores: npm run fuzz -- --sequences 100000 --files 100000
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { files, filesSoFar, slowest } from '../test/fuzz/files';
import { happenedSoFar, sequences } from '../test/fuzz/sequences';

const USAGE = `npm run fuzz -- [--sequences N] [--files N] [--seed S] [--workers W]

  --sequences  rows of edits, undos and changes from outside, on a file that is open in tables
  --files      mutated files, each read, shown, explained and edited
  --seed       a number; a batch that failed prints the one that brings it back
  --workers    processes to run at once; one for each core unless told`;

const laws = {
  sequences: (parameters: fc.Parameters<unknown>) => check(sequences, parameters),
  files: (parameters: fc.Parameters<unknown>) => check(files, parameters),
};
type Law = keyof typeof laws;

/** Some runs with one seed: what a process does at a time, and what brings a failure back. */
interface Batch {
  law: Law;
  seed: number;
  runs: number;
}

interface Outcome {
  failure?: string;
  counts: Record<string, number>;
  slowest: { milliseconds: number; what: string };
}

const BATCH = 250;
/** A batch that takes longer hangs. */
const LIMIT = 5 * 60_000;

if (process.send) work();
else void run();

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sequences: { type: 'string' },
      files: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || (values.sequences === undefined && values.files === undefined)) {
    console.log(USAGE);
    return;
  }
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  const workers = Number(values.workers ?? availableParallelism());
  for (const law of ['sequences', 'files'] as const) {
    const wanted = Number(values[law] ?? 0);
    if (wanted > 0 && !(await runAll(law, wanted, seed, workers))) process.exitCode = 1;
  }
}

async function runAll(law: Law, wanted: number, seed: number, workers: number): Promise<boolean> {
  console.log(`${law}: ${wanted}, seed ${seed}, ${workers} at once`);
  const batches: Batch[] = [];
  for (let done = 0; done < wanted; done += BATCH)
    batches.push({ law, seed: seed + batches.length, runs: Math.min(BATCH, wanted - done) });
  const began = Date.now();
  const total: Outcome = { counts: {}, slowest: { milliseconds: 0, what: '' } };
  let failures = 0;
  let finished = 0;
  const tell = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${law}: ${finished} of ${wanted}, ${failures} batches failed, ${seconds} s`);
  };
  const progress = setInterval(tell, 30_000);
  const worker = async () => {
    let child = start();
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const outcome = await answer(child, batch);
      finished += batch.runs;
      if (outcome.failure !== undefined) {
        failures += 1;
        console.log(
          `FAILED, to be had again with: npm run fuzz -- --${law} ${batch.runs} --seed ${batch.seed}\n${outcome.failure}\n`,
        );
        if (!child.connected) child = start();
      }
      for (const [what, count] of Object.entries(outcome.counts))
        total.counts[what] = (total.counts[what] ?? 0) + count;
      if (outcome.slowest.milliseconds > total.slowest.milliseconds) total.slowest = outcome.slowest;
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(workers, batches.length) }, worker));
  clearInterval(progress);
  tell();
  console.log(`${law}: ${JSON.stringify(total.counts)}`);
  if (total.slowest.what !== '')
    console.log(`${law}: the slowest took ${Math.round(total.slowest.milliseconds)} ms: ${total.slowest.what}`);
  return failures === 0;
}

function start(): ChildProcess {
  return fork(__filename, { execArgv: process.execArgv });
}

function answer(child: ChildProcess, batch: Batch): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(late);
      child.removeAllListeners();
      resolve(outcome);
    };
    const broken = (failure: string): Outcome => ({ failure, counts: {}, slowest: { milliseconds: 0, what: '' } });
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      end(broken(`It hangs: no answer in ${LIMIT / 1000} s.`));
    }, LIMIT);
    child.once('message', (outcome) => end(outcome as Outcome));
    child.once('exit', (code, signal) => end(broken(`Its process ended (${String(signal ?? code)}).`)));
    child.send(batch);
  });
}

/** In a process of its own: takes batches until nobody sends any more. */
function work(): void {
  // Others work on this machine as well.
  setPriority(10);
  process.on('message', (message) => {
    const { law, seed, runs } = message as Batch;
    void laws[law]({ seed, numRuns: runs }).then((failure) => {
      const counts = { ...happenedSoFar, ...filesSoFar };
      for (const record of [happenedSoFar, filesSoFar]) for (const what of Object.keys(record)) delete record[what];
      process.send?.({ ...(failure !== undefined && { failure }), counts, slowest: { ...slowest } } satisfies Outcome);
      slowest.milliseconds = 0;
    });
  });
  process.on('disconnect', () => process.exit());
}

/** @returns what went wrong, with the smallest example that was found */
async function check<T>(law: fc.IRawProperty<T>, parameters: fc.Parameters<unknown>): Promise<string | undefined> {
  const details = await fc.check(law, parameters as fc.Parameters<T>);
  return details.failed ? await fc.asyncDefaultReportMessage(details) : undefined;
}
