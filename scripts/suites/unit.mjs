// The unit tests: everything under test/ that needs no VS Code.
import { runMocha } from './mocha.mjs';

/** @type {import('./suite.mjs').Suite} */
export const runUnitTests = ({ files, mocha }) =>
  runMocha({
    specs: files.length > 0 ? files : ['test/**/*.test.ts'],
    ignore: ['test/host/**', 'test/e2e/**', 'test/workbench/**'],
    require: ['./test/support/seed.ts'],
    parallel: true,
    // Laws are tried a thousand times, on machines of any speed.
    timeout: 60_000,
    limit: 20 * 60_000,
    args: mocha,
  });
