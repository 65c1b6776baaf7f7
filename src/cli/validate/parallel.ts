import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { judgeFiles, type Circumstances, type Judged } from './judge';

/** Fewer files are done sooner than threads have started. */
const MANY = 200;
/** Files in a task: enough that handing it over costs little. */
const TASK = 50;
const MOST_THREADS = 8;
/** What is known of a file dies with it: room for some files at once is cleared more cheaply than after each. */
const LIMITS = { maxYoungGenerationSizeMb: 96 };
/** Tasks that each thread is ahead of what has been told: without a limit, reports would heap up behind a slow file. */
const AHEAD = 2;

/** Judges files and gives what comes of them in their order: by as many threads as there are cores where they are many. */
export async function* judgeInOrder(paths: readonly string[], circumstances: Circumstances): AsyncGenerator<Judged> {
  const tasks: string[][] = [];
  for (let at = 0; at < paths.length; at += TASK) tasks.push(paths.slice(at, at + TASK));
  const threads = paths.length < MANY ? 1 : Math.min(availableParallelism(), MOST_THREADS, tasks.length);
  if (threads === 1) {
    // Earlier states are asked for by the task; without them a file is told as soon as it is judged.
    const steps = circumstances.past ? tasks : paths.map((path) => [path]);
    for (const step of steps) yield* judgeFiles(step, circumstances);
    return;
  }
  const judges = Array.from({ length: threads }, () => new Judge(circumstances));
  try {
    const pending: Promise<Judged[]>[] = [];
    for (let next = 0, told = 0; told < tasks.length; told++) {
      for (; next < Math.min(tasks.length, told + threads * AHEAD); next++) {
        const task = tasks[next] ?? [];
        pending.push(leastBusy(judges).judge(task));
      }
      yield* (await pending.shift()) ?? [];
    }
  } finally {
    await Promise.all(judges.map((judge) => judge.end()));
  }
}

/** The other side: a thread that judges what it is handed. */
export function serveAsJudge(): void {
  const circumstances = workerData as Circumstances;
  parentPort?.on('message', (paths: string[]) => parentPort?.postMessage(judgeFiles(paths, circumstances)));
}

/** A thread, and the tasks that it has been handed and not done. */
class Judge {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (judged: Judged[]) => void; reject: (error: unknown) => void }[] = [];

  constructor(circumstances: Circumstances) {
    // The command is one file: a thread runs it again, and knows by itself that it is none of a person's.
    this.#worker = new Worker(__filename, { workerData: circumstances, resourceLimits: LIMITS });
    this.#worker.on('message', (judged: Judged[]) => this.#waiting.shift()?.resolve(judged));
    this.#worker.on('error', (error) => this.#waiting.splice(0).forEach(({ reject }) => reject(error)));
  }

  get busy(): number {
    return this.#waiting.length;
  }

  judge(paths: readonly string[]): Promise<Judged[]> {
    const judged = new Promise<Judged[]>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // It is waited for in the order of the files; until then a failure must not count as unheard.
    judged.catch(() => undefined);
    this.#worker.postMessage(paths);
    return judged;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function leastBusy(judges: readonly Judge[]): Judge {
  const [first, ...others] = judges;
  if (!first) throw new Error('There is no thread to judge.');
  return others.reduce((least, one) => (one.busy < least.busy ? one : least), first);
}
