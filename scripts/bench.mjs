// npm run bench: how long opening, scrolling and an edit take in large files, in parts and in the real workbench.
// With `formulas` only what formulas cost, beside a peer; with `edits` only what judging again after an edit costs, with
// `files` only what many files cost, with `comparison` only what comparing and merging two large files costs, beside
// others; with numbers, tables of so many rows only, or so many files.
import { benchComparison } from './bench/comparison.mjs';
import { benchEdits } from './bench/edits.mjs';
import { benchFiles } from './bench/files.mjs';
import { benchFormulas } from './bench/formulas.mjs';
import { build } from './support/build.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { run } from './support/processes.mjs';
import { inProject, projectRoot } from './support/project.mjs';
import { temporaryFolder } from './support/temporary.mjs';
import { requireNode } from './support/version.mjs';
import { ensureChromium } from './workbench/chromium.mjs';
import { startServerForTests } from './workbench/server-for-tests.mjs';

requireNode();
await ensureDependencies();
const asked = process.argv.slice(2);
const rows = asked.filter((word) => /^\d+$/.test(word));
if (asked[0] === 'comparison') process.exit((await benchComparison()) ? 0 : 1);
if (asked[0] === 'files') process.exit((await benchFiles(rows)) ? 0 : 1);
if (asked[0] === 'edits') process.exit((await benchEdits()) ? 0 : 1);
if (rows.length === 0 && asked[0] !== 'formulas' && !(await benchEdits())) process.exit(1);
if (rows.length === 0 && !(await benchFormulas())) process.exit(1);
if (asked[0] === 'formulas') process.exit(0);
await build({ production: true });
const chromium = await ensureChromium();
const server = await startServerForTests({ dataFolder: temporaryFolder('bench-server') });
try {
  const { ok } = await run(process.execPath, ['--import', 'tsx', inProject('test/bench/bench.ts'), ...rows], {
    cwd: projectRoot,
    env: { ...process.env, SCENARIO_WORKBENCH_ORIGIN: server.origin, SCENARIO_CHROMIUM: chromium },
    limit: 20 * 60_000,
  });
  process.exitCode = ok ? 0 : 1;
} finally {
  await server.stop();
}
