import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import type { TableView } from '../../src/protocol';
import { Store } from '../../src/table/store';
import { assess } from '../../src/validate/assess';
import { viewOf } from './support';

const ROWS = 700;

interface State {
  /** What stands in the first column of each row. */
  readonly base: (row: number) => unknown;
  readonly columns: readonly string[];
  readonly rows: number;
}

const START: State = { base: (row) => row, columns: ['base', 'deal', 'other'], rows: ROWS };

function scenario({ base, columns, rows }: State): string {
  const row = (n: number) => ({
    section: 'one',
    label: `Row ${n}`,
    role: 'given',
    unit: 'USD bn',
    values: {
      base: n % 10 === 9 ? `=row_${n - 1} * 2` : base(n),
      ...(columns.includes('other') && { other: n + 0.5 }),
    },
  });
  return JSON.stringify(
    {
      scenario: 1,
      title: 'Many rows',
      alternatives: Object.fromEntries(
        columns.map((id) => [id, { label: id, ...(id !== 'base' && { basedOn: 'base' }) }]),
      ),
      sections: { one: { label: 'One' } },
      factors: Object.fromEntries(Array.from({ length: rows }, (_, n) => [`row_${n}`, row(n)])),
      rules: { few: { require: '=row_3 < 1000', because: 'So.' } },
    },
    null,
    1,
  );
}

/** A page that was told of the first state, and what it is told of next. */
function page() {
  const numbers = new NumberDisplay('en');
  const feed = new TableFeed(numbers);
  let assessment = assess(scenario(START));
  const store = new Store(feed.show(assessment));
  return {
    feed,
    store,
    /** @returns how many rows the page is told of at once */
    becomes: (state: State) => {
      assessment = assess(scenario(state), {}, assessment);
      const patch = feed.patch(assessment);
      if (patch) store.apply(patch);
      return new Set([...(patch?.rows ?? []).map(({ id }) => id), ...(patch?.cells ?? []).map(({ row }) => row)]);
    },
    next: (count: number) => {
      const patch = feed.next(count);
      if (patch) store.apply(patch);
    },
  };
}

function assertShows(store: Store, view: TableView): void {
  assert.deepEqual(store.columns, view.columns);
  assert.deepEqual(store.findings, view.findings);
  assert.deepEqual(store.layout.sections, view.sections);
  for (const row of view.rows) assert.deepEqual(store.row(row.id), row);
}

describe('many rows that look otherwise', () => {
  it('are told a few at a time, those in view first', () => {
    const { feed, store, becomes, next } = page();
    feed.wants('row_400');
    const told = becomes({ ...START, base: () => 5 });
    assert.ok(told.has('row_400') && told.has('row_450') && !told.has('row_399') && told.size < 200);
    assert.equal(store.cell('row_400', 'base')?.display, '5');
    assert.equal(store.cell('row_399', 'base')?.display, '796', 'its turn comes');
    while (feed.isBehind) next(250);
    assertShows(store, viewOf(scenario({ ...START, base: () => 5 })));
  });

  it('are few where an edit changes one of them', () => {
    const { feed, becomes } = page();
    assert.deepEqual([...becomes({ ...START, base: (row) => (row === 8 ? 1 : row) })], ['row_8', 'row_9']);
    assert.equal(feed.isBehind, false);
  });

  it('come to the state that is the last one, whatever comes between', () => {
    const anyState = fc.record<State>({
      base: fc.constantFrom<State['base'][]>(
        START.base,
        () => 5,
        (row) => (row === 3 ? 2000 : row + 1),
        (row) => (row % 2 === 0 ? row : undefined),
      ),
      columns: fc.constantFrom(['base', 'deal', 'other'], ['base', 'other'], ['deal', 'base'], ['base', 'deal', 'new']),
      rows: fc.constantFrom(ROWS, ROWS - 350, ROWS + 20),
    });
    const anyPieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: ROWS })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyState, anyPieces), { minLength: 1, maxLength: 4 }), (steps) => {
        const { feed, store, becomes, next } = page();
        let last = START;
        for (const [state, pieces] of steps) {
          becomes(state);
          last = state;
          for (const [count, at] of pieces) {
            feed.wants(`row_${at}`);
            next(count);
          }
        }
        while (feed.isBehind) next(200);
        assertShows(store, viewOf(scenario(last)));
      }),
      { numRuns: 8 },
    );
  });
});
