import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { assess, assessRule, type Surroundings } from '../../../src/validate/assess';
import type { Fix } from '../../../src/validate/finding';
import { repairs } from '../../../src/validate/repair/repairs';
import { atOnce } from './atOnce';
import type { Judge } from '../../../src/validate/repair/trials';
import { measure, newRow, QUIET, require, row, scenarioWith, type Changes } from '../scenarioWith';

const CHOSEN: Changes = { role: 'lever', owner: 'us' };

function judgeBeside(text: string, surroundings?: Surroundings): Judge {
  const now = assess(text, surroundings);
  return {
    whole: ({ text: draft, change }) => assess(draft, surroundings, now, change),
    rule: (rule, { text: draft, change }) => assessRule(rule, draft, surroundings, now, change),
  };
}

/** The repairs of the only finding of a rule. */
function repairsIn(text: string, rule: string, surroundings?: Surroundings): readonly Fix[] {
  const now = assess(text, surroundings);
  const found = now.findings.filter((one) => one.rule === rule);
  assert.equal(found.length, 1, `${rule} once, not ${found.length} times`);
  const [finding] = found;
  return finding ? atOnce(repairs(now, finding, judgeBeside(text, surroundings))) : [];
}

function titles(fixes: readonly Fix[]): string[] {
  return fixes.map(({ title, preferred }) => (preferred ? `${title} *` : title));
}

