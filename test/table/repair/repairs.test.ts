import { strict as assert } from 'node:assert';
import type { FindingView } from '../../../src/protocol';
import { ChosenFinding } from '../../../src/table/repair/chosenFinding';
import { alike } from '../../../src/table/repair/fixAlike';
import { Repairs } from '../../../src/table/repair/repairs';
import { Store } from '../../../src/table/store';
import { cell, finding, row, view } from '../support/tableView';

describe('what would settle a finding, as a page knows it', () => {
  function page() {
    const asked: string[] = [];
    const made: (string | undefined)[] = [];
    const repairs = new Repairs(
      (key) => asked.push(key),
      () => undefined,
      (fix) => made.push(fix?.title),
    );
    return { asked, made, repairs };
  }

  it('is asked for once, and again when the document has changed', () => {
    const { asked, repairs } = page();
    const one = finding('one');
    assert.equal(repairs.whole(one), one);
    repairs.whole(one);
    assert.deepEqual(asked, ['one']);
    repairs.answered({ type: 'repairs', finding: 'one', titles: ['Set it'], mayWaive: true, wantsSource: false });
    assert.deepEqual(repairs.whole({ ...one, fixes: ['Convert'] }).fixes, ['Convert', 'Set it']);
    assert.equal(repairs.can(one).mayWaive, true);
    repairs.forget();
    assert.equal(repairs.can(one).mayWaive, false);
    repairs.whole(one);
    assert.deepEqual(asked, ['one', 'one']);
  });

  it('is not asked for what the authors accept', () => {
    const { asked, repairs } = page();
    repairs.whole(finding('one', { waived: 'Known.' }));
    assert.deepEqual(asked, []);
  });

  it('is made as soon as it is known, and what a rule proposes at once', () => {
    const { made, repairs } = page();
    repairs.fixFirst([finding('one', { fixes: ['Convert'] })]);
    assert.deepEqual(made, ['Convert']);
    repairs.fixFirst([finding('two')]);
    assert.deepEqual(made, ['Convert']);
    repairs.answered({ type: 'repairs', finding: 'two', titles: ['Set it'], mayWaive: true, wantsSource: false });
    assert.deepEqual(made, ['Convert', 'Set it']);
    repairs.fixFirst([]);
    assert.deepEqual(made, ['Convert', 'Set it', undefined]);
  });
});

describe('findings of one kind', () => {
  it('are fixed together where there are two or more that need no look', () => {
    const of = (key: string, rule: string, more: Partial<FindingView> = {}) =>
      finding(key, { rule, title: rule.toUpperCase(), hasSureFix: true, ...more });
    assert.deepEqual(
      alike([of('1', 'a'), of('2', 'a'), of('3', 'b'), of('4', 'c'), of('5', 'c', { waived: 'Known.' })]),
      [{ rule: 'a', title: 'A', count: 2 }],
    );
  });
});

describe('the finding that is chosen', () => {
  const related = [{ row: 'troops', alternative: 'b', message: '', line: 2 }];
  const store = new Store(
    view({
      rows: [row('pay', [cell('1', { findings: ['clash', 'other'] }), cell('2'), cell('3')])],
      findings: [
        finding('other', { rule: 'x/other', row: 'pay', alternative: 'a', severity: 'info' }),
        finding('clash', { rule: 'x/clash', row: 'pay', alternative: 'a', severity: 'error', related }),
      ],
    }),
  );

  it('has the cells lit that together cause it, until it is given up or settled', () => {
    let told = 0;
    const chosen = new ChosenFinding(() => told++);
    assert.deepEqual(chosen.lit(store), []);
    chosen.chooseAt(store, { at: 'cell', row: 'pay', alternative: 'a' });
    assert.deepEqual(chosen.lit(store), ['cell pay a', 'cell troops b']);
    chosen.chooseAt(store, { at: 'cell', row: 'pay', alternative: 'a' }, 'x/other');
    assert.deepEqual(chosen.lit(store), ['cell pay a']);
    assert.deepEqual(chosen.lit(new Store(view({ rows: [], findings: [] }))), []);
    assert.equal(chosen.clear(), true);
    assert.equal(chosen.clear(), false);
    assert.equal(told, 3);
  });
});
