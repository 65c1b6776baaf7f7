import assert from 'node:assert/strict';
import { newRow, scenarioWith, type Changes } from '../validate/scenarioWith';
import { folderWith, scenario } from './support/scenario';

const measures = {
  measures: {
    double: { section: 'money', label: 'Twice the "payment"', unit: 'USD bn', formula: '=payment * 2' },
    share: { label: 'Share', unit: '%', formula: '=payment / 12' },
  },
};
const faulty = { measures: { broken: { label: 'Broken', unit: 'USD bn', formula: '=payment / 0' } } };
const all = { ...newRow('remark', { type: 'text', values: { base: null } }), ...measures };

function evaluate(changes: Changes, ...args: string[]) {
  return scenario(folderWith({ 'a.scenario.json': scenarioWith(changes) }), ['eval', 'a.scenario.json', ...args]);
}

describe('scenario eval', () => {
  it('prints the table', () => {
    assert.deepEqual(evaluate(all), {
      code: 0,
      out: `Test

                     unit    Base  Heir

Money
Payment              USD bn   1.5   1.5
Stance                       Calm  Calm
New row
Twice the "payment"  USD bn     3     3

In no section
Share                %       12.5  12.5
`,
      err: '',
    });
  });

  it('heads columns of the same label by their groups', () => {
    const alternatives = {
      base: { label: '2026', group: 'Prices at 2 %' },
      heir: { label: '2027', group: 'Prices at 2 %' },
      cap: { label: '2026', basedOn: 'base', group: 'Prices at the cap' },
    };
    assert.match(
      evaluate({ alternatives }).out,
      /^ +Prices at 2 % +Prices$\n^ +at the$\n^ +cap$\n^ +unit +2026 +2027 +2026$/m,
    );
    assert.match(
      evaluate({ alternatives }, '--format', 'markdown').out,
      /\| 2026 \(Prices at 2 %\) \| 2027 \| 2026 \(Prices at the cap\) \|/,
    );
  });

  it('prints JSON, with numbers in the row’s own unit', () => {
    const { code, out } = evaluate(all, '--format', 'json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      alternatives: ['base', 'heir'],
      rows: {
        payment: { unit: 'USD bn', values: { base: 1.5, heir: 1.5 } },
        stance: { unit: null, values: { base: 'calm', heir: 'calm' } },
        remark: { unit: null, values: { base: null, heir: null } },
        double: { unit: 'USD bn', values: { base: 3, heir: 3 } },
        share: { unit: '%', values: { base: 12.5, heir: 12.5 } },
      },
    });
  });

  it('prints CSV', () => {
    assert.deepEqual(evaluate(all, '--format', 'csv'), {
      code: 0,
      out: [
        'row,label,unit,base,heir',
        'payment,Payment,USD bn,1.5,1.5',
        'stance,Stance,,calm,calm',
        'remark,New row,,,',
        'double,"Twice the ""payment""",USD bn,3,3',
        'share,Share,%,12.5,12.5',
        '',
      ].join('\r\n'),
      err: '',
    });
  });

  it('prints Markdown', () => {
    assert.deepEqual(evaluate(all, '--format', 'markdown'), {
      code: 0,
      out: `|  | Unit | Base | Heir |
| --- | --- | ---: | ---: |
| **Money** |  |  |  |
| Payment | USD bn | 1.5 | 1.5 |
| Stance |  | Calm | Calm |
| New row |  |  |  |
| Twice the "payment" | USD bn | 3 | 3 |
| **In no section** |  |  |  |
| Share | % | 12.5 | 12.5 |
`,
      err: '',
    });
  });

  it('exits with 1 where a cell is an error, and shows it', () => {
    for (const format of ['table', 'json', 'csv', 'markdown']) {
      const { code, out } = evaluate(faulty, '--format', format);
      assert.equal(code, 1);
      assert.match(out.replace('\\#', '#'), /#DIV\/0!/);
    }
  });

  it('tells what is missing from a blank and from an error', () => {
    const missing = newRow('gap', { unit: 'USD bn', values: { heir: null } });
    assert.match(evaluate(missing).out, /^New row +USD bn +missing$/m);
    assert.match(evaluate(missing, '--format', 'csv').out, /^gap,New row,USD bn,#N\/A,\r$/m);
    const { code, out } = evaluate(missing, '--format', 'json');
    assert.equal(code, 1);
    assert.deepEqual((JSON.parse(out) as { rows: Record<string, unknown> }).rows.gap, {
      unit: 'USD bn',
      values: { base: { error: '#N/A' }, heir: null },
    });
  });

  it('does not compute a file that cannot be read, and says where that is seen', () => {
    const folder = folderWith({ 'a.scenario.json': '{\n  "title": T }', 'b.scenario.json': '{ "scenario": 2 }' });
    for (const [file, message] of [
      ['a.scenario.json', /^scenario: a\.scenario\.json:2:12 This is not JSON/],
      ['b.scenario.json', /^scenario: b\.scenario\.json:1:15 This file is of version 2/],
    ] as const) {
      const { code, out, err } = scenario(folder, ['eval', file]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    }
  });

  it('takes standard input for -', () => {
    const { code, out } = scenario(folderWith({}), ['eval', '-'], { input: scenarioWith() });
    assert.equal(code, 0);
    assert.match(out, /^Payment +USD bn +1\.5 +1\.5$/m);
  });
});
