import assert from 'node:assert/strict';
import { acceptedText } from '../../src/host/findingsView/acceptedText';
import { grouped, type Listed } from '../../src/host/findingsView/groups';
import type { Finding } from '../../src/validate/finding';

function listed(path: string, rule: string, severity: Finding['severity'], offset: number, waived?: string): Listed {
  const place = { offset, length: 1 };
  const said = { message: rule, because: '', title: `Title of ${rule}`, related: [], place, rule, severity };
  return { path, finding: { ...said, ...(waived !== undefined && { waived: { reason: waived } }) } };
}

const ALL = [
  listed('b.json', 'x/two', 'warning', 9),
  listed('b.json', 'x/one', 'error', 5),
  listed('a.json', 'x/two', 'warning', 3),
  listed('a.json', 'x/one', 'error', 1, 'Known.'),
  listed('a.json', 'x/three', 'info', 2),
];

describe('the list of findings', () => {
  const outline = (by: 'rule' | 'file' | 'severity') =>
    grouped(ALL, by).map(({ label, found }) => [label, ...found.map(({ path, finding }) => `${path} ${finding.rule}`)]);

  it('is divided by file, in the order of names', () => {
    assert.deepEqual(outline('file'), [
      ['a.json', 'a.json x/two', 'a.json x/three', 'a.json x/one'],
      ['b.json', 'b.json x/one', 'b.json x/two'],
    ]);
  });

  it('is divided by rule, the gravest first and what is accepted last', () => {
    assert.deepEqual(outline('rule'), [
      ['Title of x/one', 'b.json x/one'],
      ['Title of x/two', 'a.json x/two', 'b.json x/two'],
      ['Title of x/three', 'a.json x/three'],
      ['Accepted', 'a.json x/one'],
    ]);
  });

  it('is divided by severity', () => {
    assert.deepEqual(
      outline('severity').map(([label]) => label),
      ['Errors', 'Warnings', 'Notes', 'Accepted'],
    );
  });

  it('tells why what is accepted is, and never an empty reason', () => {
    assert.deepEqual(
      [
        { reason: 'Seen.' },
        { reason: 'Seen.', until: '2026-12-31' },
        { reason: '' },
        { reason: ' ', until: '2026-12-31' },
      ].map(acceptedText),
      [
        'Accepted: Seen.',
        'Accepted until 2026-12-31: Seen.',
        'Accepted, without a reason',
        'Accepted until 2026-12-31, without a reason',
      ],
    );
  });
});
