import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileUri, SEOUL } from './support/workspace';

const activeInput = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
const tabInputs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));

describe('opening scenarios', () => {
  afterEach(closeAll);

  it('opens a scenario as a table, unchanged', async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri(SEOUL));
    const input = activeInput();
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.viewType, 'scenario.table');
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty, false);
  });

  it('shows a diff as text', async () => {
    const uri = fileUri(SEOUL);
    await vscode.commands.executeCommand('vscode.diff', uri, uri, 'a diff');
    assert.ok(activeInput() instanceof vscode.TabInputTextDiff);
  });

  it('opens the text beside the table, and goes back to that table', async () => {
    await vscode.commands.executeCommand('vscode.openWith', fileUri(SEOUL), 'scenario.table');
    await vscode.commands.executeCommand('scenario.openAsText');
    await eventually('the text is in front', () => activeInput() instanceof vscode.TabInputText);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await vscode.commands.executeCommand('scenario.openAsTable');
    await eventually('the table is in front', () => activeInput() instanceof vscode.TabInputCustom);
    assert.equal(tabInputs().filter((input) => input instanceof vscode.TabInputCustom).length, 1);
  });

  it('opens a table beside a text that stands alone', async () => {
    await vscode.window.showTextDocument(fileUri(SEOUL));
    await vscode.commands.executeCommand('scenario.openAsTable');
    await eventually('the table is in front', () => activeInput() instanceof vscode.TabInputCustom);
    assert.equal(tabInputs().length, 2);
  });
});
