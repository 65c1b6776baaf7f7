import assert from 'node:assert/strict';
import { firstMismatch } from '../../scripts/support/dependencies.mjs';

describe('whether the dependencies are installed as the lock file says', () => {
  const lock = { packages: { '': {}, 'node_modules/zod': { version: '4.0.0' } } };

  it('is so where every version is the same', () => assert.equal(firstMismatch(lock, lock), undefined));

  it('names the package that is missing', () => assert.equal(firstMismatch(lock, { packages: {} }), 'zod'));

  it('names the package of another version', () => {
    assert.equal(firstMismatch(lock, { packages: { 'node_modules/zod': { version: '3.0.0' } } }), 'zod');
  });

  it('passes over what is meant for other systems', () => {
    const optional = { packages: { 'node_modules/x': { version: '1.0.0', optional: true } } };
    assert.equal(firstMismatch(optional, { packages: {} }), undefined);
  });
});
