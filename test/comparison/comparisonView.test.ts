import assert from 'node:assert/strict';
import { compare } from '../../src/compare/comparison';
import { comparisonView } from '../../src/host/comparison/comparisonView';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import type { ComparisonView } from '../../src/protocol/comparison';
import { toComparisonSchema } from '../../src/protocol/comparison';
import { SMALL_TEXT } from '../e2e/support/small';

const NAMES = { before: { name: 'HEAD', detail: 'a1b2c3d' }, after: { name: 'working file' } };

function viewOf(before: string, after: string, differencesOnly = true, language = 'en'): ComparisonView {
  const comparison = compare({ text: before, surroundings: {} }, { text: after, surroundings: {} });
  return comparisonView(comparison, NAMES, new NumberDisplay(language), differencesOnly);
}

/** What the view shows of SMALL_TEXT after some replacements of text. */
function afterChanges(...changes: readonly (readonly [string, string])[]): ComparisonView {
  let text = SMALL_TEXT;
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
  }
  return viewOf(SMALL_TEXT, text);
}

const cell = (view: ComparisonView, row: string, alternative: string) =>
  view.cells.find((one) => one.row === row && one.alternative === alternative);
const shownRows = (view: ComparisonView) => view.table.sections.flatMap(({ rows }) => rows);

