import assert from 'node:assert/strict';
import { jsonReporter } from '../../../src/report/formats/json';
import { scenarioWith } from '../../validate/scenarioWith';
import { reportOf, written } from './support';

describe('findings as JSON', () => {
  const faulty = reportOf('a.scenario.json', scenarioWith({ factors: { payment: { unit: 'USD billion' } } }));

  it('are laid out as if they had been written whole', () => {
    for (const files of [[], [faulty], [faulty, reportOf('b.scenario.json', scenarioWith()), faulty]]) {
      const text = written(jsonReporter(), files);
      assert.equal(text, JSON.stringify(JSON.parse(text), null, 2) + '\n');
      assert.equal((JSON.parse(text) as { files: unknown[] }).files.length, files.length);
    }
  });

  it('have the members that the format’s description names and no others', () => {
    const { files } = JSON.parse(written(jsonReporter(), [faulty])) as {
      files: { findings: Record<string, unknown>[] }[];
    };
    const [finding = {}] = files[0]?.findings ?? [];
    assert.deepEqual(finding.fixes, [{ title: 'Write USD bn' }]);
    assert.deepEqual(
      Object.keys(finding).filter((name) => name !== 'related'),
      ['rule', 'severity', 'message', 'because', 'row', 'line', 'column', 'endLine', 'endColumn', 'fixes'],
    );
  });

  it('tell why a finding is waived, and count it apart', () => {
    const waivers = { seen: { rule: 'units/unit-syntax', reason: 'As the source writes it.' } };
    const text = scenarioWith({ factors: { payment: { unit: 'USD billion' } }, waivers });
    const { files, summary } = JSON.parse(written(jsonReporter(), [reportOf('a.scenario.json', text)])) as {
      files: { findings: { waived?: object }[] }[];
      summary: object;
    };
    assert.deepEqual(
      files[0]?.findings.map(({ waived }) => waived),
      [{ reason: 'As the source writes it.' }],
    );
    assert.deepEqual(summary, { files: 1, errors: 0, warnings: 0, infos: 0, waived: 1 });
  });
});
