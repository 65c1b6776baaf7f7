// Edits of many cells at once: one edit of the text, with what did not fit told cell by cell.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blockEdits, type BlockIntent } from '../../src/host/block/blockEdits';
import { readClipboard } from '../../src/host/block/clipboard';
import { rowsBeyond } from '../../src/host/block/pasting';
import { clearCell, setCell } from '../../src/model/edit/cellEdits';
import { changeCells } from '../../src/model/edit/blockEdits';
import { ENGLISH_MARKS } from '../../src/model/edit/digits';
import { applyEdits, inverseEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { anyNumber, anyScenario, idsOf } from '../model/support/anyScenario';
import { printJson } from '../model/support/jsonDocument';
import { anyStyle } from '../model/support/styles';

const TEXT = JSON.stringify(
  {
    scenario: 1,
    title: 'T',
    alternatives: { a: { label: 'A' }, b: { label: 'B', basedOn: 'a' }, c: { label: 'C', basedOn: 'a' } },
    sections: { one: { label: 'One' } },
    factors: {
      pay: { section: 'one', label: 'Pay', role: 'lever', unit: 'USD bn', values: { a: 1, b: 2 } },
      rate: { section: 'one', label: 'Rate', role: 'lever', unit: '%', values: {} },
      mood: {
        section: 'one',
        label: 'Mood',
        role: 'given',
        levels: { calm: 'Calm', tense: 'Tense' },
        values: { a: 'calm' },
      },
      day: { section: 'one', label: 'Day', role: 'given', type: 'date', values: { a: '2025-01-31', b: '2025-02-28' } },
    },
    measures: { total: { section: 'one', label: 'Total', unit: 'USD bn', formula: '=pay' } },
  },
  null,
  2,
);

function made(intent: BlockIntent, withRows = false) {
  const cells = intent.kind === 'paste-block' ? readClipboard(intent.text, intent.html) : [];
  const result = blockEdits(readScenario(TEXT), intent, { cells, withRows, marks: ENGLISH_MARKS });
  if ('refused' in result) assert.fail(result.refused);
  const after = applyEdits(TEXT, result.edits);
  assert.equal(applyEdits(after, inverseEdits(TEXT, result.edits)), TEXT);
  const { factors } = JSON.parse(after) as {
    factors: Record<string, { label: string; type?: string; values: unknown }>;
  };
  return { ...result, factors, values: (row: string) => factors[row]?.values };
}

const paste = (text: string, rows: string[], columns: string[], selected = { rows: 1, columns: 1 }): BlockIntent => ({
  kind: 'paste-block',
  at: { rows, columns },
  selected,
  text,
  html: '',
});

describe('a block', () => {
  it('that was cut is taken out where it was, but for what lies under it now or could not be written', () => {
    const cut = { rows: ['pay'], columns: ['a', 'b'] };
    const moved = made({ ...paste('1\t2', ['rate', 'mood'], ['b', 'c'], { rows: 2, columns: 2 }), cut } as BlockIntent);
    assert.deepEqual([moved.values('pay'), moved.values('rate')], [{}, { b: 1, c: 2 }]);
    assert.deepEqual(moved.values('mood'), { a: 'calm' });
    const shifted = made({ ...paste('1\t2', ['pay'], ['b', 'c']), cut } as BlockIntent);
    assert.deepEqual(shifted.values('pay'), { b: 1, c: 2 });
    const refused = made({ ...paste('1\t2', ['mood'], ['b', 'c']), cut } as BlockIntent);
    assert.equal(refused.refusals.length, 2);
    assert.deepEqual(refused.values('pay'), { a: 1, b: 2 });
    const beyond = made({ ...paste('1\t2', ['rate'], ['c']), cut } as BlockIntent);
    assert.deepEqual([beyond.values('pay'), beyond.values('rate')], [{ b: 2 }, { c: 1 }]);
  });

  it('is pasted cell by cell; what does not fit is refused with its text, and the rest is written', () => {
    const { values, refusals } = made(
      paste('5\tmuch\t2400mn\t9\n15%\t3 USD\t\nno\tTense\t', ['pay', 'rate', 'mood', 'total'], ['a', 'b', 'c']),
    );
    assert.deepEqual(values('pay'), { a: 5, b: 2, c: 2.4 });
    assert.deepEqual(values('rate'), { a: 15 });
    assert.deepEqual(values('mood'), { a: 'calm', b: 'tense' });
    assert.deepEqual(
      refusals.map(({ text }) => text),
      ['much', '3 USD', 'no', '9'],
    );
    assert.match(refusals.find(({ text }) => text === '9')?.reason ?? '', /beyond the last column/);
  });

  it('refuses units and measures, and takes labels', () => {
    const { factors, refusals } = made(
      paste('New name\tKRW\t4\nSum\tUSD bn\t5', ['pay', 'total'], [':label', ':unit', 'a']),
    );
    assert.equal(factors.pay?.label, 'New name');
    assert.deepEqual(
      refusals.map(({ row, column }) => [row, column]),
      [
        ['pay', ':unit'],
        ['total', 'a'],
      ],
    );
  });

  it('of one value fills what is selected', () => {
    const { values } = made(paste('7', ['pay', 'rate'], ['a', 'b', 'c'], { rows: 2, columns: 2 }));
    assert.deepEqual(
      [values('pay'), values('rate')],
      [
        { a: 7, b: 7 },
        { a: 7, b: 7 },
      ],
    );
  });

  it('that goes on below the last row makes rows where that is wanted', () => {
    const intent = paste('Rate\t1\nFees\t2\nStart\t2026-01-01\nWhy\tso', ['rate'], [':label', 'a']);
    assert.equal(made(intent).refusals.length, 6);
    const { factors } = made(intent, true);
    assert.deepEqual(Object.keys(factors).slice(-3), ['fees', 'start', 'why']);
    assert.deepEqual([factors.fees?.values, factors.start?.type, factors.why?.type], [{ a: 2 }, 'date', 'text']);
  });

  it('is filled to the right by a series of numbers, or copies of levels', () => {
    const right = (row: string, from: string[], to: string[]) =>
      made({
        kind: 'fill-block',
        fills: [{ from: { rows: [row], columns: from }, to: { rows: [row], columns: to } }],
      }).values(row);
    assert.deepEqual(right('pay', ['a', 'b'], ['c']), { a: 1, b: 2, c: 3 });
    assert.deepEqual(right('mood', ['a'], ['b', 'c']), { a: 'calm', b: 'calm', c: 'calm' });
    assert.deepEqual(right('day', ['a'], ['c']), { a: '2025-01-31', b: '2025-02-28', c: '2025-01-31' });
  });

  it('is cleared', () => {
    const { values } = made({
      kind: 'clear-block',
      blocks: [{ rows: ['pay', 'total', 'mood'], columns: [':unit', 'a', 'b'] }],
    });
    assert.deepEqual([values('pay'), values('mood')], [{}, {}]);
  });

  it('is cleared where one of its columns has a name that is empty', () => {
    const { values } = made({ kind: 'clear-block', blocks: [{ rows: ['pay'], columns: ['', 'b'] }] });
    assert.deepEqual(values('pay'), { a: 1 });
  });

  it('takes what is typed into all of it', () => {
    const block = { rows: ['pay', 'mood'], columns: ['b', 'c'] };
    const { values, refusals } = made({ kind: 'enter-block', blocks: [block], input: '1,520' });
    assert.deepEqual(values('pay'), { a: 1, b: 1520, c: 1520 });
    assert.equal(refusals.length, 2);
  });

  it('is one of several that are written, filled and cleared at once, or take the one value pasted', () => {
    const [pay, rate] = [
      { rows: ['pay'], columns: ['c'] },
      { rows: ['rate'], columns: ['a', 'b'] },
    ];
    const entered = made({ kind: 'enter-block', blocks: [pay, rate], input: '7' });
    assert.deepEqual(
      [entered.values('pay'), entered.values('rate')],
      [
        { a: 1, b: 2, c: 7 },
        { a: 7, b: 7 },
      ],
    );
    const fills = ['pay', 'mood'].map((row) => ({
      from: { rows: [row], columns: ['a'] },
      to: { rows: [row], columns: ['c'] },
    }));
    const filled = made({ kind: 'fill-block', fills });
    assert.deepEqual(
      [filled.values('pay'), filled.values('mood')],
      [
        { a: 1, b: 2, c: 1 },
        { a: 'calm', c: 'calm' },
      ],
    );
    const cleared = made({
      kind: 'clear-block',
      blocks: [
        { rows: ['pay'], columns: ['a'] },
        { rows: ['day'], columns: ['b'] },
      ],
    });
    assert.deepEqual([cleared.values('pay'), cleared.values('day')], [{ b: 2 }, { a: '2025-01-31' }]);
    const pasted = made({ ...paste('7', ['pay'], ['b', 'c']), beside: [rate] } as BlockIntent);
    assert.deepEqual(
      [pasted.values('pay'), pasted.values('rate')],
      [
        { a: 1, b: 7 },
        { a: 7, b: 7 },
      ],
    );
  });

  it('is refused where it is pasted into several, as what was cut is, before rows are asked for', () => {
    const beside = [{ rows: ['rate'], columns: ['a', 'b'] }];
    const cut = { rows: ['mood'], columns: ['a'] };
    const refused = (text: string, more: object = {}) => {
      const intent = { ...paste(text, ['pay'], ['b', 'c']), beside, ...more } as BlockIntent;
      const cells = readClipboard(text, '');
      assert.equal(rowsBeyond({ cells, at: { rows: ['pay'], columns: ['b', 'c'] }, beside }), 0);
      return blockEdits(readScenario(TEXT), intent, { cells, withRows: false, marks: ENGLISH_MARKS });
    };
    for (const result of [refused('7\t8'), refused('7\n8'), refused('7', { cut })])
      assert.match('refused' in result ? result.refused : 'written', /^Only a single value .* paste again\.$/);
  });

  it('is written as its cells would be one by one, in any file, and undone to the byte', () => {
    const cases = anyScenario.chain((scenario) => {
      const cellChange = fc.record({
        row: fc.constantFrom(...idsOf(scenario, 'factors')),
        alternative: fc.constantFrom(...idsOf(scenario, 'alternatives')),
        json: fc.oneof(anyNumber, fc.constant(null)),
      });
      const unique = fc.uniqueArray(cellChange, { selector: (one) => `${one.row} ${one.alternative}`, maxLength: 12 });
      return fc.record({ text: anyStyle.map((style) => printJson(scenario, style)), changes: unique });
    });
    fc.assert(
      fc.property(cases, ({ text, changes }) => {
        const { edits, refusals } = changeCells(readScenario(text), changes);
        assert.deepEqual(refusals, []);
        const after = applyEdits(text, edits);
        let wanted = text;
        for (const { row, alternative, json } of changes) {
          const doc = readScenario(wanted);
          const one = json === null ? clearCell(doc, row, alternative) : setCell(doc, row, alternative, json);
          wanted = applyEdits(wanted, 'edits' in one ? one.edits : []);
        }
        assert.deepEqual(parsed(after), parsed(wanted));
        assert.equal(applyEdits(after, inverseEdits(text, edits)), text);
      }),
      { numRuns: 300 },
    );
  });
});

/** Some files begin with a mark of their encoding. */
function parsed(text: string): unknown {
  return JSON.parse(text.replace(/^\ufeff/, ''));
}
