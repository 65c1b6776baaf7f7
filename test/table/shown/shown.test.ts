import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Arrangement, Filter } from '../../../src/protocol/arrangement';
import { NO_FILTER, PLAIN } from '../../../src/protocol/arrangement';
import type { Layout, Place } from '../../../src/table/grid/layout';
import { Shown } from '../../../src/table/shown/shown';
import { Store } from '../../../src/table/store';
import { cell, missing, row, view } from '../support/tableView';

/** pay and tariff differ between alternatives; troops and tariff have findings. */
function rows() {
  return [
    row('pay', [cell('1'), cell('2'), cell('1')], { role: 'lever' }),
    row('troops', [cell('4'), cell('4'), cell('4', { findings: ['f'] })], { role: 'given' }),
    row('tariff', [cell('7'), missing(), cell('9')], { findings: ['f', 'g'] }),
    row('total', [cell('8'), cell('8'), cell('8')], { kind: 'measure' }),
  ];
}

function table(): { store: Store; shown: Shown } {
  const sections = [
    { id: 'upper', label: 'Upper', rows: ['pay', 'troops'] },
    { id: 'lower', label: 'Lower', rows: ['tariff', 'total'] },
    { id: 'empty', label: 'Empty', rows: [] },
  ];
  const store = new Store(view({ sections, rows: rows() }));
  return { store, shown: new Shown(store) };
}

const lines = ({ lines: all }: Layout) => all.map((line) => (line.kind === 'row' ? line.row : `[${line.section.id}]`));
const filter = (more: Partial<Filter>): Arrangement => ({ ...PLAIN, filter: { ...NO_FILTER, ...more } });

const some = (of: string[]) => fc.subarray(of);
const anyFilter = fc.record({
  sections: some(['upper', 'lower', 'gone']),
  roles: some(['lever', 'given', 'measure', 'none']),
  findings: fc.boolean(),
  changed: fc.boolean(),
  differing: fc.boolean(),
});
const anyArrangement: fc.Arbitrary<Arrangement> = fc.record({
  collapsed: some(['upper', 'lower', 'empty', 'gone']),
  hidden: some(['a', 'b', 'c', 'gone']),
  filter: fc.oneof(fc.constant(NO_FILTER), anyFilter),
  widths: fc.constant([]),
  heights: fc.constant([]),
  frozen: fc.constant({}),
});

