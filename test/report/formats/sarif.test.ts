import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json';
import assert from 'node:assert/strict';
import { sarifReporter } from '../../../src/report/formats/sarif';
import type { FileReport } from '../../../src/report/reportedFinding';
import { exampleText } from '../../../src/validate/ruleExample';
import { builtInRules } from '../../../src/validate/registry';
import { scenarioWith } from '../../validate/scenarioWith';
import { reportOf, written } from './support';

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: object; region: Record<string, number> } }[];
  partialFingerprints: Record<string, string>;
  suppressions?: object[];
  fixes?: object[];
}
interface Run {
  results: Result[];
  tool: { driver: { rules: { id: string; help?: { text: string; markdown: string }; helpUri?: string }[] } };
}

const isSarif = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' }).addMetaSchema(draft04).compile(schema);

function runOf(...files: FileReport[]): Run {
  const log = JSON.parse(written(sarifReporter('1.2.3'), files)) as { runs: [Run] };
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3), null, 2));
  return log.runs[0];
}

/** Every rule's failing example, as a file of its own. */
const everyFault = builtInRules.map(({ id, example }) =>
  reportOf(`plans/${id.replace('/', ' ')}.scenario.json`, exampleText(example.fails)),
);

const faulty = scenarioWith({
  factors: { payment: { unit: 'USD billion' } },
  waivers: { seen: { rule: 'units/unit-syntax', reason: 'As the “source” writes it.' } },
});

describe('findings as SARIF', () => {
  it('fit the schema of SARIF 2.1.0, whatever is found and where nothing is', () => {
    const { results, tool } = runOf(...everyFault);
    assert.ok(results.length >= everyFault.length - 5);
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.deepEqual(runOf(), runOf(reportOf('sound.scenario.json', scenarioWith())));
    assert.deepEqual(runOf().results, []);
  });

  it('are held against the schema indeed', () => {
    assert.equal(isSarif({ version: '2.1.0', runs: [{ results: [] }] }), false);
  });

  it('describe each rule that found something, with help in text and Markdown', () => {
    for (const { id, help, helpUri } of runOf(...everyFault).tool.driver.rules) {
      assert.match(help?.text ?? '', /How it is settled\n/, id);
      assert.match(help?.markdown ?? '', /^# .*\n[^]*\n```jsonc\n/, id);
      assert.equal(helpUri, `vscode://scenario-planner.scenario-planner/rules/${id}`);
    }
  });

  it('tell place, level and waiver', () => {
    const [result] = runOf(reportOf('plans/a b#1.scenario.json', faulty)).results;
    assert.equal(result?.level, 'error');
    assert.deepEqual(result.locations[0]?.physicalLocation.artifactLocation, {
      uri: 'plans/a%20b%231.scenario.json',
      uriBaseId: '%SRCROOT%',
    });
    assert.deepEqual(result.suppressions, [
      { kind: 'inSource', status: 'accepted', justification: 'As the “source” writes it.' },
    ]);
    const absolute = runOf(reportOf('/tmp/ä.scenario.json', faulty)).results[0];
    assert.deepEqual(absolute?.locations[0]?.physicalLocation.artifactLocation, {
      uri: 'file:///tmp/%C3%A4.scenario.json',
    });
  });

  it('justify nothing where a waiver gives no reason', () => {
    const text = scenarioWith({
      factors: { payment: { unit: 'USD billion' } },
      waivers: { seen: { rule: 'units/unit-syntax', reason: ' ' } },
    });
    const accepted = runOf(reportOf('a.scenario.json', text)).results.flatMap(({ suppressions = [] }) => suppressions);
    assert.deepEqual(accepted, [{ kind: 'inSource', status: 'accepted' }]);
  });

  it('carry the fixes, by the characters that they replace', () => {
    const [result] = runOf(reportOf('a.scenario.json', faulty)).results;
    const line = faulty.split('\n').findIndex((one) => one.includes('USD billion')) + 1;
    const startColumn = (faulty.split('\n')[line - 1]?.indexOf('"USD billion"') ?? 0) + 1;
    assert.deepEqual(result?.fixes, [
      {
        description: { text: 'Write USD bn' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.scenario.json', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: line, startColumn, endLine: line, endColumn: startColumn + 13 },
                insertedContent: { text: '"USD bn"' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('know a finding again where its row has moved and its value is another one', () => {
    const row = { section: 'money', label: 'Aid', role: 'uncertainty', max: 5, unit: 'USD bn', values: { base: 15 } };
    const before = scenarioWith({ factors: { aid: row } });
    const parsed = JSON.parse(before) as { factors: Record<string, unknown> };
    parsed.factors = {
      aid: { ...row, values: { base: 16 } },
      ...parsed.factors,
      zero: { ...row, values: { base: 9 } },
    };
    const prints = (text: string) =>
      runOf(reportOf('a.scenario.json', text)).results.map((one) => one.partialFingerprints['scenarioFinding/v1']);
    const [known] = prints(before);
    const after = prints(JSON.stringify(parsed));
    assert.equal(prints(before).length, 1);
    assert.ok(after.includes(known));
    assert.equal(new Set(after).size, 2);
  });

  it('give findings that are alike fingerprints of their own', () => {
    const text = scenarioWith({ factors: { payment: { one: 1, two: 2 } } });
    const prints = runOf(reportOf('a.scenario.json', text)).results.map((one) =>
      JSON.stringify(one.partialFingerprints),
    );
    assert.deepEqual([prints.length, new Set(prints).size], [2, 2]);
  });
});
