// What other extensions and agents do to a scenario through VS Code while its table is open.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { ruleOf } from '../../src/host/findingDiagnostics';
import { closeAll, eventually, fileUri, ours, replaceOnce, SEOUL, whenDone, writeFile } from './support/workspace';

const TABLE = 'scenario.table';

describe('a scenario that is changed under its open table', () => {
  let uri: vscode.Uri;
  let text: string;

  beforeEach(async () => {
    text = await readFile(fileUri(SEOUL).fsPath, 'utf8');
    uri = await writeFile('agent.scenario.json', text);
    await vscode.commands.executeCommand('vscode.openWith', uri, TABLE);
  });
  const write = (other: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(other));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  it('takes an agent’s edit, judges it, and gives the text back to the byte on undo', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const before = ours(uri).length;
    await replaceOnce(document, '"worst_case": { "value": "named"', '"worst_case": { "value": "unnamed"');
    await eventually('the finding is there', () => ours(uri).length === before + 1);
    assert.equal(document.isDirty, true);
    await vscode.commands.executeCommand('undo');
    await eventually('the finding is gone', () => ours(uri).length === before);
    assert.equal(document.getText(), text);
    assert.equal(await readFile(uri.fsPath, 'utf8'), text);
  });

  it('takes edits of several places at once, as one step of undo', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    for (const match of text.matchAll(/"role": "given"/g)) {
      const range = new vscode.Range(
        document.positionAt(match.index),
        document.positionAt(match.index + match[0].length),
      );
      edit.replace(uri, range, '"role": "uncertainty"');
    }
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replaceAll('"role": "given"', '"role": "uncertainty"'));
    await vscode.commands.executeCommand('undo');
    await eventually('all of it is undone', () => document.getText() === text);
  });

  it('follows the file on disk while nothing is unsaved', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const other = text.replace('"title": "', '"title": "Changed: ');
    await whenDone(
      'the document is the new one',
      () => write(other),
      () => document.getText() === other,
    );
    assert.equal(document.isDirty, false);
  });

  it('keeps what is unsaved when the file changes on disk: the person decides at saving', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await replaceOnce(document, '"scenario": 1,', '"scenario": 1, "x_mine": true,');
    const mine = document.getText();
    const theirs = text.replace('"title": "', '"title": "Theirs: ');
    await write(theirs);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(document.getText(), mine);
    assert.equal(await readFile(uri.fsPath, 'utf8'), theirs);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('the file’s own text is back', () => document.getText() === theirs);
  });

  it('goes from sound to conflict markers and back with one finding on the first mark', async function () {
    this.timeout(60_000);
    const document = await vscode.workspace.openTextDocument(uri);
    const before = ours(uri).length;
    const conflict = text.replace('  "asOf"', '<<<<<<< HEAD\n  "asOf"').replace('  "packs"', '=======\n  "packs"');
    const isTold = () => ours(uri).some(({ message }) => message.includes('merge conflict'));
    await whenDone('the conflict is told', () => write(conflict), isTold);
    const [diagnostic, more] = ours(uri);
    assert.equal(more, undefined);
    assert.ok(diagnostic);
    assert.equal(ruleOf(diagnostic), 'structure/syntax');
    assert.equal(document.getText(diagnostic.range), '<<<<<<<');
    await whenDone(
      'all is well again',
      () => write(text),
      () => document.getText() === text && ours(uri).length === before,
    );
  });
});
