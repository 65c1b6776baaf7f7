import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { faultsOf } from '../findingsOf';
import { row, scenarioWith, type Changes } from '../scenarioWith';

const order = { title: 'An order', date: '2025-07-31', validUntil: '2026-02-20', supersededBy: 'surcharge' };
const surcharge = { title: 'A surcharge', date: '2026-02-20', validFrom: '2026-02-24' };

/** [the scenario, the title of the fix, what the text has after it] */
const CASES: Readonly<Record<string, [Changes, string, RegExp]>> = {
  'name the source that took the place of one that has ended': [
    { asOf: '2026-03-01', sources: { order, surcharge }, ...row('payment', { source: 'order' }) },
    'Cite “A surcharge” instead',
    /"source": "surcharge"/,
  ],
  'name the source that held before one that was not known yet': [
    { asOf: '2026-02-19', sources: { order, surcharge }, ...row('payment', { source: 'surcharge' }) },
    'Cite “An order” instead',
    /"source": "order"/,
  ],
  'name the newer source wherever the old one is cited': [
    {
      asOf: '2026-03-01',
      sources: { report: { supersededBy: 'surcharge' }, surcharge },
      factors: { stance: { values: { heir: { value: 'open', source: 'report' } } } },
    },
    'Cite “A surcharge” instead',
    /"source": "surcharge"[^]*"source": "surcharge"/,
  ],
  'write the right day of the week': [row('payment', { note: '2025. 8. 25.(화)' }), 'Write “월”', /8\. 25\.\(월\)/],
  'cite for a cell what the others cite': [
    row('payment', { role: 'given', source: undefined, values: { base: { value: 1, source: 'report' }, heir: 2 } }),
    'Cite “A report” here as well',
    /"heir": \{ "value": 2, "source": "report" \}/,
  ],
  'make an uncertainty of a given without a source': [
    row('payment', { role: 'given', source: undefined }),
    'Make it an uncertainty',
    /"role": "uncertainty"/,
  ],
  'make an uncertainty of a given that is a claim': [
    { ...row('payment', { role: 'given' }), sources: { report: { kind: 'claim' } } },
    'Make it an uncertainty',
    /"role": "uncertainty"/,
  ],
  'lower the confidence in a claim': [
    { ...row('payment', { confidence: 'high' }), sources: { report: { kind: 'claim' } } },
    'Lower the confidence to moderate',
    /"confidence": "moderate"/,
  ],
  'mark as approximate what differs by less than 5 %': [
    {
      sources: { paper: { title: 'A paper' } },
      ...row('payment', { values: { base: { value: 1.5, alsoStated: [{ source: 'paper', value: 1.56 }] } } }),
    },
    'Mark the cell “approximate” (within 5 %)',
    /"approximate": true/,
  ],
};

describe('fixes of dates and provenance', () => {
  for (const [what, [changes, title, after]] of Object.entries(CASES)) {
    it(what, () => {
      const text = scenarioWith(changes);
      const [finding, ...more] = faultsOf(text);
      assert.deepEqual(more, []);
      const fix = finding?.fixes?.find((one) => one.title === title);
      assert.ok(fix, JSON.stringify(finding?.fixes));
      const mended = applyEdits(text, fix.edits);
      assert.match(mended, after);
      assert.deepEqual(faultsOf(mended), []);
    });
  }

  it('offer no source that was not known, or does not hold, on the days that are described', () => {
    const cited = { sources: { order, surcharge }, ...row('payment', { source: 'order' }) };
    for (const asOf of ['2026-02-21', '2026-02-23']) {
      const [finding] = faultsOf(scenarioWith({ asOf, ...cited }));
      assert.equal(finding?.rule, 'dates/expired-source');
      assert.equal(finding.fixes, undefined, asOf);
    }
  });
});
