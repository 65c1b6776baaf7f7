import assert from 'node:assert/strict';
import { revisionsOf } from '../../src/host/details/revisions';
import { SMALL_TEXT } from '../e2e/support/small';

describe('the history of a cell', () => {
  const state = (commit: string, text: string | undefined) => ({
    commit,
    author: 'Kim',
    date: '2025-08-22',
    message: commit,
    text,
  });
  const first = SMALL_TEXT;
  const second = SMALL_TEXT.replace('"title": "Small"', '"title": "Smaller"');
  const third = second.replace('1500', '{ "value": 1600, "confidence": "low" }');
  const told = (complete: boolean, ...states: ReturnType<typeof state>[]) =>
    revisionsOf(states, 'payment', 'base', complete).map(({ commit, value }) => `${commit}: ${value}`);

  it('names the commits in which it changed, the latest first', () => {
    const states = [state('c', third), state('b', second), state('a', first)];
    assert.deepEqual(told(true, ...states), ['c: 1600 · low confidence', 'a: 1500']);
  });

  it('does not name the oldest that is known where there are older ones', () => {
    assert.deepEqual(told(false, state('c', third), state('b', second)), ['c: 1600 · low confidence']);
  });

  it('tells of a cell that was cleared, and of a file that was not there', () => {
    const cleared = first.replace('"base": 1500,', '');
    assert.deepEqual(told(true, state('b', cleared), state('a', first), state('z', undefined)), [
      'b: nothing of its own',
      'a: 1500',
    ]);
  });
});
