// What follows a run of cells. To add a case, add a line.
import assert from 'node:assert/strict';
import { continued, type Content } from '../../../src/model/edit/fillSeries';

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
