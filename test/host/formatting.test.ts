import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { canonicalText } from '../../src/model/canonical';
import { SMALL_TEXT } from '../e2e/support/small';
import { closeAll, eventually, fileUri, replaceOnce, writeFile } from './support/workspace';

const FORMATTED = canonical(SMALL_TEXT);
/** Two members on one line, one without its space, and a label before its section. */
const LOOSE = FORMATTED.replace('"scenario": 1,\n  "title"', '"scenario":1, "title"').replace(
  '"section": "money",\n      "label": "Payment"',
  '"label": "Payment",\n      "section": "money"',
);

describe('formatting', () => {
  let document: vscode.TextDocument;
  let files = 0;

  beforeEach(async () => {
    // VS Code keeps a document for a while: each test has a file of its own.
    document = await vscode.workspace.openTextDocument(await writeFile(nameOf(++files), LOOSE));
  });
  afterEach(closeAll);
  after(() => {
    for (let file = 1; file <= files; file++) rmSync(fileUri(nameOf(file)).fsPath, { force: true });
  });

  const nameOf = (file: number) => `formatting-${file}.scenario.json`;

  const save = () => vscode.commands.executeCommand('workbench.action.files.save');
  const textInEditor = () => vscode.window.showTextDocument(document);
  const table = () => vscode.commands.executeCommand('vscode.openWith', document.uri, 'scenario.table');

  async function onSave(work: () => Promise<void>): Promise<void> {
    const settings = vscode.workspace.getConfiguration('editor', document);
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace);
    try {
      await work();
    } finally {
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  }

  it('gives the text its canonical form by VS Code’s own command, as one step to undo', async () => {
    assert.equal(document.languageId, 'scenario');
    await textInEditor();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), FORMATTED);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), LOOSE);
  });

  it('happens on saving the text where VS Code is told so', () =>
    onSave(async () => {
      await textInEditor();
      await replaceOnce(document, '"Small"', '"Smaller"');
      await save();
      assert.equal(document.isDirty, false);
      assert.equal(document.getText(), FORMATTED.replace('"Small"', '"Smaller"'));
    }));

  it('happens on saving the table where VS Code is told so', () =>
    onSave(async () => {
      await table();
      await replaceOnce(document, '"Small"', '"Smaller"');
      await save();
      await eventually('it is saved', () => !document.isDirty);
      assert.equal(document.getText(), FORMATTED.replace('"Small"', '"Smaller"'));
    }));

  it('is left alone on saving by default', async () => {
    await textInEditor();
    await replaceOnce(document, '"Small"', '"Smaller"');
    await save();
    assert.equal(document.getText(), LOOSE.replace('"Small"', '"Smaller"'));
  });

  it('is a command that works on the table in front', async () => {
    await table();
    await vscode.commands.executeCommand('scenario.format');
    assert.equal(document.getText(), FORMATTED);
    await vscode.commands.executeCommand('undo');
    await eventually('it is undone', () => document.getText() === LOOSE);
  });

  it('leaves a file that is broken as it is', async () => {
    await replaceOnce(document, '"Small"', 'Small');
    await textInEditor();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), LOOSE.replace('"Small"', 'Small'));
  });

  it('gives rule packs theirs', async () => {
    const name = 'formatting.scenario-rules.json';
    const pack = await vscode.workspace.openTextDocument(
      await writeFile(name, '{"pack":1,\n"rules":{},"title":"Ours"}'),
    );
    try {
      await vscode.window.showTextDocument(pack);
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assert.equal(pack.getText(), '{\n  "pack": 1,\n  "title": "Ours",\n  "rules": {}\n}\n');
    } finally {
      await closeAll();
      rmSync(fileUri(name).fsPath, { force: true });
    }
  });
});

function canonical(text: string): string {
  const result = canonicalText(text, 'scenario');
  assert.ok('text' in result);
  return result.text;
}
