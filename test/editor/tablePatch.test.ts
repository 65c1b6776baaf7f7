import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { brokenView } from '../../src/host/editor/brokenView';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { intentEdits, type TextIntent } from '../../src/host/editor/intentEdits';
import { tablePatch } from '../../src/host/editor/tablePatch';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { toTableSchema, type TablePatch, type TableView } from '../../src/protocol';
import { Store } from '../../src/table/store';
import { assess } from '../../src/validate/assess';
import { scenarioWith, type Changes } from '../validate/scenarioWith';
import { SEOUL, viewOf } from './support';

/** The levels each stand in a column, whatever is changed in the first two, and no two columns are the same. */
const SMALL: Changes = {
  alternatives: {
    base: { period: 2026 },
    heir: { period: 2027 },
    calm: { label: 'Calm', basedOn: 'base', period: 2028 },
    tense: { label: 'Tense', basedOn: 'base', period: 2029 },
    open: { label: 'Open', basedOn: 'base', period: 2030 },
  },
  factors: {
    payment: { values: { tense: 3 } },
    stance: { values: { calm: 'calm', tense: 'tense', open: 'open' } },
    remark: {
      section: 'money',
      label: 'Remark',
      role: 'given',
      source: 'report',
      type: 'text',
      values: { base: 'None.' },
    },
  },
  measures: { tension: { label: 'Tension', unit: 'index', formula: '=IF(stance = "calm", 0, 1)', direction: 'lower' } },
  rules: { paid_when_tense: { require: '=OR(stance <> "tense", payment > 2)', because: 'So.' } },
};

function patchTo(changes: Changes): TablePatch | undefined {
  return tablePatch(viewOf(scenarioWith(SMALL)), viewOf(scenarioWith(SMALL, changes)));
}

/** The cells in a patch, by their rows and the places of their columns. */
function cellsIn(patch: TablePatch | undefined): string[] {
  return (patch?.cells ?? []).flatMap(({ row, cells }) => cells.map(({ at }) => `${row} ${String(at)}`));
}

