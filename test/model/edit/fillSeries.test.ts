// What follows a run of cells. To add a case, add a line.
import assert from 'node:assert/strict';
import { continued, otherwiseContinued, type Content } from '../../../src/model/edit/fillSeries';

const CASES: [Content[], Content[]][] = [
  [[1], [1, 1]],
  [
    [1, 2],
    [3, 4],
  ],
  [
    [0.1, 0.2],
    [0.3, 0.4],
  ],
  [
    [5, 3],
    [1, -1],
  ],
  [
    [1, 2, 4],
    [5.33333333333, 6.83333333333],
  ],
  [['2026-01-15'], ['2026-01-15', '2026-01-15']],
  [
    ['2026-01-15', '2026-01-17'],
    ['2026-01-19', '2026-01-21'],
  ],
  [
    ['2026-01-31', '2026-03-31'],
    ['2026-05-31', '2026-07-31'],
  ],
  [
    ['2027-02-28', '2028-02-28'],
    ['2029-02-28', '2030-02-28'],
  ],
  [
    ['2026-08-31', '2026-10-31'],
    ['2026-12-31', '2027-02-28'],
  ],
  [
    ['calm', 'tense'],
    ['calm', 'tense'],
  ],
  [['=pay * 2'], ['=pay * 2', '=pay * 2']],
  [
    [1, 'calm'],
    [1, 'calm'],
  ],
  [
    [null, undefined],
    [null, undefined],
  ],
];

describe('a series', () => {
  for (const [run, next] of CASES)
    it(`${JSON.stringify(run)} goes on ${JSON.stringify(next)}`, () => assert.deepEqual(continued(run, 2), next));
});

describe('a run that is filled with Ctrl held', () => {
  it('goes on by one, or back, where it would be copied', () => {
    assert.deepEqual(otherwiseContinued([2.5], 2, 1), [3.5, 4.5]);
    assert.deepEqual(otherwiseContinued([2], 2, -1), [1, 0]);
    assert.deepEqual(otherwiseContinued(['2026-02-28'], 2, 1), ['2026-03-01', '2026-03-02']);
  });

  it('is copied where it would go on, and where there is nothing to count', () => {
    assert.deepEqual(otherwiseContinued([1, 2], 3, 1), [1, 2, 1]);
    for (const content of ['=troops', 'firm', null, undefined])
      assert.deepEqual(otherwiseContinued([content], 2, 1), [content, content]);
  });
});
