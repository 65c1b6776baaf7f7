// npm run bench: how long opening, scrolling, an edit and a comparison take in large files, in parts and in the real workbench.
// With `formulas` only what formulas cost, beside a peer; with `edits` only what judging again after an edit costs, with
// `files` only what many files cost, with `comparison` only what comparing and merging two large files costs, beside
// others; with `hands` only what the hands of a person wait for, all or by the names of test/bench/hands; with numbers,
// tables of so many rows only, or so many files.
import { benchComparison } from './bench/comparison.mjs';
import { benchEdits } from './bench/edits.mjs';
import { benchFiles } from './bench/files.mjs';
import { benchFormulas } from './bench/formulas.mjs';
import { benchInWorkbench } from './bench/workbench.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { requireNode } from './support/version.mjs';

requireNode();
await ensureDependencies();
const asked = process.argv.slice(2);
const rows = asked.filter((word) => /^\d+$/.test(word));
if (asked[0] === 'comparison') process.exit((await benchComparison()) ? 0 : 1);
if (asked[0] === 'files') process.exit((await benchFiles(rows)) ? 0 : 1);
if (asked[0] === 'edits') process.exit((await benchEdits()) ? 0 : 1);
if (asked[0] === 'hands') process.exit((await benchInWorkbench('hands/hands.ts', asked.slice(1))) ? 0 : 1);
if (rows.length === 0 && asked[0] !== 'formulas' && !(await benchEdits())) process.exit(1);
if (rows.length === 0 && !(await benchFormulas())) process.exit(1);
if (asked[0] === 'formulas') process.exit(0);
process.exitCode = (await benchInWorkbench('bench.ts', rows)) ? 0 : 1;
