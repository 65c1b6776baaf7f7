import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET, scenarioWith } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const base = scenarioWith(QUIET);
const paid = (value: number) => scenarioWith(QUIET, { factors: { payment: { values: { base: value } } } });
const heir = scenarioWith(QUIET, { factors: { payment: { values: { heir: 2.5 } } } });
const both = scenarioWith(QUIET, { factors: { payment: { values: { base: 1.8, heir: 2.5 } } } });

describe('scenario merge', () => {
  it('writes what both sides changed to OURS, or to where it is told', () => {
    const folder = folderWith({ base, ours: paid(1.8), theirs: heir });
    assert.deepEqual(scenario(folder, ['merge', 'base', 'ours', 'theirs', '-o', 'out']), { code: 0, out: '', err: '' });
    assert.equal(readFileSync(join(folder, 'out'), 'utf8'), both);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), paid(1.8));
    assert.equal(scenario(folder, ['merge', 'base', 'ours', 'theirs']).code, 0);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), both);
  });

  it('names a conflict with both values and leaves it between marks', () => {
    const folder = folderWith({ base, ours: paid(1.8), theirs: paid(1.7) });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 1);
    assert.match(err, /^conflict Payment, Base: ours 1\.8, theirs 1\.7, before 1\.5\n/);
    assert.match(
      readFileSync(join(folder, 'ours'), 'utf8'),
      /<{7} ours\n.*1\.8,?\n\|{7} base\n.*1\.5,?\n={7}\n.*1\.7,?\n>{7}/,
    );
  });

  it('tells what is wrong in the result and was wrong on neither side', () => {
    const capped = scenarioWith(QUIET, { factors: { payment: { max: 1.6 } } });
    const folder = folderWith({ base, ours: paid(1.8), theirs: capped });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 0);
    assert.match(err, /new by the merge: .* values\/out-of-bounds\n/);
    const quiet = folderWith({ base, ours: paid(1.8), theirs: capped });
    assert.deepEqual(scenario(quiet, ['merge', 'base', 'ours', 'theirs', '--no-findings']), {
      code: 0,
      out: '',
      err: '',
    });
    assert.equal(readFileSync(join(quiet, 'ours'), 'utf8'), readFileSync(join(folder, 'ours'), 'utf8'));
  });

  it('leaves OURS as it is where a file is not there', () => {
    const folder = folderWith({ base, ours: paid(1.8) });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.deepEqual([code, err], [2, 'scenario: theirs cannot be read: there is no such file or folder.\n']);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), paid(1.8));
  });

  it('takes one side from standard input, and asks where the result is to go if that is OURS', () => {
    const folder = folderWith({ base, ours: paid(1.8), theirs: paid(1.5) });
    const run = (...args: string[]) => scenario(folder, ['merge', ...args], { input: paid(1.8) });
    assert.deepEqual(run('base', '-', 'theirs'), {
      code: 2,
      out: '',
      err: 'scenario: Standard input cannot be written to. Say where the result is to go: --output FILE\n',
    });
    assert.deepEqual(readdirSync(folder).sort(), ['base', 'ours', 'theirs']);
    assert.equal(run('base', '-', 'base', '--output', 'out').code, 0);
    assert.equal(readFileSync(join(folder, 'out'), 'utf8'), paid(1.8));
    assert.match(
      run('-', '-', 'theirs', '--output', 'out').err,
      /^scenario: Only one of the files can be standard input/,
    );
  });

  it('merges by lines, as git does, where a side is no scenario, and tells what is new in it', () => {
    const folder = folderWith({
      base,
      ours: paid(1.8),
      broken: '{',
      newer: base.replace('"scenario": 1', '"scenario": 2'),
    });
    const apart = scenario(folder, ['merge', 'base', 'ours', 'broken', '-o', 'out', '--marker-size', '9']);
    assert.equal(apart.code, 1);
    assert.match(apart.err, /^scenario: out: THEIRS is no scenario .* merged by lines\. Conflicts are left/);
    assert.match(
      readFileSync(join(folder, 'out'), 'utf8'),
      /^<{9} ours\n[^]*\n\|{9} base\n[^]*\n={9}\n\{\n>{9} theirs\n/,
    );
    const newer = scenario(folder, ['merge', 'base', 'ours', 'newer', '-o', 'out']);
    assert.equal(newer.code, 0);
    assert.match(newer.err, /^scenario: out: THEIRS .* version 2 .* No conflict is left\.\n$/);
    assert.equal(readFileSync(join(folder, 'out'), 'utf8'), paid(1.8).replace('"scenario": 1', '"scenario": 2'));
  });

  it('keeps every character of a large file, wherever one of several bytes stands', () => {
    for (let shift = 0; shift < 4; shift++) {
      const description = 'x'.repeat(shift) + '한🙂é'.repeat(20_000) + 'x'.repeat(70_000) + '한';
      const large = (value: number) =>
        scenarioWith(QUIET, { description, factors: { payment: { values: { base: value } } } });
      const folder = folderWith({ base: large(1), ours: large(1), theirs: large(2) });
      assert.equal(scenario(folder, ['merge', 'base', 'ours', 'theirs', '--no-findings']).code, 0);
      assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), large(2));
    }
  });

  it('keeps every byte where a side is not in UTF-8', () => {
    const latin = (text: string) => Buffer.from(text.replace('"Test"', '"D\u00e9fense"'), 'latin1');
    const folder = folderWith({
      base: latin(base),
      ours: latin(paid(1.8)),
      theirs: latin(base.replace('"Calm"', '"Still"')),
    });
    const { code, err } = scenario(folder, ['merge', 'base', 'ours', 'theirs']);
    assert.equal(code, 0);
    assert.match(err, /base is not UTF-8 text\. .* merged by lines\./);
    assert.deepEqual(readFileSync(join(folder, 'ours')), latin(paid(1.8).replace('"Calm"', '"Still"')));
  });
});
