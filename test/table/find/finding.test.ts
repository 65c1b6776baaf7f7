import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { countText, matchPlace } from '../../../src/table/find/findWords';
import { matches } from '../../../src/table/find/query';
import type { Query } from '../../../src/table/find/query';
import { leftText, replaceAll } from '../../../src/table/find/replacing';
import { Search } from '../../../src/table/find/search';
import type { Match } from '../../../src/table/find/search';
import type { Place } from '../../../src/table/grid/layout';
import { Store } from '../../../src/table/store';
import { cell, row, view } from '../support/tableView';
import { everything, findingOf, query, store } from '../support/findable';

const at = (row: string, alternative: string): Place => ({ at: 'cell', row, alternative });
const told = (match: Match) => `${match.part} ${matchPlace(store, match)}`;
const found = (text: string, more: Partial<Query> = {}) => findingOf(text, more).found.map(told);

describe('what is found in a table', () => {
  it('is in labels, ids, sections and the heads of alternatives', () => {
    assert.deepEqual(found('forces'), ['label Payment for forces']);
    assert.deepEqual(found('stance', { matchCase: true }), ['id Stance, in the id']);
    assert.deepEqual(found('방위비'), ['label 방위비']);
    assert.deepEqual(found('더'), ['label 더 많이']);
    assert.deepEqual(found('measures'), ['label Measures']);
    assert.deepEqual(found('KRW'), ['unit Payment for forces, in the unit', 'unit Total, in the unit']);
  });

  it('is a value as shown and as written, wherever it stands', () => {
    const both = ['value Payment for forces · Base case', 'value Payment for forces · 더 많이'];
    assert.deepEqual(found('1,520'), both);
    assert.deepEqual(found('1520'), both);
    assert.deepEqual(found('firm'), ['value Stance · Base case']);
    assert.deepEqual(found('hard_line'), ['value Stance · Base case']);
  });

  it('is a formula and a note once, where it is written', () => {
    assert.deepEqual(found('pay *'), ['formula Total · Base case, in the formula']);
    assert.deepEqual(found('talks'), [
      'note Payment for forces, in the note',
      'note Payment for forces · Base case, in the note',
    ]);
    assert.deepEqual(found('3,041'), ['value Total · Base case', 'value Total · 더 많이']);
  });

  it('is in what alternatives say of themselves, which replacing leaves', () => {
    const columns = [
      { id: 'base', label: 'Base', group: 'Path A', period: '2026', description: 'As agreed', findings: [] },
    ];
    const where = new Store({ ...everything, columns, rows: [], sections: [] });
    const seen = (text: string) => {
      const [match] = findingOf(text, {}, where).found;
      return match && matchPlace(where, match);
    };
    assert.match(seen('path a') ?? '', /, in the group$/);
    assert.match(seen('2026') ?? '', /, in the period$/);
    assert.match(seen('agreed') ?? '', /, in the description$/);
    const { changes, left } = replaceAll(where, findingOf('a', {}, where).found, /a/gi, 'b', query('a'));
    assert.deepEqual(
      changes.map(({ at }) => at.of),
      ['alternative-label'],
    );
    assert.equal(leftText(left), 'Left as they are: 1 in ids, 2 in what alternatives say of themselves.');
  });

  it('does not hold words that only tell of a cell', () => {
    assert.deepEqual(found('missing'), []);
    assert.equal(countText(findingOf('missing')), 'No results');
  });

  it('is the same in slices as at once, and as looking at every text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), maxLength: 4 });
    const cells = fc.array(fc.record({ display: word, note: fc.option(word, { nil: undefined }) }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        cells,
        cells,
        word,
        word.filter((text) => text !== ''),
        (first, second, label, text) => {
          const rowOf = (id: string, all: { display: string; note: string | undefined }[]) =>
            row(
              id,
              all.map(({ display, note }) => cell(display, { ...(note !== undefined && { note }) })),
              { label },
            );
          const table = new Store(
            view({
              sections: [{ id: 'one', label: 'X', rows: ['r1', 'r2'] }],
              rows: [rowOf('r1', first), rowOf('r2', second)],
            }),
          );
          const pattern = new RegExp(text, 'gi');
          const search = new Search(table, pattern);
          let slices = 0;
          while (!search.isDone) search.goOn(() => ++slices > 0);
          assert.ok(slices >= 4);
          const parts = search.found.filter(({ place }) => place.at === 'cell').map(({ part }) => part);
          const expected = [...first, ...second].flatMap(({ display, note }) => [
            ...(display.includes(text) ? ['value'] : []),
            ...(note?.includes(text) === true ? ['note'] : []),
          ]);
          assert.deepEqual(parts, expected);
          assert.deepEqual(search.found, findingOf(text, {}, table).found);
          const labels = search.found.filter(({ place, part }) => place.at === 'label' && part === 'label').length;
          assert.equal(labels, matches(pattern, label) ? 2 : 0);
        },
      ),
    );
  });
});

describe('the way from match to match', () => {
  const current = (finding: ReturnType<typeof findingOf>) => finding.current && told(finding.current);

  it('begins at the place where the person is, or behind it', () => {
    const finding = findingOf('talks');
    finding.lookFrom(at('pay', 'base'));
    assert.equal(countText(finding), '2 of 2');
    finding.lookFrom({ at: 'section', section: 'money' });
    assert.equal(countText(finding), '1 of 2');
    finding.lookFrom(at('total', 'more'));
    assert.equal(countText(finding), '1 of 2');
  });

  it('goes round the table both ways', () => {
    const finding = findingOf('3,041');
    finding.step(1, at('pay', 'base'));
    assert.equal(current(finding), 'value Total · Base case');
    finding.step(1, undefined);
    assert.equal(countText(finding), '2 of 2');
    finding.step(1, undefined);
    assert.equal(countText(finding), '1 of 2');
    finding.step(-1, undefined);
    assert.equal(countText(finding), '2 of 2');
  });

  it('goes on from where the person went meanwhile', () => {
    const finding = findingOf('o');
    finding.settle(at('stance', 'more'));
    assert.equal(finding.current, undefined);
    assert.equal(countText(finding), `${String(finding.found.length)} results`);
    finding.step(1, at('stance', 'more'));
    assert.equal(current(finding), 'label Total');
    finding.settle(at('stance', 'more'));
    finding.step(-1, at('stance', 'more'));
    assert.equal(current(finding), 'note Payment for forces · Base case, in the note');
  });

  it('stays at its match when the table changes, and lets go of one that is gone', () => {
    const finding = findingOf('talks');
    finding.lookFrom(at('pay', 'base'));
    finding.again(new Store(everything));
    finding.goOn(() => false);
    finding.settle(at('pay', 'base'));
    assert.equal(countText(finding), '2 of 2');
    const gone = everything.rows.map((one) => ({
      ...one,
      cells: one.cells.map((of) => ({ ...of, note: undefined })),
    }));
    finding.again(new Store({ ...everything, rows: gone }));
    finding.goOn(() => false);
    finding.settle(at('pay', 'base'));
    assert.equal(countText(finding), '1 result');
  });

  it('leads every match in turn from any place, and back', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'o', 'pay', '1', 'in', 'base'), fc.constantFrom(1, -1), (text, by) => {
        const finding = findingOf(text);
        const count = finding.found.length;
        finding.lookFrom(at('stance', 'base'));
        const seen = new Set([finding.index]);
        for (let step = 1; step < count; step++) {
          finding.step(by, undefined);
          seen.add(finding.index);
        }
        assert.equal(seen.size, count);
      }),
    );
  });
});
