import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { rangeOf } from '../../src/host/findingDiagnostics';
import { assess } from '../../src/validate/assess';
import { closeAll, eventually, fileUri, writeFile } from './support/workspace';

const NAME = 'repairs.scenario.json';
const TEXT = `{
  "scenario": 1,
  "title": "Repairs",
  "alternatives": { "base": { "label": "Base" }, "more": { "label": "More", "basedOn": "base" } },
  "sections": { "money": { "label": "Money" } },
  "factors": {
    "payment": { "section": "money", "label": "Payment", "role": "lever", "unit": "USD billion", "values": { "base": 1.5, "more": 2.5 } },
    "credit": { "section": "money", "label": "Credit", "role": "lever", "unit": "USD billion", "values": { "base": 0.5 } }
  },
  "measures": {
    "total": { "label": "Total", "unit": "USD bn", "formula": "=payment + credit", "direction": "lower" }
  },
  "rules": {
    "affordable": { "require": "=payment <= 2", "because": "The budget has no room for more." }
  }
}
`;

describe('mending findings in the text', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument(await writeFile(NAME, TEXT));
    await vscode.window.showTextDocument(document);
    await eventually('it is judged', () => vscode.languages.getDiagnostics(document.uri).length > 2);
  });
  afterEach(closeAll);
  after(() => rmSync(fileUri(NAME).fsPath, { force: true }));

  function actionsAt(text: string, kind?: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> {
    const at = document.positionAt(document.getText().indexOf(text));
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      kind?.value,
    );
  }

  it('proposes the smallest change of a value, preferred, and it is one step to undo', async () => {
    const actions = await actionsAt('2.5');
    const repair = actions.find(({ title }) => title === 'Set Payment, More to 2 USD billion');
    assert.ok(repair?.edit, actions.map(({ title }) => title).join(', '));
    assert.equal(repair.isPreferred, true);
    await vscode.workspace.applyEdit(repair.edit);
    assert.equal(document.getText(), TEXT.replace('2.5', '2'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('accepts a finding for a reason that it asks for', async () => {
    const accept = (await actionsAt('2.5')).find(({ title }) => title === 'Accept with a reason …');
    assert.equal(accept?.command?.command, 'scenario.waiveFinding');
    assert.deepEqual(accept.command.arguments?.[1], { rule: 'rules/affordable', row: 'payment', alternative: 'more' });
  });

  it('fixes all of one kind at once', async () => {
    const all = (await actionsAt('"USD billion"')).find(({ title }) => title.startsWith('Fix all 2: '));
    assert.ok(all?.command);
    const [uri, rule] = (all.command.arguments ?? []) as unknown[];
    void vscode.commands.executeCommand(all.command.command, uri, rule);
    await eventually('both are mended', () => !document.getText().includes('billion'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('fixes all that needs no look on saving, where that is wanted', async () => {
    const actions = await actionsAt('"title"', vscode.CodeActionKind.SourceFixAll);
    assert.deepEqual(
      actions.map(({ kind }) => kind?.value),
      ['source.fixAll.scenario'],
    );
    const settings = vscode.workspace.getConfiguration('editor', document.uri);
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.scenario': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const editor = vscode.window.activeTextEditor;
      await editor?.edit((edit) => edit.insert(document.positionAt(TEXT.indexOf('Repairs')), 'All '));
      await vscode.commands.executeCommand('workbench.action.files.save');
      await eventually('it is saved as mended', () => !document.isDirty && !document.getText().includes('billion'));
      assert.match(document.getText(), /"more": 2\.5/, 'what a person has to weigh is left');
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('mending findings of a scenario that is open nowhere', () => {
  const CLOSED = 'repairsClosed.scenario.json';
  let uri: vscode.Uri;
  let files = 0;

  beforeEach(async () => {
    // VS Code keeps a document for a while: each test has a file of its own.
    uri = await writeFile(nameOf(++files), TEXT);
  });
  afterEach(closeAll);
  after(() => {
    for (let file = 1; file <= files; file++) rmSync(fileUri(nameOf(file)).fsPath, { force: true });
  });

  const nameOf = (file: number) => CLOSED.replace('.', `${file}.`);
  const onDisk = () => readFileSync(uri.fsPath, 'utf8');

  it('saves it with all that is fixed', async () => {
    void vscode.commands.executeCommand('scenario.fixAll', uri);
    await eventually('the file is mended', () => !onDisk().includes('billion'));
    assert.match(onDisk(), /"more": 2\.5/);
  });

  it('saves it with one fix', async () => {
    const { doc, findings } = assess(TEXT);
    const finding = findings.find(({ rule }) => rule === 'units/unit-syntax');
    assert.ok(finding);
    void vscode.commands.executeCommand('scenario.fixFoundFinding', {
      uri,
      finding,
      range: rangeOf(doc.lines, finding.place),
    });
    await eventually('the file is mended', () => onDisk().split('billion').length === 2);
  });

  it('leaves it to the person to save where its table is in view, or its text is open', async () => {
    for (const editor of ['scenario.table', 'default']) {
      uri = await writeFile(nameOf(++files), TEXT);
      await vscode.commands.executeCommand('vscode.openWith', uri, editor);
      const document = await vscode.workspace.openTextDocument(uri);
      void vscode.commands.executeCommand('scenario.fixAll', uri);
      await eventually('it is mended', () => !document.getText().includes('billion'));
      // What is saved is saved right behind the edit.
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(document.isDirty, true, editor);
      assert.equal(onDisk(), TEXT);
      await closeAll();
    }
  });
});
