import assert from 'node:assert/strict';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { tableView } from '../../src/host/editor/tableView';
import type { TableView } from '../../src/protocol';
import { assess } from '../../src/validate/assess';
import { cellOf, SEOUL, viewOf } from './support';

/** What is shown of a text, and of what it became, told from the first; held against what the later text alone shows. */
function shownFrom(text: string, later: string): { before: TableView; after: TableView } {
  const numbers = new NumberDisplay('en');
  const assessment = assess(text);
  const before = tableView(assessment, numbers);
  const after = tableView(assess(later, {}, assessment), numbers, { assessment, view: before });
  assert.deepEqual(after, viewOf(later));
  return { before, after };
}

/** Another text, which must be another one. */
function changed(text: string, ...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    const next = now.replace(from, to);
    assert.notEqual(next, now, String(from));
    return next;
  }, text);
}

/** A row of the Seoul scenario, as it is written. */
const rowText = (id: string) =>
  new RegExp(`"${id}": \\{(?:.|\\n)*?"values": \\{(?:.|\\n)*?\\n {6}\\}`).exec(SEOUL)?.[0] ?? '';

/** Where one row alone changes, all of it is told anew; with another one each cell is looked at. */
const ELSEWHERE = ['"label": "US troops in Korea"', '"label": "Troops in Korea"'] as const;

describe('cells of an earlier view', () => {
  const payment = rowText('hosting_payment');
  const gdp = rowText('gdp');

  it('stay the same objects where others of their row are written anew', () => {
    const own = /"package_deal": (?:\{[^}]*\}|[^,\n]*)/;
    const later = changed(SEOUL, [payment, changed(payment, [own, '"package_deal": 1.9'])], ELSEWHERE);
    const { before, after } = shownFrom(SEOUL, later);
    const isKept = (row: string, alternative: string) =>
      cellOf(before, row, alternative) === cellOf(after, row, alternative);
    assert.ok(isKept('hosting_payment', 'worst_case'));
    assert.ok(isKept('hosting_payment', 'hold_the_line'));
    assert.ok(!isKept('hosting_payment', 'package_deal'));
    // Something else of this row is written anew.
    assert.ok(!isKept('troops', 'status_quo'));
  });

  it('stay the same objects where columns change places, and where one comes', () => {
    const deal = /\n {4}"package_deal": \{(?:.|\n)*?\n {4}\},/.exec(SEOUL)?.[0] ?? '';
    const moved = changed(SEOUL, [deal, ''], [/\n {4}"hold_the_line": \{/, `${deal}\n    "hold_the_line": {`]);
    const { before, after } = shownFrom(SEOUL, moved);
    assert.notDeepEqual(before.columns, after.columns);
    assert.equal(cellOf(before, 'troops', 'package_deal'), cellOf(after, 'troops', 'package_deal'));
    const more = changed(SEOUL, [
      deal,
      `${deal}${deal.replace('"package_deal"', '"another_deal"').replace('"Package deal"', '"Another deal"')}`,
    ]);
    const added = shownFrom(SEOUL, more);
    assert.equal(cellOf(added.before, 'troops', 'worst_case'), cellOf(added.after, 'troops', 'worst_case'));
  });

  const others: Readonly<Record<string, readonly [string | RegExp, string]>> = {
    'the digits of a number alone': [
      payment,
      changed(payment, [/"status_quo": (\{ "value": )?([\d.]+)/, '"status_quo": $1$20']),
    ],
    'a number that others inherit': [
      payment,
      changed(payment, [/"status_quo": (\{ "value": )?([\d.]+)/, '"status_quo": $11']),
    ],
    'a number that formulas read': [
      gdp,
      changed(gdp, [/"status_quo": (\{ "value": )?([\d.]+)/, '"status_quo": $12000']),
    ],
    'the name of a base': ['"label": "Status quo"', '"label": "As it is"'],
    'what an alternative is based on': ['"basedOn": "status_quo"', '"basedOn": "hold_the_line"'],
    'the title of a source': [/("sources": \{(?:.|\n)*?"title": )"[^"]*"/, '$1"Another title"'],
    'a level that contradicts': ['"worst_case": { "value": "named"', '"worst_case": { "value": "unnamed"'],
  };
  for (const [what, change] of Object.entries(others)) {
    it(`are told anew where it is ${what}`, () => {
      const { before, after } = shownFrom(SEOUL, changed(SEOUL, change, ELSEWHERE));
      assert.notDeepEqual(before.rows, after.rows);
    });
  }
});