describe('the smallest change that settles a finding', () => {
  it('is the number at the border of a comparison', () => {
    const text = scenarioWith(QUIET, require('=payment <= 1.2'));
    assert.deepEqual(titles(repairsIn(text, 'rules/fits')), ['Set Payment, Base to 1.2 USD bn *']);
  });

  it('is a bound of the row', () => {
    const text = scenarioWith(QUIET, row('payment', { max: 1.4 }));
    assert.deepEqual(titles(repairsIn(text, 'values/out-of-bounds')), ['Set Payment, Base to 1.4 USD bn *']);
  });

  it('is another level, the nearest first, or what would be inherited', () => {
    const text = scenarioWith(QUIET, {
      factors: { stance: { ...CHOSEN, levels: { tense: 'Tense', open: 'Open' }, values: { heir: 'open' } } },
      rules: { no: { forbid: { stance: 'open' }, because: 'It was ruled out.' } },
    });
    assert.deepEqual(titles(repairsIn(text, 'rules/no')), [
      'Set Stance, Heir to “Tense” *',
      'Let Stance, Heir follow Base: “Calm”',
    ]);
  });

  it('is of what is ours to choose before what others decide, and of a fact last and never preferred', () => {
    const rows = (role: string, owner: string) =>
      scenarioWith(QUIET, newRow('share', { ...CHOSEN, unit: 'USD bn', values: { base: 3 } }), {
        factors: { payment: { role, owner, values: { heir: undefined } } },
        rules: { fits: { require: '=share <= payment', because: 'It has to fit.' } },
      });
    assert.deepEqual(titles(repairsIn(rows('uncertainty', 'them'), 'rules/fits')), [
      'Set New row, Base to 1.5 USD bn *',
      'Set Payment, Base to 3 USD bn',
    ]);
    const given = scenarioWith(QUIET, row('payment', { role: 'given', owner: undefined }), require('=payment <= 1.2'));
    assert.deepEqual(titles(repairsIn(given, 'rules/fits')), ['Set Payment, Base to 1.2 USD bn']);
  });

  it('is found behind what is computed', () => {
    const text = scenarioWith(QUIET, measure('=payment * 2', { threshold: 2 }));
    assert.deepEqual(titles(repairsIn(text, 'measures/threshold')), ['Set Payment, Base to 1 USD bn *']);
  });

  it('brings no other finding', () => {
    const text = scenarioWith(QUIET, row('payment', { min: 1.3 }), require('=payment <= 1.2'));
    assert.deepEqual(repairsIn(text, 'rules/fits'), []);
    const held = scenarioWith(QUIET, {
      rules: {
        fits: { require: '=payment <= 1.2', because: 'It has to fit.' },
        too: { require: '=payment >= 1.1', because: 'It has to fit, too.' },
      },
    });
    assert.deepEqual(titles(repairsIn(held, 'rules/fits')), ['Set Payment, Base to 1.2 USD bn *']);
  });

  it('is a level that the word may have meant', () => {
    const text = scenarioWith(QUIET, row('stance', { levels: { tense: 'Tense' }, values: { base: 'tens' } }));
    assert.equal(titles(repairsIn(text, 'values/unknown-level'))[0], 'Set Stance, Base to “Tense” *');
  });

  it('settles what it is for, whatever a pack’s rule says', () => {
    const pack = {
      pack: 1,
      title: 'Pack',
      concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
      rules: { enough: { require: '=payment >= 2.5', because: 'Less is not enough.' } },
    };
    const surroundings = { packText: () => JSON.stringify(pack) };
    const text = scenarioWith(QUIET, { packs: ['own.scenario-rules.json'] });
    const [finding] = assess(text, surroundings).findings.filter(({ rule }) => rule.endsWith('/enough'));
    assert.ok(finding);
    const fixes = repairsIn(text, finding.rule, surroundings);
    assert.deepEqual(titles(fixes), ['Set Payment, Base to 2.5 USD bn *']);
    for (const { edits } of fixes) {
      assert.deepEqual(
        assess(applyEdits(text, edits), surroundings).findings.filter(({ severity }) => severity !== 'info'),
        [],
      );
    }
  });

  it('is looked for neither for what no value can settle, nor for what the authors accept', () => {
    const accepted = scenarioWith(QUIET, require('=payment <= 1.2'), {
      waivers: { seen: { rule: 'rules/fits', reason: 'It was settled so.' } },
    });
    assert.deepEqual(repairsIn(accepted, 'rules/fits'), []);
    const cited = scenarioWith(QUIET, row('payment', { source: 'nowhere' }));
    assert.deepEqual(repairsIn(cited, 'names/unknown-source'), []);
  });

  it('is the date that lies nearest, before what is known to do', () => {
    const dated = (rule: string, values: Changes) =>
      scenarioWith(
        QUIET,
        newRow('expiry', { ...CHOSEN, type: 'date', values: { base: '2027-03-01', ...values } }),
        require(rule),
      );
    assert.deepEqual(titles(repairsIn(dated('=expiry <= DATE(2026, 12, 31)', {}), 'rules/fits')), [
      'Set New row, Base to 2026-12-31 *',
    ]);
    const before = scenarioWith(
      QUIET,
      newRow('begins', { ...CHOSEN, type: 'date', values: { base: '2027-06-15', heir: '2026-01-01' } }),
      newRow('ends', { type: 'date', values: { base: '2027-02-28', heir: '2028-01-01' } }),
      require('=begins <= ends'),
    );
    assert.deepEqual(titles(repairsIn(before, 'rules/fits')), [
      'Set New row, Base to 2027-02-28 *',
      'Set New row, Base to 2027-06-15',
    ]);
    // Found by halving what lies between two days that are named nowhere.
    assert.deepEqual(titles(repairsIn(dated('=YEAR(expiry) >= 2029', {}), 'rules/fits')), [
      'Set New row, Base to 2029-01-01 *',
    ]);
    assert.deepEqual(
      titles(repairsIn(dated('=DAY(expiry) <> 1', {}), 'rules/fits'))[0],
      'Set New row, Base to 2027-03-02 *',
    );
  });

  it('is looked for no longer than so many trials', () => {
    const text = scenarioWith(QUIET, require('=payment <= 1.2'));
    const now = assess(text);
    const [finding] = now.findings.filter(({ rule }) => rule === 'rules/fits');
    assert.ok(finding);
    let [ofRule, ofWhole] = [0, 0];
    const judge = judgeBeside(text);
    const never: Judge = { whole: judge.whole, rule: () => (ofRule++, now.findings) };
    assert.deepEqual(atOnce(repairs(now, finding, never)), []);
    const always: Judge = { whole: () => (ofWhole++, now), rule: () => (ofRule++, []) };
    assert.deepEqual(atOnce(repairs(now, finding, always)), []);
    assert.ok(ofRule <= 80 && ofWhole <= 6, `${ofRule} trials of the rule, ${ofWhole} of the whole`);
  });

  it('is tried on many cells, none of which takes all trials', () => {
    const ids = Array.from({ length: 6 }, (_, n) => `part_${n}`);
    const parts = ids.map((id, n) =>
      newRow(id, { ...CHOSEN, unit: 'USD bn', min: 0, values: { base: n === 5 ? 9 : 0.1 } }),
    );
    const text = scenarioWith(QUIET, ...parts, require(`=${ids.join(' + ')} <= 8`));
    assert.deepEqual(titles(repairsIn(text, 'rules/fits')), ['Set New row, Base to 7.5 USD bn *']);
  });
});
