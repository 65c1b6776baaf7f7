import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import type { EditResult } from '../../../src/model/edit/editResult';
import { assess } from '../../../src/validate/assess';
import type { Finding } from '../../../src/validate/finding';
import { citeNewSource, citeSource, sourceChoices, wantsSource } from '../../../src/validate/sources/wantedSource';
import { faultsOf } from '../findingsOf';
import { row, scenarioWith, type Changes } from '../scenarioWith';

/** The only fault of a text, mended; nothing else may come of it. */
function mended(text: string, mend: (doc: ReturnType<typeof assess>['doc'], finding: Finding) => EditResult): string {
  const [finding, ...more] = faultsOf(text);
  assert.ok(finding && more.length === 0);
  assert.ok(wantsSource(finding));
  const result = mend(assess(text).doc, finding);
  assert.ok('edits' in result, JSON.stringify(result));
  const after = applyEdits(text, result.edits);
  assert.deepEqual(faultsOf(after), []);
  return after;
}

describe('naming the source that a finding wants', () => {
  const given = scenarioWith(row('payment', { role: 'given', source: undefined }));
  const cells = scenarioWith({
    sources: { paper: { title: 'A paper', date: '2025-05-01' } },
    ...row('payment', {
      role: 'given',
      source: undefined,
      values: { base: 1, heir: 2, other: { value: 3, source: 'report' } },
    }),
    alternatives: { other: { label: 'Other', basedOn: 'base' } },
  });

  it('cites one of the file for the row, or for each cell that lacks it', () => {
    assert.match(
      mended(given, (doc, finding) => citeSource(doc, finding, 'report')),
      /"source": "report"/,
    );
    const after = mended(cells, (doc, finding) => citeSource(doc, finding, 'paper'));
    assert.match(after, /"base": \{ "value": 1, "source": "paper" \},\s+"heir": \{ "value": 2, "source": "paper" \}/);
  });

  it('adds a new one and cites it', () => {
    const isNew = { title: 'Budget act 2026', date: '2025-06-30' };
    const after = mended(given, (doc, finding) => citeNewSource(doc, finding, isNew));
    assert.match(after, /"budget_act_2026": \{\s*"title": "Budget act 2026",\s*"date": "2025-06-30"\s*\}/);
    assert.match(after, /"source": "budget_act_2026"/);
  });

  it('gives a new one the name that is cited already', () => {
    const text = scenarioWith(row('payment', { source: 'ministry' }));
    const after = mended(text, (doc, finding) =>
      citeNewSource(doc, finding, { title: 'The ministry', date: '2025-01-01' }),
    );
    assert.match(after, /"ministry": \{/);
    assert.match(
      mended(text, (doc, finding) => citeSource(doc, finding, 'report')),
      /"source": "report"/,
    );
  });

  it('offers the sources that were known on the day of the file', () => {
    const { doc } = assess(
      scenarioWith({ asOf: '2025-08-22', sources: { later: { title: 'Known later', date: '2026-01-01' } } }),
    );
    assert.deepEqual(
      sourceChoices(doc).map(({ id, label }) => [id, label]),
      [['report', 'A report']],
    );
  });

  it('is for nothing else', () => {
    assert.equal(wantsSource({ rule: 'values/missing' }), false);
    assert.equal(wantsSource({ rule: 'names/unknown-source', waived: { reason: 'Known.' } }), false);
  });
});

describe('a name that most likely means another', () => {
  const CASES: Readonly<Record<string, [Changes, RegExp]>> = {
    'names/unknown-source': [row('payment', { source: 'reprot' }), /"source": "report"/],
    'names/unknown-actor': [row('stance', { owner: 'tehm' }), /"owner": "them"/],
    'names/unknown-section': [row('payment', { section: 'mony' }), /"section": "money"/],
    'names/unknown-alternative': [{ alternatives: { heir: { basedOn: 'bsae' } } }, /"basedOn": "base"/],
    'names/unknown-row': [
      { rules: { no: { forbid: { stanec: 'open' }, because: 'So it was ruled.' } } },
      /"forbid": \{\s*"stance": "open"/,
    ],
    'names/unknown-level': [
      { rules: { no: { forbid: { stance: ['opne'] }, because: 'So it was ruled.' } } },
      /"stance": \[\s*"open"\s*\]/,
    ],
  };
  for (const [rule, [changes, after]] of Object.entries(CASES))
    it(`can be written in its place: ${rule}`, () => {
      const text = scenarioWith(changes);
      const finding = faultsOf(text).find((one) => one.rule === rule);
      const [fix] = finding?.fixes ?? [];
      assert.ok(fix?.preferred, rule);
      const mendedText = applyEdits(text, fix.edits);
      assert.match(mendedText, after);
      assert.deepEqual(faultsOf(mendedText), []);
    });

  it('is not written where that one stands already', () => {
    const text = scenarioWith(row('payment', { values: { base: 1, bsae: 2 } }));
    const [finding] = faultsOf(text).filter(({ rule }) => rule === 'names/unknown-alternative');
    assert.ok(finding && finding.fixes === undefined);
  });
});
