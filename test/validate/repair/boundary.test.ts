import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { boundary, rasterOf } from '../../../src/validate/repair/boundary';
import type { Steps } from '../../../src/validate/repair/steps';
import { atOnce } from './atOnce';

/** The border between whole numbers, each asked about in one step. */
function nearest(bad: number, good: number, holds: (value: number) => boolean, mayAsk?: () => boolean): number {
  return atOnce(boundary(bad, good, { decimals: 0 }, (value) => asked(holds(value)), mayAsk));
}

function* asked(answer: boolean): Steps<boolean> {
  yield;
  return answer;
}

describe('the nearest number that does', () => {
  it('lies right at the border, on the raster of what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 9000 }), (border, away) => {
        const bad = border - away;
        const good = border + away;
        assert.equal(
          nearest(bad, good, (value) => value >= border),
          border,
        );
        assert.equal(
          nearest(good, bad, (value) => value <= border),
          border,
        );
      }),
    );
  });

  it('always does, wherever else there are numbers that do not', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }), (does) => {
        const good = does.length - 1;
        const holds = (value: number) => value === good || does[value] === true;
        assert.ok(holds(nearest(0, good, holds)));
      }),
    );
  });

  it('is what is known to do where nothing may be asked', () => {
    assert.equal(
      nearest(
        9,
        1,
        () => true,
        () => false,
      ),
      1,
    );
  });

  it('is written with the decimals that the number had, and two digits at least', () => {
    assert.deepEqual(
      [rasterOf('28500', 28500, false), rasterOf('1.5192', 1.5192, false), rasterOf('2', 2, false)],
      [{ decimals: 0 }, { decimals: 4 }, { decimals: 1 }],
    );
    assert.deepEqual([rasterOf('0.02', 0.02, false), rasterOf('3', 3, true)], [{ decimals: 3 }, { decimals: 0 }]);
  });
});
