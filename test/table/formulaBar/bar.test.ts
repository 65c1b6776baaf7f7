import assert from 'node:assert/strict';
import { Store } from '../../../src/table/store';
import { runsOf } from '../../../src/table/formulaBar/paint';
import { nameOf, placeNamed } from '../../../src/table/formulaBar/placeNames';
import { Trace } from '../../../src/table/formulaBar/trace';
import { vocabularyOf } from '../../../src/table/formulaBar/vocabulary';
import { SEOUL, viewOf } from '../../editor/support';

const store = new Store(viewOf(SEOUL));

describe('the name box', () => {
  const active = { at: 'cell', row: 'troops', alternative: 'worst_case' } as const;
  const named = (text: string) => {
    const place = placeNamed(store, text, active);
    return place && nameOf(place);
  };

  it('says the ids of a place', () => {
    assert.equal(nameOf(active), 'troops · worst_case');
    assert.equal(nameOf({ at: 'label', row: 'troops' }), 'troops');
  });

  it('goes to a row in the same column, to an alternative in the same row, or to both', () => {
    assert.equal(named('hosting_payment'), 'hosting_payment · worst_case');
    assert.equal(named(' Hosting_Payment '), 'hosting_payment · worst_case');
    assert.equal(named('status_quo'), 'troops · status_quo');
    assert.equal(named('gdp · package_deal'), 'gdp · package_deal');
    assert.equal(named('gdp package_deal'), 'gdp · package_deal');
  });

  it('takes labels for ids, and knows sections', () => {
    assert.equal(named('US troops in Korea'), 'troops · worst_case');
    assert.equal(named('Package deal'), 'troops · package_deal');
    assert.equal(named('Troop posture'), 'posture');
  });

  it('goes nowhere by a name that is none', () => {
    assert.equal(named('nowhere'), undefined);
    assert.equal(named(''), undefined);
    assert.equal(named('troops nowhere'), undefined);
  });

  it('reads what it says', () => {
    for (const line of store.layout.lines) {
      if (line.kind !== 'row') continue;
      const place = { at: 'cell', row: line.row, alternative: 'package_deal' } as const;
      assert.deepEqual(placeNamed(store, nameOf(place), undefined), place);
    }
  });
});

describe('a formula in colours', () => {
  it('is the whole of its text, each token in its kind', () => {
    const runs = runsOf('=IF(a > 1, "x", TRUE)', []);
    assert.equal(runs.map(({ text }) => text).join(''), '=IF(a > 1, "x", TRUE)');
    const classOf = (text: string) => runs.find((run) => run.text === text)?.classes;
    assert.deepEqual(classOf('IF'), ['token-function']);
    assert.deepEqual(classOf('a'), ['token-name']);
    assert.deepEqual(classOf('1'), ['token-number']);
    assert.deepEqual(classOf('"x"'), ['token-text']);
    assert.deepEqual(classOf('TRUE'), ['token-logical']);
  });

  it('is underlined at the characters that are wrong, by the gravest', () => {
    const runs = runsOf('=abc + d', [
      { offset: 1, length: 5, severity: 'warning' },
      { offset: 2, length: 1, severity: 'error' },
    ]);
    const wrong = runs.map(({ text, classes }) => [text, classes.find((one) => one.startsWith('wrong'))]);
    assert.deepEqual(wrong, [
      ['=', undefined],
      ['a', 'wrong wrong-warning'],
      ['b', 'wrong wrong-error'],
      ['c', 'wrong wrong-warning'],
      [' ', 'wrong wrong-warning'],
      ['+', 'wrong wrong-warning'],
      [' ', undefined],
      ['d', undefined],
    ]);
  });

  it('leaves other texts plain', () => {
    assert.deepEqual(runsOf('IF(a', []), [{ text: 'IF(a', classes: [] }]);
    assert.deepEqual(runsOf('', []), []);
  });
});

describe('the marks of a trace', () => {
  const cell = { row: 'a', alternative: 'x' };
  const other = { row: 'b', alternative: 'x' };
  const answer = { type: 'traced', cell, reads: [other], readBy: [other, { row: 'c', alternative: 'x' }] } as const;
  const traced = () => {
    const asked: string[] = [];
    const trace = new Trace(({ row }) => asked.push(row));
    return { trace, asked };
  };
  const receive = (trace: Trace) => trace.receive({ ...answer, reads: [...answer.reads], readBy: [...answer.readBy] });

  it('are those of what was asked for, once the host has answered', () => {
    const { trace, asked } = traced();
    trace.toggle(cell, ['reads']);
    assert.deepEqual([...trace.marks()], []);
    receive(trace);
    assert.deepEqual(asked, ['a']);
    assert.deepEqual(
      [...trace.marks()],
      [
        ['cell a x', 'is-traced'],
        ['cell b x', 'is-read'],
      ],
    );
    assert.equal(trace.summary(), 'Reads 1 cell');
    trace.toggle(cell, ['readBy']);
    assert.equal(trace.marks().get('cell b x'), 'is-read is-reader');
    assert.equal(trace.summary(), 'Reads 1 cell, read by 2 cells');
  });

  it('are cleared by asking again, and move with another cell', () => {
    const { trace } = traced();
    trace.toggle(cell, ['reads']);
    receive(trace);
    trace.toggle(cell, ['reads']);
    assert.equal(trace.cell, undefined);
    trace.toggle(cell, ['reads', 'readBy']);
    trace.toggle(other, ['reads']);
    receive(trace);
    assert.deepEqual([...trace.marks()], []);
    assert.deepEqual(trace.cell, other);
  });
});

describe('what the formula bar knows', () => {
  it('is every row in the table’s order, its unit only where it has one', () => {
    const { rows, alternatives } = vocabularyOf(store, []);
    assert.equal(rows.length, 56);
    assert.equal(rows[0]?.unit, 'KRW trn/yr');
    assert.equal(rows.find(({ id }) => id === 'china_wording')?.unit, undefined);
    assert.equal(rows.find(({ id }) => id === 'china_wording')?.levels?.length, 3);
    assert.equal(alternatives.length, 5);
  });
});
