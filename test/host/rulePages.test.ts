import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, writeFile } from './support/workspace';

/** The tabs that show Markdown, by their titles. */
function previews(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview'))
    .map(({ label }) => label);
}

describe('the page of a rule', () => {
  afterEach(closeAll);

  it('opens by the code of a finding', async () => {
    const uri = await writeFile('linked.scenario.json', '{ "scenario": 1 }\n');
    await vscode.workspace.openTextDocument(uri);
    const codes = () => vscode.languages.getDiagnostics(uri).map(({ code }) => code);
    await eventually('its findings are there', () => codes().length > 0);
    const [code] = codes();
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'structure/missing-member');
    assert.equal(code.target.scheme, 'command');
    const args = JSON.parse(code.target.query) as unknown[];
    await vscode.commands.executeCommand(code.target.path, ...args);
    await eventually('the page is shown', () => previews().some((title) => title.includes('missing-member')));
  });

  it('says why and how the finding is settled', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('scenario-rule:/values/missing.md'));
    assert.equal(page.languageId, 'markdown');
    assert.match(page.getText(), /^# values\/missing\n[^]*How it is settled[^]*```jsonc/);
  });

  it('has quick fixes and the way to the table beside it, as before', async () => {
    const uri = await writeFile('fixable.scenario.json', FIXABLE);
    const document = await vscode.workspace.openTextDocument(uri);
    const misspelt = () => vscode.languages.getDiagnostics(uri).find(({ message }) => message.includes('pai'));
    await eventually('its finding is there', () => misspelt() !== undefined);
    const diagnostic = misspelt();
    assert.ok(diagnostic);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
    );
    assert.ok(actions.some(({ title }) => title === 'Replace with pay'));
  });
});

const FIXABLE = JSON.stringify(
  {
    scenario: 1,
    title: 'Fixable',
    alternatives: { base: { label: 'Base' } },
    sections: { money: { label: 'Money' } },
    factors: { pay: { section: 'money', label: 'Payment', role: 'given', unit: 'USD bn', values: { base: 1 } } },
    measures: { double: { label: 'Twice', unit: 'USD bn', formula: '=pai * 2' } },
  },
  null,
  2,
);
