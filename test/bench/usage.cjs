// Loaded before a program that is measured: writes what its process took when it ends, as Node tells it.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env.SCENARIO_BENCH_USAGE;
if (isMainThread && file) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
