import assert from 'node:assert/strict';
import { Judging } from '../../src/host/judging';
import { assess, assessInSteps } from '../../src/validate/assess';
import { largeScenario } from '../bench/largeScenario';

const TEXT = largeScenario({ rows: 240, alternatives: 4 });

describe('judging little by little', () => {
  it('comes to what judging at once comes to', async () => {
    const judged = await new Judging(assessInSteps(TEXT)).goOn(() => true);
    assert.ok(judged);
    assert.notEqual(judged.findings.length, 0);
    assert.deepEqual(judged.findings, assess(TEXT).findings);
  });

  it('ends at once for one who cannot wait, and both have the same', async () => {
    let steps = 0;
    const judging = new Judging(
      (function* () {
        for (let n = 0; n < 4; n++) {
          slowly(20);
          steps++;
          yield;
        }
        return assess(TEXT);
      })(),
    );
    const going = judging.goOn(() => true);
    assert.equal(steps, 1);
    assert.equal(judging.result, undefined);
    const ended = judging.end();
    assert.equal(steps, 4);
    assert.equal(judging.end(), ended);
    assert.equal(await going, ended);
  });

  it('lets others have their turn, and stops when nobody wants it any more', async () => {
    let steps = 0;
    let isWanted = true;
    const judging = new Judging(
      (function* () {
        for (;;) {
          slowly(20);
          steps++;
          yield;
        }
      })(),
    );
    setTimeout(() => (isWanted = false), 50);
    assert.equal(await judging.goOn(() => isWanted), undefined);
    assert.ok(steps >= 2, String(steps));
  });
});

/** A step that takes so many milliseconds. */
function slowly(milliseconds: number): void {
  const began = performance.now();
  while (performance.now() - began < milliseconds);
}