describe('the view of a comparison', () => {
  it('shows nothing of two texts that say the same, however they are laid out', () => {
    const view = viewOf(SMALL_TEXT, JSON.stringify(JSON.parse(SMALL_TEXT)));
    const { cells, rows, columns, sections, effects, others, findings, table } = view;
    assert.deepEqual(
      { cells, rows, columns, sections, effects, others },
      {
        ...{ cells: [], rows: [], columns: [], sections: [], effects: [], others: [] },
      },
    );
    assert.deepEqual(findings, { fresh: [], settled: [] });
    assert.deepEqual(table.sections, []);
  });

  it('is what the page understands', () => {
    const view = afterChanges(['"base": 1500', '"base": 1400']);
    assert.ok(toComparisonSchema.safeParse({ type: 'comparison', view }).success);
  });

  it('tells both values of a cell with the unit and the change, and what follows from it apart', () => {
    const view = afterChanges(['"base": 1500', '"base": 1400']);
    assert.deepEqual(cell(view, 'payment', 'base'), {
      ...{ row: 'payment', alternative: 'base', kind: 'changed', was: '1,500', change: '−6.7 %' },
      ...{ values: '1,500 → 1,400 KRW trn/yr', told: 'Payment, Base: 1,500 → 1,400 KRW trn/yr (−6.7 %)' },
    });
    assert.equal(cell(view, 'payment', 'more')?.kind, 'follows');
    assert.deepEqual(shownRows(view), ['payment', 'total']);
    assert.deepEqual(
      view.effects.map(({ subject, values, change }) => `${subject}: ${values} ${change}`),
      ['Total, Base: 1,600 → 1,500 KRW trn/yr −6.3 %', 'Total, More: 3,100 → 2,900 KRW trn/yr −6.5 %'],
    );
  });

  it('shows all rows where that is asked for', () => {
    const text = SMALL_TEXT.replace('"base": 1500', '"base": 1400');
    assert.deepEqual(shownRows(viewOf(SMALL_TEXT, text, false)), ['payment', 'credit', 'stance', 'total']);
  });

  it('leaves out the alternatives in which nothing differs too, and says how many', () => {
    const shownColumns = ({ table }: ComparisonView) => table.columns.map(({ id }) => id);
    const level = afterChanges(['"more": "firm"', '"more": "tense"']);
    assert.deepEqual([shownRows(level), shownColumns(level)], [['stance'], ['more']]);
    assert.deepEqual(
      level.table.rows.map(({ cells }) => cells.map(({ display }) => display)),
      [['Tense']],
    );
    assert.deepEqual(level.hidden, { rows: 3, columns: 1 });
    // Its head says what it is based on by the name, though that column is left out.
    assert.deepEqual(
      level.table.columns.map(({ basedOn, baseName }) => [basedOn, baseName]),
      [['base', 'Base']],
    );
    const added = afterChanges([
      '"credit": {',
      '"reserve": { "section": "money", "label": "Reserve", "values": { "base": 20 } }, "credit": {',
    ]);
    assert.deepEqual([shownRows(added), shownColumns(added)], [['reserve'], ['base']]);
    const label = afterChanges(['"Credit"', '"Loans"']);
    assert.deepEqual([shownRows(label), shownColumns(label)], [['credit'], ['base', 'more']]);
    const all = viewOf(SMALL_TEXT, SMALL_TEXT.replace('"more": "firm"', '"more": "tense"'), false);
    assert.deepEqual([shownColumns(all), all.hidden], [['base', 'more'], { rows: 0, columns: 0 }]);
  });

  it('tells a share in points, and a number as the reader’s language writes it', () => {
    const share = SMALL_TEXT.replaceAll('KRW trn/yr', '%').replace('"base": 100', '"base": 1.5');
    const view = viewOf(share, share.replace('"base": 1.5', '"base": 2'), true, 'de');
    assert.equal(cell(view, 'credit', 'base')?.told, 'Credit, Base: 1,5 → 2 % (+0,5 pp)');
  });

  it('tells a level by its label, a note that changed, and a cell that is inherited no more', () => {
    const view = afterChanges(
      ['"more": "firm"', '"more": "tense"'],
      ['"base": "calm"', '"base": { "value": "calm", "note": "For now." }'],
      ['"base": 100', '"base": 100, "more": 100'],
    );
    assert.equal(cell(view, 'stance', 'more')?.told, 'Stance, More: Firm → Tense');
    assert.equal(cell(view, 'stance', 'base')?.told, 'Stance, Base: Calm; note: nothing → For now.');
    assert.equal(cell(view, 'stance', 'base')?.change, 'note');
    assert.equal(cell(view, 'credit', 'more')?.told, 'Credit, More: 100 KRW trn/yr; was inherited');
  });

  it('tells a formula that comes to the same by what is written', () => {
    const view = afterChanges(['=BASELINE(payment) * 2', '=2 * BASELINE(payment)']);
    const { was, change, told } = cell(view, 'payment', 'more') ?? {};
    assert.deepEqual([was, change], [undefined, 'formula']);
    assert.match(told ?? '', /written =BASELINE\(payment\) \* 2 → =2 \* BASELINE\(payment\)/);
  });

  it('keeps rows and columns that are gone where they stood, with what they held', () => {
    const view = viewOf(
      SMALL_TEXT,
      JSON.stringify(JSON.parse(SMALL_TEXT), (key, value: unknown) => (key === 'credit' ? undefined : value))
        .replace('payment + credit', 'payment')
        .replace(
          '"more":{"label":"More","basedOn":"base"}',
          '"less":{"label":"Less"},"more":{"label":"More","basedOn":"base"}',
        ),
      false,
    );
    assert.deepEqual(
      view.table.columns.map(({ id }) => id),
      ['base', 'less', 'more'],
    );
    assert.deepEqual(
      view.rows.map(({ id, kind, told }) => [id, kind, told]),
      [
        ['credit', 'removed', 'Credit: removed'],
        ['total', 'changed', 'Total: formula: =payment + credit → =payment'],
      ],
    );
    assert.deepEqual(view.columns, [{ id: 'less', kind: 'added', aside: 'added', told: 'Less: added' }]);
    const row = view.table.rows.find(({ id }) => id === 'credit');
    assert.deepEqual(
      row?.cells.map(({ display }) => display),
      ['100', '', '100'],
    );
    assert.deepEqual(view.table.sections[0]?.rows, ['payment', 'credit']);
  });

  it('tells a row with another id and one that stands elsewhere, and none of their values', () => {
    const renamed = afterChanges(['"credit": {', '"loan": {'], ['=payment + credit', '=payment + loan']);
    assert.deepEqual(renamed.cells, []);
    assert.deepEqual(renamed.rows, [
      { id: 'loan', kind: 'changed', aside: 'was credit', told: 'Credit: renamed, credit → loan' },
    ]);
    const { factors, ...rest } = JSON.parse(SMALL_TEXT) as { factors: Record<string, unknown> };
    const { payment, credit, stance } = factors;
    const moved = viewOf(SMALL_TEXT, JSON.stringify({ ...rest, factors: { credit, payment, stance } }));
    assert.deepEqual(moved.cells, []);
    assert.deepEqual(
      moved.rows.map(({ aside }) => aside),
      ['moved'],
    );
  });

  it('lists what is no cell, and findings that come and go', () => {
    const view = afterChanges(
      ['A firm stance is paid for.', 'A firm stance has its price.'],
      ['"base": 1500', '"base": 900'],
      ['"firm": "Firm",', '"firm": "Unbending",'],
    );
    assert.deepEqual(
      view.others.map(({ subject, what }) => `${subject}: ${what}`),
      [
        'Stance, level firm: Firm → Unbending',
        'Rule firm_pays, because: A firm stance is paid for. → A firm stance has its price.',
      ],
    );
    assert.deepEqual(
      view.findings.fresh.map(({ row, alternative }) => [row, alternative]),
      [['stance', 'more']],
    );
    // Only new findings mark their cells.
    const marked = view.table.rows.flatMap(({ id, cells }) =>
      cells.some(({ findings }) => findings.length > 0) ? [id] : [],
    );
    assert.ok(marked.includes('stance'));
    const back = viewOf(SMALL_TEXT.replace('"base": 1500', '"base": 900'), SMALL_TEXT);
    assert.deepEqual([back.findings.fresh.length, back.findings.settled.length], [0, 1]);
  });

  it('says which side can be read in part only, and compares that part', () => {
    const view = viewOf(
      SMALL_TEXT.replace('"base": 1500', '"base": 1400').replace('"rules": {', '"rules": ['),
      SMALL_TEXT,
    );
    assert.match(view.before.fault ?? '', /^HEAD can be read in part only, line \d+: /);
    assert.equal(view.after.fault, undefined);
    assert.equal(cell(view, 'payment', 'base')?.was, '1,400');
  });
});
