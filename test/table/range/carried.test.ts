import { strict as assert } from 'node:assert';
import { Layout } from '../../../src/table/grid/layout';
import { carriedTo, edgeAt } from '../../../src/table/range/carried';
import { reachBeside } from '../../../src/table/range/fillDrag';
import { view } from '../support/tableView';

const { sections, columns } = view();
// Lines: Upper, pay, troops, Lower, tariff. Columns from 2: a, b, c.
const layout = new Layout(sections, columns);

describe('a block that is carried by its border', () => {
  const pair = { top: 1, bottom: 2, left: 2, right: 3 };

  it('goes along with the pointer from where it is held', () => {
    const single = { top: 1, bottom: 1, left: 2, right: 2 };
    assert.deepEqual(carriedTo(single, { line: 1, column: 2 }, { line: 2, column: 4 }, layout), {
      top: 2,
      bottom: 2,
      left: 4,
      right: 4,
    });
    assert.deepEqual(carriedTo(pair, { line: 2, column: 3 }, { line: 2, column: 4 }, layout), {
      ...pair,
      left: 3,
      right: 4,
    });
  });

  it('passes over bands of sections with as many rows as before', () => {
    const target = { ...pair, top: 2, bottom: 4 };
    assert.deepEqual(carriedTo(pair, { line: 1, column: 2 }, { line: 2, column: 2 }, layout), target);
    // Over a band it stands at the first row of the section.
    const single = { top: 1, bottom: 1, left: 2, right: 2 };
    assert.deepEqual(carriedTo(single, { line: 1, column: 2 }, { line: 3, column: 2 }, layout).top, 4);
  });

  it('stays in the table, whole', () => {
    const corner = { top: 2, bottom: 4, left: 3, right: 4 };
    assert.deepEqual(carriedTo(pair, { line: 1, column: 2 }, { line: 4, column: 4 }, layout), corner);
    assert.deepEqual(carriedTo(corner, { line: 2, column: 3 }, { line: -1, column: 0 }, layout), pair);
  });

  it('is held at the edges of what is selected alone', () => {
    const box = { left: 100, right: 200, top: 50, bottom: 76 };
    assert.equal(edgeAt({ box, edges: ['up', 'left'] }, 150, 51), 'up');
    assert.equal(edgeAt({ box, edges: ['up', 'left'] }, 150, 75), undefined);
    assert.equal(edgeAt({ box, edges: ['down'] }, 150, 75), 'down');
    assert.equal(edgeAt({ box, edges: ['up', 'down', 'left', 'right'] }, 150, 60), undefined);
  });
});

describe('a double click on the fill handle', () => {
  const terrain = (filled: (row: string, alternative: string) => boolean) => ({
    layout,
    page: 2,
    pageColumns: 2,
    filled: (place: Parameters<Layout['locate']>[0]) => place.at === 'cell' && filled(place.row, place.alternative),
  });

  it('fills as far as the row above goes on, else the row below', () => {
    const troops = { top: 2, bottom: 2, left: 2, right: 2 };
    const all = terrain(() => true);
    assert.equal(reachBeside(troops, all), 4);
    assert.equal(
      reachBeside(
        troops,
        terrain((row, at) => row === 'pay' && at !== 'c'),
      ),
      3,
    );
    assert.equal(
      reachBeside(
        troops,
        terrain((row) => row === 'tariff'),
      ),
      4,
    );
    assert.equal(
      reachBeside(
        troops,
        terrain((row, at) => row === 'pay' && at === 'c'),
      ),
      undefined,
    );
    assert.equal(reachBeside({ ...troops, left: 4, right: 4 }, all), undefined);
    // The first row has the head above it.
    assert.equal(reachBeside({ ...troops, top: 1, bottom: 1 }, all), 4);
  });
});
