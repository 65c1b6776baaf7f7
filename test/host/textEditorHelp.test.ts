import * as vscode from 'vscode';
import { closeAll, eventually, fileUri, SEOUL, writeFile } from './support/workspace';

describe('the text editor teaches the format', () => {
  afterEach(closeAll);

  it('explains a member on hover', async () => {
    const uri = fileUri(SEOUL);
    const { document } = await vscode.window.showTextDocument(uri);
    const place = document.positionAt(document.getText().indexOf('"role"') + 2);
    await eventually('the hover speaks of levers', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
      return text.some((one) => one.includes('lever: we choose it'));
    });
  });

  it('completes the members of a factor', async () => {
    const text = '{ "scenario": 1, "factors": { "troops": { "" } } }';
    const uri = await writeFile('completion.scenario.json', text);
    const { document } = await vscode.window.showTextDocument(uri);
    const place = document.positionAt(text.indexOf('""') + 1);
    await eventually('confidence is proposed', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        place,
      );
      return list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'confidence');
    });
  });
});
