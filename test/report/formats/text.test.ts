import assert from 'node:assert/strict';
import { fileFindingsAsText, summaryAsText } from '../../../src/report/formats/text';
import { coloured, plain } from '../../../src/report/paint';
import { NO_TALLY, tallied } from '../../../src/report/tally';
import type { FileReport, ReportedFinding } from '../../../src/report/reportedFinding';

const finding: ReportedFinding = {
  rule: 'rules/both',
  severity: 'warning',
  message: 'A and B do not stand together.',
  because: 'One excludes the other, as everybody who has tried it knows.',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  lineText: '    "both": 1',
};

const file = (...findings: ReportedFinding[]): FileReport => ({ path: 'a.scenario.json', findings, packs: [] });

describe('findings as text', () => {
  it('give the reason of a rule once in a file', () => {
    const text = fileFindingsAsText(file(finding, { ...finding, line: 4 }));
    assert.equal(text.match(/why:/g)?.length, 1);
    assert.equal(text.match(/rules\/both$/gm)?.length, 2);
  });

  it('break the reason at the width of the screen, and never the line of a finding', () => {
    assert.equal(
      fileFindingsAsText(file(finding), { paint: plain, width: 44 }),
      `a.scenario.json:3:5 warning A and B do not stand together. rules/both
     3 | "both": 1
       | ^^^^
    why: One excludes the other, as
    everybody who has tried it knows.
`,
    );
  });

  it('tell what is waived with its reason alone, and count it apart', () => {
    const waived = file({ ...finding, waived: { reason: 'Seen.' } });
    assert.equal(
      fileFindingsAsText(waived),
      'a.scenario.json:3:5 waived A and B do not stand together. rules/both\n    accepted: Seen.\n',
    );
    assert.equal(summaryAsText(tallied(NO_TALLY, waived)), 'No findings (1 waived) in 1 file.\n');
  });

  it('strike out what is waived where the terminal can, and tell until when it is', () => {
    const waived = file({ ...finding, waived: { reason: 'Seen.', until: '2026-12-31' } });
    const text = fileFindingsAsText(waived, { paint: coloured });
    assert.ok(text.includes('\u001b[9mA and B do not stand together.\u001b[29m'), text);
    assert.ok(text.includes('accepted until 2026-12-31: Seen.'), text);
  });

  it('say of what is waived without a reason that there is none', () => {
    const accepted = (until?: string) => {
      const waived = { reason: '', ...(until !== undefined && { until }) };
      return fileFindingsAsText(file({ ...finding, waived })).split('\n')[1];
    };
    assert.deepEqual(
      [accepted(), accepted('2026-12-31')],
      ['    accepted, without a reason', '    accepted until 2026-12-31, without a reason'],
    );
  });

  it('count by severity', () => {
    const files = [file(finding, { ...finding, severity: 'error' }), file({ ...finding, severity: 'info' }, finding)];
    assert.equal(summaryAsText(files.reduce(tallied, NO_TALLY)), '1 error, 2 warnings, 1 remark in 2 files.\n');
  });

  it('are coloured by severity', () => {
    assert.match(fileFindingsAsText(file(finding), { paint: coloured }), /\u001b\[33mwarning\u001b\[39m/);
  });
});
