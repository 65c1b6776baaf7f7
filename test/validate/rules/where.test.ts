import assert from 'node:assert/strict';
import { addressOf, faultsOf } from '../findingsOf';
import { newRow, scenarioWith, type Changes } from '../scenarioWith';

/** A path over five years from one column to the next, and a rule over it. */
function path(rule: Changes, changes: Changes = {}): string {
  const years = [2025, 2026, 2027, 2028, 2030];
  const alternatives = years.map((year, index) => [
    index === 0 ? 'base' : `y${year}`,
    {
      label: String(year),
      period: year,
      basedOn: index === 0 ? undefined : index === 1 ? 'base' : `y${years[index - 1]}`,
    },
  ]);
  return scenarioWith(
    { alternatives: { ...Object.fromEntries(alternatives), heir: undefined } as Changes },
    newRow('prices', { unit: '%', values: { base: 1, y2026: 2, y2027: 3, y2028: 4, y2030: 5 } }),
    { rules: { path: { because: 'So.', ...rule } } },
    changes,
  );
}

const found = (text: string) =>
  faultsOf(text)
    .filter(({ rule }) => rule === 'rules/path')
    .map((finding) => addressOf(finding));

describe('where a rule holds', () => {
  it('is every column, where it does not say otherwise', () => {
    assert.deepEqual(found(path({ require: '=prices < 2.5%' })), ['prices/y2027', 'prices/y2028', 'prices/y2030']);
  });

  it('is the columns of its years', () => {
    assert.deepEqual(found(path({ require: '=FALSE', period: { from: 2026, to: 2027 } })), ['/y2026']);
    assert.deepEqual(found(path({ require: '=prices < 2.5%', period: { to: 2027 } })), ['prices/y2027']);
  });

  it('is where a column follows the one of the year before, if it asks for that', () => {
    assert.deepEqual(found(path({ require: '=prices < 2.5%', period: { step: 1 } })), ['prices/y2027', 'prices/y2028']);
    assert.deepEqual(found(path({ require: '=prices < 2.5%', period: { step: 2 } })), ['prices/y2030']);
  });

  it('is the year as of which the file is written, for columns without one', () => {
    const rules = { path: { require: '=payment > 2', because: 'So.', period: { from: 2027 } } };
    assert.deepEqual(found(scenarioWith({ asOf: '2026-12-31', rules })), []);
    assert.deepEqual(found(scenarioWith({ asOf: '2027-01-01', rules })), ['payment/base']);
    assert.deepEqual(found(scenarioWith({ rules })), []);
  });

  it('is where rows have the roles that it names, and these are told', () => {
    const rule = { require: '=payment > 2', roles: { stance: ['uncertainty', 'lever'] } };
    const [finding] = faultsOf(path(rule)).filter(({ rule: id }) => id === 'rules/path');
    assert.deepEqual(addressOf(finding ?? {}), 'payment/base');
    assert.equal(finding?.related.at(-1)?.message, 'Stance is an uncertainty.');
    assert.deepEqual(found(path({ ...rule, roles: { stance: 'given' } })), []);
  });

  it('lets a formula ask for the year, and look further back', () => {
    assert.deepEqual(found(path({ require: '=PERIOD() < 2028', period: { from: 2028 } })), ['/y2028']);
    assert.deepEqual(found(path({ require: '=BASELINE(prices, 2) = prices - 2%' })), []);
    assert.deepEqual(found(path({ require: '=BASELINE(prices, 2) >= 2%' })), ['prices/y2027']);
  });

  it('has neither in a cell, whose value has to be the one of Excel', () => {
    for (const formula of ['=PERIOD()', '=BASELINE(prices, 2)']) {
      const text = path({ require: '=TRUE' }, newRow('odd', { unit: 'index', values: { base: formula } }));
      assert.ok(
        faultsOf(text).some(({ rule, row }) => row === 'odd' && rule.startsWith('formulas/')),
        formula,
      );
    }
  });

  it('is nowhere where it asks for a row that is not there, which is told', () => {
    const rules = faultsOf(path({ require: '=FALSE', roles: { stanec: 'given' } })).map(({ rule }) => rule);
    assert.deepEqual(rules, ['names/unknown-row']);
  });
});

describe('rows that must be linked', () => {
  const tied = (changes: Changes = {}) =>
    path({ link: ['prices', 'payment'] }, { factors: { payment: { values: { y2026: 2 } } }, ...changes });

  it('are told where both vary and nothing ties them', () => {
    assert.deepEqual(found(tied()), ['prices']);
  });

  it('are not where a rule of the file speaks of both', () => {
    const rules = { both: { require: '=OR(prices < 9%, payment < 9)', because: 'So.' } };
    assert.deepEqual(found(tied({ rules })), []);
  });

  it('are not where one is computed from the other', () => {
    assert.deepEqual(found(tied({ factors: { payment: { values: { base: '=1 + prices * 10' } } } })), []);
  });

  it('are not where one does not vary', () => {
    assert.deepEqual(found(path({ link: ['prices', 'payment'] })), []);
  });
});
