import assert from 'node:assert/strict';
import { addressOf, faultsOf } from '../findingsOf';
import { scenarioWith, type Changes } from '../scenarioWith';

/** A rule that is broken in two columns apart, and a row that is missing in a third. */
const BROKEN: Changes = {
  alternatives: { third: { label: 'Third' } },
  factors: {
    stance: { values: { base: 'calm', heir: 'tense', third: 'open' } },
    payment: { values: { base: 1.5, heir: 2 } },
    share: {
      section: 'money',
      label: 'Share',
      role: 'given',
      source: 'report',
      unit: '%',
      values: { base: 20, third: null },
    },
    weight: {
      section: 'money',
      label: 'Weight',
      role: 'given',
      source: 'report',
      levels: { low: { label: 'Low', value: 1 }, high: { label: 'High', value: 3 } },
      values: { base: 'high', third: 'low' },
    },
    remark: {
      section: 'money',
      label: 'Remark',
      role: 'given',
      source: 'report',
      type: 'text',
      values: { base: "'=x", third: '' },
    },
  },
  rules: { open: { require: '=stance = "open"', because: 'So.' } },
};

function told(waiver: Changes, today?: string): string[] {
  const text = scenarioWith({ ...BROKEN, waivers: { known: { rule: 'rules/open', reason: 'We know.', ...waiver } } });
  return faultsOf(text, today === undefined ? {} : { today }).map(
    (finding) => `${finding.waived ? '(' : ''}${finding.rule} ${addressOf(finding)}${finding.waived ? ')' : ''}`,
  );
}

const OPEN = ['rules/open stance/base', 'rules/open stance/heir'];
const WAIVED = ['(rules/open stance/base)', '(rules/open stance/heir)'];
const MISSING = 'values/missing payment';

describe('a waiver', () => {
  // [what, the waiver, the findings]
  const CASES: [string, Changes, string[]][] = [
    ['of any row and any alternative', {}, [...WAIVED]],
    ['of a row', { row: 'stance' }, [...WAIVED]],
    ['of an alternative', { alternative: 'heir' }, [OPEN[0] ?? '', WAIVED[1] ?? '']],
    ['of both', { row: 'stance', alternative: 'base' }, [WAIVED[0] ?? '', OPEN[1] ?? '']],
    ['with a number that is in force', { when: { payment: 2 } }, [OPEN[0] ?? '', WAIVED[1] ?? '']],
    ['with a percentage as people write it', { when: { share: 20 } }, [...WAIVED]],
    ['with a level', { when: { stance: 'calm' } }, [WAIVED[0] ?? '', OPEN[1] ?? '']],
    ['with the id of a level that has a value', { when: { weight: 'high' } }, [...WAIVED]],
    ['with the value of a level', { when: { weight: 3 } }, [...WAIVED]],
    ['with a text as people read it', { when: { remark: '=x' } }, [...WAIVED]],
    ['with several values', { when: { payment: 1.5, stance: 'calm' } }, [WAIVED[0] ?? '', OPEN[1] ?? '']],
    ['until a day to come', { until: '2025-08-23' }, [...WAIVED]],
    ['until today', { until: '2025-08-22' }, [...WAIVED]],
  ];
  for (const [what, waiver, findings] of CASES) {
    it(`${what} marks what it means and leaves the rest`, () => {
      assert.deepEqual(told(waiver, '2025-08-22').sort(), [...findings, MISSING].sort());
    });
  }

  it('marks nothing for other values, and is then itself a finding', () => {
    for (const when of [
      { payment: 1.6 },
      { stance: 'open' },
      { payment: null },
      { payment: '1.5' },
      { weight: 'low' },
    ]) {
      assert.deepEqual(told({ when }).sort(), [...OPEN, MISSING, 'waivers/changed '].sort(), JSON.stringify(when));
    }
  });

  it('marks nothing behind its day, and is then itself a finding', () => {
    assert.deepEqual(told({ until: '2025-08-21' }, '2025-08-22').sort(), [...OPEN, MISSING, 'waivers/expired '].sort());
  });

  it('with null means a blank, not a missing value', () => {
    const blank: Changes = { rules: { open: { require: '=payment > 0', because: 'So.' } }, alternatives: {} };
    const text = (payment: Changes) =>
      scenarioWith({
        ...blank,
        factors: { payment: { values: payment } },
        waivers: { known: { rule: 'rules/open', reason: 'We know.', when: { payment: null } } },
      });
    assert.deepEqual(
      faultsOf(text({ heir: null })).map(({ rule, waived }) => [rule, waived]),
      [['rules/open', { reason: 'We know.' }]],
    );
  });

  it('on a whole row holds while the values hold in every alternative', () => {
    const waiver = { rule: 'values/missing', row: 'payment', alternative: undefined };
    assert.ok(told({ ...waiver, when: { remark: '=x' } }).includes('waivers/changed '));
    assert.deepEqual(told(waiver).sort(), [...OPEN, `(${MISSING})`].sort());
  });

  it('marks a finding and keeps all that it says', () => {
    const before = faultsOf(scenarioWith(BROKEN));
    const after = faultsOf(
      scenarioWith({ ...BROKEN, waivers: { known: { rule: 'rules/open', reason: 'We know.', by: 'us' } } }),
    );
    assert.deepEqual(
      after.map(({ waived: _, ...finding }) => finding),
      before,
    );
    assert.deepEqual(
      after.flatMap(({ waived }) => waived ?? []),
      [{ reason: 'We know.' }, { reason: 'We know.' }],
    );
  });

  it('cannot wave a fault of the structure through', () => {
    const text = scenarioWith({ nobody: 1, waivers: { known: { rule: 'structure/unknown-member', reason: 'So.' } } });
    assert.deepEqual(
      faultsOf(text).map(({ rule, waived }) => [rule, waived]),
      [
        ['waivers/not-waivable', undefined],
        ['structure/unknown-member', undefined],
      ].sort(
        ([a], [b]) =>
          text.indexOf(a === 'waivers/not-waivable' ? '"known"' : '"nobody"') -
          text.indexOf(b === 'waivers/not-waivable' ? '"known"' : '"nobody"'),
      ),
    );
  });

  it('waives no finding on a waiver', () => {
    const text = scenarioWith({
      waivers: {
        first: { rule: 'rules/none', reason: 'So.' },
        second: { rule: 'waivers/useless', reason: 'So.' },
      },
    });
    assert.deepEqual(
      faultsOf(text).map(({ rule, waived }) => [rule, waived]),
      [
        ['waivers/useless', undefined],
        ['waivers/useless', undefined],
      ],
    );
  });

  it('of a pack’s rule goes by the rule’s full id', () => {
    const pack = JSON.stringify({
      pack: 1,
      title: 'Ours',
      concepts: { payment: { label: 'Payment' } },
      rules: { low: { require: '=payment < 1', because: 'So.' } },
    });
    const text = scenarioWith({ packs: ['ours.json'], waivers: { known: { rule: 'ours/low', reason: 'So.' } } });
    assert.deepEqual(
      faultsOf(text, { packText: () => pack }).map(({ rule, waived }) => [rule, waived?.reason]),
      [['ours/low', 'So.']],
    );
  });
});
