import { strict as assert } from 'node:assert';
import { inOrder } from '../../src/table/findingOrder';
import { acceptedText, countsText, roleOf } from '../../src/table/words';
import { cell, finding, row } from './support/tableView';

describe('the count of findings', () => {
  it('tells severities apart, the gravest first, in the right number', () => {
    const findings = [
      finding('1', { severity: 'warning' }),
      finding('2', { severity: 'error' }),
      finding('3', { severity: 'warning' }),
      finding('4', { severity: 'info' }),
    ];
    assert.equal(countsText(findings), '1 error, 2 warnings, 1 note');
    assert.equal(countsText([]), 'No findings');
  });

  it('counts what the authors accept apart', () => {
    assert.equal(countsText([finding('1', { waived: 'Agreed.' })]), 'No findings, 1 waived');
  });
});

describe('what the authors accept', () => {
  it('is told with why and until when, and where no reason is given, so', () => {
    const told = (waived: string, waivedUntil?: string) =>
      acceptedText(finding('1', { waived, ...(waivedUntil !== undefined && { waivedUntil }) }));
    assert.deepEqual(
      [told('Seen.'), told('Seen.', '2026-12-31'), told(''), told(' ', '2026-12-31')],
      [
        'Accepted: Seen.',
        'Accepted until 2026-12-31: Seen.',
        'Accepted, without a reason',
        'Accepted until 2026-12-31, without a reason',
      ],
    );
    assert.equal(acceptedText(finding('1', {})), undefined);
  });
});

describe('the chip of a row', () => {
  it('tells role and owner', () => {
    const lever = row('pay', [cell('1')], { role: 'lever', owner: 'Seoul' });
    assert.deepEqual(roleOf(lever), { letter: 'L', title: 'Lever, owned by Seoul' });
    assert.equal(roleOf(row('pay', [])), undefined);
    assert.equal(roleOf(row('pay', [], { kind: 'measure' }))?.letter, 'M');
  });
});

describe('the list of findings', () => {
  it('has the gravest first, then the order of the text', () => {
    const findings = [
      finding('late', { severity: 'warning', line: 9 }),
      finding('early', { severity: 'warning', line: 2 }),
      finding('grave', { severity: 'error', line: 99 }),
    ];
    assert.deepEqual(
      inOrder(findings).map(({ key }) => key),
      ['grave', 'early', 'late'],
    );
  });
});
