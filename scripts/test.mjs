// npm test: installs what is missing, builds, runs the suites in turn and ends with the counts over all of them.
import { parseTestArguments, usage } from './suites/arguments.mjs';
import { suites } from './suites/suite.mjs';
import { againInWords, inWords, nothing, sum } from './suites/tally.mjs';
import { build } from './support/build.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { duration, say } from './support/say.mjs';
import { requireNode } from './support/version.mjs';

/** @typedef {import('./suites/tally.mjs').Tally} Tally */

requireNode();
const request = readRequest();

/** @type {[name: string, tally: Tally, milliseconds: number][]} */
const results = [];
const prepared = await timed('preparation', async () => {
  await ensureDependencies();
  await build();
  return nothing;
});
if (prepared.failed === 0) {
  for (const name of request.suites) {
    say(`Suite: ${name}`);
    await timed(name, () => suites[name](request));
  }
}

console.log();
for (const [name, tally, milliseconds] of results) {
  console.log(`${name.padEnd(12)} ${duration(milliseconds).padStart(9)}   ${inWords(tally)}`);
}
const total = sum(results.map(([, tally]) => tally));
for (const again of total.again) console.log(againInWords(again));
console.log(inWords(total));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/**
 * Keeps a result and its time; work that throws is one failure, and its message says what to do.
 * @param {string} name
 * @param {() => Promise<Tally>} work
 */
async function timed(name, work) {
  const began = Date.now();
  const tally = await work().catch((error) => {
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    return { ...nothing, failed: 1 };
  });
  results.push([name, tally, Date.now() - began]);
  return tally;
}

function readRequest() {
  try {
    const parsed = parseTestArguments(process.argv.slice(2));
    if (!parsed.help) return parsed;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
