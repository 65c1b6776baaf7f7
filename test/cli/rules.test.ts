import assert from 'node:assert/strict';
import { builtInRules } from '../../src/validate/registry';
import { folderWith, scenario } from './support/scenario';

describe('scenario rules', () => {
  const run = (...args: string[]) => scenario(folderWith({}), ['rules', ...args]);

  it('lists every rule with what it finds', () => {
    const { code, out, err } = run();
    assert.deepEqual([code, err], [0, '']);
    for (const { id, title } of builtInRules) {
      assert.ok(
        out.split('\n').some((line) => line.trimStart().startsWith(`${id} `) && line.endsWith(title)),
        id,
      );
    }
    assert.match(out, /^ {2}alliance\/explicit_without_naming +error +Together: /m);
  });

  it('tells one with why, how it is settled and its examples', () => {
    const { code, out } = run('values/missing');
    assert.equal(code, 0);
    for (const heading of ['Why it matters', 'How it is settled', 'Fails', 'Passes']) {
      assert.ok(out.includes(`\n${heading}\n`), heading);
    }
    assert.match(out, /\/\/ without "base"/);
  });

  it('tells a pack’s rule, and all of a category', () => {
    assert.match(run('alliance/explicit_without_naming').out, /Why it matters\n {2}An explicit commitment on Taiwan/);
    const { out } = run('waivers');
    assert.deepEqual(
      [...out.matchAll(/^waivers\/[a-z-]+/gm)].map(([id]) => id),
      builtInRules.map(({ id }) => id).filter((id) => id.startsWith('waivers/')),
    );
  });

  it('names the nearest ids for one that it does not know', () => {
    const { code, out, err } = run('values/mising');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      'scenario: There is no rule “values/mising”. Did you mean values/missing? Type "scenario rules" to see them all.\n',
    );
    assert.match(run('zzzzzz').err, /There is no rule “zzzzzz”\. Type "scenario rules" to see them all\./);
    assert.match(run('rules/mine').err, /rules\/mine is a rule of a file’s own/);
  });
});
