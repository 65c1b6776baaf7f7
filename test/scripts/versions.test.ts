import assert from 'node:assert/strict';
import { isAtLeast } from '../../scripts/support/version.mjs';

describe('versions', () => {
  const cases: [string, string, boolean][] = [
    ['20.19.0', '>=20.19.0', true],
    ['20.9.0', '>=20.19.0', false],
    ['24.0.0', '>=20.19.0', true],
    ['1.139.1', '^1.134.0', true],
    ['1.99.0', '^1.134.0', false],
  ];
  for (const [version, range, expected] of cases) {
    it(`${version} is ${expected ? '' : 'not '}at least ${range}`, () =>
      assert.equal(isAtLeast(version, range), expected));
  }
});
