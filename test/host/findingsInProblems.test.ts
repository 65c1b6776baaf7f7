import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileUri, replaceOnce, SEOUL, writeFile } from './support/workspace';

const OURS = 'scenario';
const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === OURS);

const rule = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

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
    assert.equal(rule(diagnostic), 'alliance/explicit_without_naming');
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
    assert.equal(rule(diagnostic), 'structure/syntax');
    assert.equal(diagnostic.range.start.line, 2);
  });

  it('validates a file that is not open, by command', async () => {
    const uri = await writeFile('closed.scenario.json', '{ "scenario": 1 }\n');
    void vscode.commands.executeCommand('scenario.validateFile', uri);
    await eventually('its findings are there', () => ours(uri).length > 0);
    assert.deepEqual([...new Set(ours(uri).map(rule))], ['structure/missing-member']);
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
    assert.equal(rule(diagnostic), 'packs/wrong-example');
    assert.equal(document.getText(diagnostic.range), '"fails"');
    await replaceOnce(document, '5', '0');
    await eventually('it is gone', () => ours(uri).length === 0);
  });
});