describe('what of the table is shown', () => {
  it('is all of it at first, and the layout of the store itself', () => {
    const { store, shown } = table();
    assert.equal(shown.layout, store.layout);
    assert.deepEqual(shown.counts, { through: 4, all: 4 });
  });

  it('is without the rows of collapsed sections, whose bands tell of them', () => {
    const { shown } = table();
    shown.arrange({ ...PLAIN, collapsed: ['lower'] });
    assert.deepEqual(lines(shown.layout), ['[upper]', 'pay', 'troops', '[lower]', '[empty]']);
    assert.deepEqual(shown.sectionState('lower'), { collapsed: true, rows: 2, findings: ['f', 'g'] });
    assert.deepEqual(shown.sectionState('upper'), { collapsed: false, rows: 2, findings: ['f'] });
  });

  it('is without hidden alternatives, but never without any', () => {
    const { shown } = table();
    shown.arrange({ ...PLAIN, hidden: ['b'] });
    assert.deepEqual(shown.layout.alternatives, ['a', 'c']);
    assert.deepEqual(shown.hidden, ['b']);
    assert.deepEqual(shown.hiddenBeside('c', 'before'), ['b']);
    assert.deepEqual(shown.hiddenBeside('a', 'after'), []);
    shown.arrange({ ...PLAIN, hidden: ['b', 'c'] });
    assert.deepEqual(shown.hiddenBeside('a', 'after'), ['b', 'c']);
    shown.arrange({ ...PLAIN, hidden: ['a', 'b', 'c'] });
    assert.deepEqual(shown.layout.alternatives, ['a', 'b', 'c']);
  });

  const filtered = (more: Partial<Filter>) => {
    const { shown } = table();
    shown.setChanged(new Set(['troops']));
    shown.arrange(filter(more));
    return lines(shown.layout).filter((line) => !line.startsWith('['));
  };

  it('is what meets the filter', () => {
    assert.deepEqual(filtered({ sections: ['lower'] }), ['tariff', 'total']);
    assert.deepEqual(filtered({ roles: ['lever', 'none'] }), ['pay', 'tariff']);
    assert.deepEqual(filtered({ roles: ['measure'] }), ['total']);
    assert.deepEqual(filtered({ findings: true }), ['troops', 'tariff']);
    assert.deepEqual(filtered({ changed: true }), ['troops']);
    assert.deepEqual(filtered({ differing: true }), ['pay', 'tariff']);
    assert.deepEqual(filtered({ differing: true, roles: ['lever', 'given'] }), ['pay']);
  });

  it('differs between the alternatives that are shown', () => {
    const { shown } = table();
    shown.arrange({ ...filter({ differing: true }), hidden: ['b'] });
    assert.deepEqual(lines(shown.layout), ['[lower]', 'tariff']);
    shown.arrange({ ...shown.arrangement, hidden: [] });
    assert.deepEqual(lines(shown.layout), ['[upper]', 'pay', '[lower]', 'tariff']);
  });

  it('keeps a row that an edit takes out of the filter until it is applied again, and lets others in at once', () => {
    const { store, shown } = table();
    shown.arrange(filter({ findings: true }));
    const [pay, , tariff] = rows();
    assert.ok(pay && tariff);
    const patched = [{ ...pay, findings: ['h'] }, { ...tariff, findings: [] }]; // prettier-ignore
    shown.patched(
      patched.map(({ id }) => id),
      store.apply({ rows: patched }).layout,
    );
    assert.deepEqual(lines(shown.layout), ['[upper]', 'pay', 'troops', '[lower]', 'tariff']);
    assert.equal(shown.strays, 1);
    shown.apply();
    assert.deepEqual(lines(shown.layout), ['[upper]', 'pay', 'troops']);
    assert.equal(shown.strays, 0);
  });

  it('follows rows that come, go and move', () => {
    const { store, shown } = table();
    shown.arrange({ ...filter({ roles: ['lever'] }), collapsed: ['gone'] });
    const sections = [{ id: 'lower', label: 'Lower', rows: ['total', 'pay', 'new'] }];
    const added = row('new', [cell('1'), cell('1'), cell('1')], { role: 'lever' });
    shown.patched(['new'], store.apply({ rows: [added], sections }).layout);
    assert.deepEqual(lines(shown.layout), ['[lower]', 'pay', 'new']);
  });

  it('is always a part of the table, in its order', () => {
    fc.assert(
      fc.property(anyArrangement, some(['pay', 'troops', 'tariff']), (arrangement, changed) => {
        const { store, shown } = table();
        shown.setChanged(new Set(changed));
        shown.arrange(arrangement);
        const isPart = (part: readonly string[], whole: readonly string[]) =>
          part.join() === whole.filter((one) => part.includes(one)).join();
        assert.ok(isPart(lines(shown.layout), lines(store.layout)));
        assert.ok(isPart(shown.layout.alternatives, store.layout.alternatives));
        assert.ok(shown.layout.alternatives.length > 0);
      }),
    );
  });

  it('is the same after it was folded and unfolded, hidden and shown', () => {
    fc.assert(
      fc.property(anyArrangement, anyArrangement, (one, other) => {
        const { shown } = table();
        shown.arrange(one);
        const before = lines(shown.layout);
        shown.arrange({ ...one, collapsed: other.collapsed, hidden: other.hidden });
        shown.arrange(one);
        assert.deepEqual(lines(shown.layout), before);
      }),
    );
  });

  const places: Place[] = [
    { at: 'cell', row: 'tariff', alternative: 'b' },
    { at: 'label', row: 'total' },
    { at: 'head', alternative: 'c' },
    { at: 'section', section: 'lower' },
    { at: 'section', section: 'empty' },
  ];

  it('takes in every place that somebody is led to, and all that was shown before', () => {
    fc.assert(
      fc.property(anyArrangement, fc.constantFrom(...places), (arrangement, place) => {
        const { shown } = table();
        shown.arrange(arrangement);
        const before = shown.layout;
        const revealed = shown.reveal(place);
        assert.equal(revealed, before.locate(place) === undefined);
        assert.ok(shown.layout.locate(place));
        assert.ok(before.alternatives.every((id) => shown.layout.columnIndex(id) !== undefined));
        assert.ok(lines(before).every((line) => lines(shown.layout).includes(line)));
      }),
    );
  });
});