describe('a patch of the table', () => {
  it('is nothing where nothing changed', () => {
    assert.equal(tablePatch(viewOf(SEOUL), viewOf(SEOUL)), undefined);
  });

  it('of one cell is that cell', () => {
    const patch = patchTo({ factors: { payment: { values: { heir: 2 } } } });
    assert.deepEqual([Object.keys(patch ?? {}), cellsIn(patch), patch?.rows], [['cells', 'rows'], ['payment 1'], []]);
  });

  it('of a label is its row', () => {
    const patch = patchTo({ factors: { payment: { label: 'Paid' } } });
    assert.deepEqual([Object.keys(patch ?? {}), patch?.rows.map(({ id }) => id)], [['rows'], ['payment']]);
  });

  it('of a cell that others are computed from is these as well', () => {
    const patch = patchTo({ factors: { stance: { values: { base: 'open' } } } });
    assert.deepEqual(
      [Object.keys(patch ?? {}), cellsIn(patch)],
      [
        ['cells', 'rows'],
        ['stance 0', 'stance 1', 'tension 0', 'tension 1'],
      ],
    );
  });

  it('of columns that change places is the columns, and of a new one what it holds', () => {
    const text = scenarioWith(SMALL);
    const swapped = mapped(text, 'alternatives', ([base, heir, ...others]) =>
      base && heir ? [heir, base, ...others] : [],
    );
    const moved = tablePatch(viewOf(text), viewOf(swapped));
    assert.deepEqual([Object.keys(moved ?? {}), moved?.rows], [['columns', 'rows'], []]);
    const added = patchTo({ alternatives: { last: { label: 'Last', basedOn: 'calm', period: 2031 } } });
    assert.deepEqual([...new Set(cellsIn(added).map((one) => one.split(' ')[1]))], ['5']);
  });

  it('of a level that breaks a rule is the rows involved, and the findings', () => {
    const patch = patchTo({ factors: { stance: { values: { heir: 'tense' } } } });
    assert.deepEqual(
      [cellsIn(patch), patch?.findings?.come.map(({ finding }) => finding.rule)],
      [['payment 1', 'stance 1', 'tension 1'], ['rules/paid_when_tense']],
    );
  });

  it('of a row that is gone is the sections', () => {
    const patch = patchTo({ factors: { remark: undefined } });
    assert.deepEqual([Object.keys(patch ?? {}), patch?.rows], [['sections', 'rows'], []]);
  });

  it('brings the table from any state to the next, over any row of edits', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 6 }), (changes) => {
        let text = SEOUL;
        let shown = viewOf(text);
        const store = new Store(shown);
        for (const change of changes) {
          text = change(text);
          const next = shownOf(text, shown);
          const patch = tablePatch(shown, next);
          if (patch) {
            assert.deepEqual(toTableSchema.parse({ type: 'patch', patch }), { type: 'patch', patch });
            store.apply(patch);
          } else assert.deepEqual(next, shown);
          assertShows(store, next, shown);
          shown = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('made from one state to the next is that of each state alone', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 6 }), (changes) => {
        let text = SEOUL;
        let assessment = assess(text);
        const feed = new TableFeed(new NumberDisplay('en'));
        let shown = feed.show(assessment);
        const store = new Store(shown);
        for (const change of changes) {
          text = change(text);
          assessment = assess(text, {}, assessment);
          const patch = feed.patch(assessment);
          if (patch) store.apply(patch);
          const next = shownOf(text, shown);
          // Of a broken text the feed keeps the rows of the last good state, as the editor does.
          if (assessment.doc.state === 'broken') return;
          assertShows(store, next, shown);
          shown = next;
          assert.equal(feed.patch(assessment), undefined, 'what was told is not told again');
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** As the editor does: of a broken text the last good state. */
function shownOf(text: string, before: TableView): TableView {
  const view = viewOf(text);
  return readScenario(text).state === 'broken' ? brokenView(view, before) : view;
}

function assertShows(store: Store, view: TableView, before: TableView): void {
  assert.deepEqual(store.head, view.head);
  assert.deepEqual(store.columns, view.columns);
  assert.deepEqual(store.findings, view.findings);
  assert.deepEqual(store.layout.sections, view.sections);
  assert.deepEqual(
    store.layout.alternatives,
    view.columns.map(({ id }) => id),
  );
  for (const row of view.rows) assert.deepEqual(store.row(row.id), row);
  const rows = new Set(view.rows.map(({ id }) => id));
  for (const { id } of before.rows) if (!rows.has(id)) assert.equal(store.row(id), undefined, `${id} is gone`);
}

const seoul = readScenario(SEOUL).scenario;
const anyRow = fc.constantFrom(...seoul.factors.keys());
const anyAlternative = fc.constantFrom(...seoul.alternatives.keys());
const anyAddress = fc.record({ row: anyRow, alternative: anyAlternative });

const anyIntent: fc.Arbitrary<TextIntent> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cell'),
    cell: anyAddress,
    input: fc.constantFrom('', '1', '99,999', 'none', 'named', 'explicit', 'flexible', 'yes', '=gdp', 'anything'),
  }),
  fc.record({ kind: fc.constant('clear-cell'), cell: anyAddress }),
  fc.record({ kind: fc.constant('blank-cell'), cell: anyAddress }),
  fc.record({
    kind: fc.constant('rename-label'),
    of: fc.constant('row'),
    id: anyRow,
    label: fc.string({ minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('rename-label'),
    of: fc.constant('alternative'),
    id: anyAlternative,
    label: fc.constantFrom('A', 'B'),
  }),
);

type Change = (text: string) => string;

/** What happens to a text: an edit in the table, or one in the text that takes away, reorders, adds or breaks. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: anyIntent.map(
      (intent): Change =>
        (text) =>
          edited(text, intent),
    ),
  },
  {
    weight: 1,
    arbitrary: anyRow.map(
      (row): Change =>
        (text) =>
          mapped(text, 'factors', (entries) => entries.filter(([id]) => id !== row)),
    ),
  },
  {
    weight: 1,
    arbitrary: anyAlternative.map(
      (one): Change =>
        (text) =>
          mapped(text, 'alternatives', (entries) => entries.filter(([id]) => id !== one)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('factors', 'alternatives', 'sections').map(
      (room): Change =>
        (text) =>
          mapped(text, room, (entries) => [...entries].reverse()),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a_new_one', 'another').map(
      (id): Change =>
        (text) =>
          mapped(text, 'alternatives', (entries) => [...entries, [id, { label: id, basedOn: 'status_quo' }]]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('posture', 'nowhere').map(
      (id): Change =>
        (text) =>
          mapped(text, 'sections', (entries) => entries.filter(([one]) => one !== id)),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Change>((text) => (text.endsWith(',') ? text.slice(0, -1) : text + ',')) },
  { weight: 1, arbitrary: fc.constant<Change>(() => SEOUL) },
);

function edited(text: string, intent: TextIntent): string {
  const result = intentEdits(readScenario(text), intent);
  return 'edits' in result ? applyEdits(text, result.edits) : text;
}

/** A text in which the entries of one of its objects are others; a broken text stays as it is. */
function mapped(text: string, room: string, change: (entries: [string, unknown][]) => [string, unknown][]): string {
  if (readScenario(text).state === 'broken') return text;
  const scenario = JSON.parse(text) as Record<string, object>;
  scenario[room] = Object.fromEntries(change(Object.entries(scenario[room] ?? {})));
  return JSON.stringify(scenario, null, 2);
}
