import assert from 'node:assert/strict';
import { Progress } from '../../src/cli/progress';

describe('progress on a terminal', () => {
  it('is told after a second, ten times a second at the most, and cleared', () => {
    let now = 0;
    let out = '';
    const progress = new Progress(
      (text) => (out += text),
      () => now,
    );
    for (; now < 2000; now += 10) progress.tell(now / 10, 200);
    const told = out.split('\r\u001b[K').filter((text) => text !== '');
    assert.equal(told[0], '100 of 200 files …');
    assert.equal(told.length, 10);
    progress.clear();
    assert.ok(out.endsWith('files …\r\u001b[K'));
    const before = out;
    progress.clear();
    assert.equal(out, before);
  });

  it('is nothing where nobody looks, or what is done is done at once', () => {
    let out = '';
    const quick = new Progress(
      (text) => (out += text),
      () => 500,
    );
    quick.tell(1, 2);
    quick.clear();
    assert.equal(out, '');
    new Progress(undefined, () => 1e9).tell(1, 2);
  });
});
