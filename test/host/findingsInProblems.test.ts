import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleOf } from '../../src/host/findingDiagnostics';
import { closeAll, eventually, fileUri, ours, replaceOnce, SEOUL, writeFile } from './support/workspace';

describe('findings in the Problems panel', () => {
  afterEach(closeAll);

  it('has none for the Seoul scenario', async () => {
    const uri = fileUri(SEOUL);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('scenario.validateFile', uri);
    assert.deepEqual(ours(uri), []);
  });

  it('tells a broken rule in the cell, with the other cells as related information, until it is undone', async () => {
    const uri = fileUri(SEOUL);
    const { document } = await vscode.window.showTextDocument(uri);
    await replaceOnce(document, '"worst_case": { "value": "named"', '"worst_case": { "value": "unnamed"');
    await eventually('a finding is there', () => ours(uri).length === 1);
    const [diagnostic] = ours(uri);
    assert.ok(diagnostic);
    assert.equal(ruleOf(diagnostic), 'alliance/explicit_without_naming');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(diagnostic.range), '"unnamed"');
    assert.match(
      diagnostic.message,
      /^China in the joint text: .* do not stand together in Worst case\.\n.*against China/s,
    );
    const [related] = diagnostic.relatedInformation ?? [];
    assert.match(related?.message ?? '', /Taiwan/);
    assert.equal(related && document.getText(related.location.range), '"explicit"');
    await vscode.commands.executeCommand('undo');
    await eventually('the finding is gone', () => ours(uri).length === 0);
  });

  it('tells where a text is not valid JSON', async () => {
    const uri = await writeFile('broken.scenario.json', '{\n  "scenario": 1,\n  "title": "Broken,\n}\n');
    await vscode.window.showTextDocument(uri);
    await eventually('a finding is there', () => ours(uri).length > 0);
    const [diagnostic] = ours(uri);
    assert.ok(diagnostic);
    assert.equal(ruleOf(diagnostic), 'structure/syntax');
    assert.equal(diagnostic.range.start.line, 2);
  });

  it('validates a file that is not open, by command', async () => {
    const uri = await writeFile('closed.scenario.json', '{ "scenario": 1 }\n');
    void vscode.commands.executeCommand('scenario.validateFile', uri);
    await eventually('its findings are there', () => ours(uri).length > 0);
    assert.deepEqual([...new Set(ours(uri).map(ruleOf))], ['structure/missing-member']);
  });

  it('tells in the file of a rule pack which example does not show what it says, until it does', async () => {
    const pack = {
      pack: 1,
      title: 'Ours',
      concepts: { payment: { label: 'Payment', unit: 'USD bn' } },
      rules: {
        paid: {
          require: '=payment > 0',
          because: 'It has to be paid.',
          examples: { fails: { values: { payment: 5 } }, passes: { values: { payment: 1 } } },
        },
      },
    };
    const uri = await writeFile('ours.scenario-rules.json', JSON.stringify(pack, null, 2));
    const { document } = await vscode.window.showTextDocument(uri);
    await eventually('it is told', () => ours(uri).length === 1);
    const [diagnostic] = ours(uri);
    assert.ok(diagnostic);
    assert.equal(ruleOf(diagnostic), 'packs/wrong-example');
    assert.equal(document.getText(diagnostic.range), '"fails"');
    await replaceOnce(document, '5', '0');
    await eventually('it is gone', () => ours(uri).length === 0);
  });

  it('keeps up with a file in which hundreds of cells have something the matter', async () => {
    const rows = Array.from({ length: 150 }, (_, n): [id: string, row: object] => [
      `row_${n}`,
      { section: 'all', label: `Row ${n}`, role: 'given', unit: 'USD bn', max: 1, values: { base: n + 1.5 } },
    ]);
    const scenario = {
      scenario: 1,
      title: 'Many',
      asOf: '2025-08-25',
      alternatives: { base: { label: 'Base' } },
      sections: { all: { label: 'All' } },
      factors: Object.fromEntries(rows),
    };
    const uri = await writeFile('many.scenario.json', JSON.stringify(scenario, null, 2));
    const { document } = await vscode.window.showTextDocument(uri);
    const outOfBounds = () =>
      ours(uri)
        .filter((one) => ruleOf(one) === 'values/out-of-bounds')
        .map(({ range }) => Number(document.getText(range)))
        .sort((a, b) => a - b);
    const all = Array.from({ length: 150 }, (_, n) => n + 1.5);
    await eventually('all are told', () => outOfBounds().length === 150);
    assert.deepEqual(outOfBounds(), all);
    await replaceOnce(document, '"base": 77.5', '"base": 0.5');
    await eventually('one is settled', () => outOfBounds().length === 149);
    await replaceOnce(document, '"title": "Many",', '"title": "Many",\n');
    const others = all.filter((value) => value !== 77.5);
    await eventually('all stand a line further down', () => outOfBounds().join() === others.join());
    // So few that they are told together again.
    const first = document.getText().indexOf('"row_60"');
    const edit = new vscode.WorkspaceEdit();
    const last = document.getText().lastIndexOf('"row_149"');
    edit.delete(uri, new vscode.Range(document.positionAt(first), document.positionAt(last)));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('those of deleted rows are gone', () => outOfBounds().length === 61);
  });
});
