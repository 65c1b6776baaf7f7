import assert from 'node:assert/strict';
import { parseTestArguments } from '../../scripts/suites/arguments.mjs';

describe('the arguments of npm test', () => {
  const parse = (line: string) => parseTestArguments(line.split(' ').filter(Boolean));

  it('runs every suite when none is named', () => {
    assert.deepEqual(parse(''), { suites: ['unit', 'host', 'e2e'], files: [], mocha: [], help: false });
  });

  it('runs the named suites in their own order', () => {
    assert.deepEqual(parse('host unit').suites, ['unit', 'host']);
  });

  it('finds the suite of a file by its folder', () => {
    const request = parse('test/e2e/smoke.test.ts test/model/read.test.ts');
    assert.deepEqual(request.suites, ['unit', 'e2e']);
    assert.deepEqual(request.files, ['test/e2e/smoke.test.ts', 'test/model/read.test.ts']);
    assert.deepEqual(parse('test\\host\\smoke.test.ts').suites, ['host']);
  });

  it('gives mocha everything from the first option on', () => {
    assert.deepEqual(parse('unit --grep forbid --bail').mocha, ['--grep', 'forbid', '--bail']);
    assert.deepEqual(parse('unit -- --bail').mocha, ['--bail']);
  });

  it('refuses what it does not know', () => {
    assert.throws(() => parse('units'), /"units" is neither a suite/);
  });

  it('shows its help', () => {
    assert.equal(parse('--help').help, true);
  });
});
