import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, writeFile } from './support/workspace';

const TEXT = `{
  "scenario": 1,
  "title": "Language",
  "alternatives": { "base": { "label": "Base" }, "deal": { "label": "Deal", "basedOn": "base" } },
  "sections": { "posture": { "label": "Posture" } },
  "factors": {
    "troops": {
      "section": "posture", "label": "Troops in place", "role": "given", "unit": "persons",
      "values": { "base": 100, "deal": "=ALT(\\"base\\", troops) * 2" }
    },
    "wording": {
      "section": "posture", "label": "Wording", "role": "given",
      "levels": { "silent": "Not touched on", "named": "Named" },
      "values": { "base": "silent" }
    }
  },
  "measures": {
    "total": { "label": "Total", "unit": "persons", "formula": "=IF(wording = \\"named\\", troops, ROUND(troops, 0))" }
  },
  "rules": { "some": { "require": "=tro", "because": "Because." } }
}
`;

describe('the text editor knows formulas', () => {
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    uri = await writeFile('language.scenario.json', TEXT);
    ({ document } = await vscode.window.showTextDocument(uri));
  });
  afterEach(closeAll);

  /** Where \`|\` stands in the only occurrence of what is around it. */
  function place(marked: string): vscode.Position {
    const offset = TEXT.indexOf(marked.replace('|', ''));
    assert.ok(offset >= 0, marked);
    return document.positionAt(offset + marked.indexOf('|'));
  }
  const ask = <T>(command: string, marked: string, ...more: unknown[]) =>
    Promise.resolve(vscode.commands.executeCommand<T>(command, uri, place(marked), ...more));

  async function completions(marked: string): Promise<vscode.CompletionItem[]> {
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', marked);
    return list.items.filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''));
  }
  const label = (item: vscode.CompletionItem | undefined) =>
    typeof item?.label === 'string' ? item.label : item?.label.label;

  it('completes the names of rows with their labels and units', async () => {
    const [first] = await completions('"=tro|"');
    assert.equal(label(first), 'troops');
    assert.equal(first?.insertText, 'troops');
    assert.match(first?.detail ?? '', /Troops in place \(persons\)/);
  });

  it('completes functions with their parenthesis and help', async () => {
    const round = (await completions('ROU|ND(')).find((item) => label(item) === 'ROUND');
    assert.equal(round?.insertText, 'ROUND');
    const about = round?.documentation;
    assert.match(typeof about === 'string' ? about : (about?.value ?? ''), /decimal places/);
  });

  it('completes levels in quotes that JSON can hold', async () => {
    const items = await completions('wording = \\"|named');
    assert.deepEqual(items.map(label), ['silent', 'named']);
    assert.equal(items[1]?.insertText, '\\"named\\"');
    const range = items[1]?.range;
    assert.ok(range && 'replacing' in range);
    assert.equal(document.getText(range.replacing), '\\"named\\"');
  });

  it('completes alternatives in ALT', async () => {
    assert.deepEqual((await completions('ALT(\\"b|ase')).map(label), ['base']);
  });

  it('proposes nothing of its own outside of formulas', async () => {
    assert.deepEqual(await completions('"Lang|uage"'), []);
  });

  async function hover(marked: string): Promise<string> {
    let text = '';
    await eventually(`a hover at ${marked}`, async () => {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', marked);
      text = hovers
        .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
        .join('\n');
      return /\*\*|\`\`\`/.test(text);
    });
    return text;
  }

  it('tells on hover what a name is, with its unit and its values', async () => {
    const text = await hover('\\", tro|ops) * 2');
    assert.match(text, /Troops in place.*persons/);
    assert.match(text, /Base \| 100 persons/);
    assert.match(text, /Deal \| 200 persons/);
  });

  it('tells on hover what a function takes and yields', async () => {
    const text = await hover('ROU|ND(');
    assert.match(text, /ROUND\(number, digits\)/);
    assert.match(text, /decimal places/);
  });

  it('tells which parameter is being written', async () => {
    const help = await ask<vscode.SignatureHelp>('vscode.executeSignatureHelpProvider', 'troops, |0))', ',');
    assert.equal(help.signatures[0]?.label, 'ROUND(number, digits)');
    assert.equal(help.activeParameter, 1);
  });

  async function definition(marked: string): Promise<string[]> {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', marked);
    return found.map((one) => {
      const range = 'targetRange' in one ? one.targetRange : one.range;
      return document.lineAt(range.start).text.trim();
    });
  }

  it('goes to where a row, an alternative, a level and a section are defined', async () => {
    assert.deepEqual(await definition('ROUND(tro|ops'), ['"troops": {']);
    assert.match((await definition('ALT(\\"ba|se')).join('\n'), /^"alternatives"/);
    assert.match((await definition('wording = \\"na|med')).join('\n'), /^"levels"/);
    assert.match((await definition('"section": "pos|ture"')).join('\n'), /^"sections"/);
    assert.deepEqual(await definition('"label": "Tot|al"'), []);
  });

  it('finds every place that speaks of a row', async () => {
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', 'ROUND(tro|ops');
    assert.deepEqual([...new Set(found.map(({ range }) => document.getText(range)))], ['troops']);
    assert.equal(found.length, 4);
  });

  it('renames a row everywhere, in one undo', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', 'ROUND(tro|ops', 'soldiers');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText().match(/soldiers/g)?.length, 4);
    assert.doesNotMatch(document.getText(), /troops/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('renames an alternative from within ALT, and a level from within a comparison', async () => {
    const alternative = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      'ALT(\\"ba|se',
      'origin',
    );
    assert.equal(alternative.get(uri).length, 5);
    const level = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      'wording = \\"na|med',
      'said',
    );
    assert.equal(level.get(uri).length, 2);
  });

  it('refuses to rename what has no id, and says why', async () => {
    await assert.rejects(ask('vscode.prepareRename', 'ROU|ND('), /keeps its name/);
    await assert.rejects(ask('vscode.prepareRename', '"label": "Tot|al"'), /no id/);
    await assert.rejects(ask('vscode.executeDocumentRenameProvider', 'ROUND(tro|ops', 'wording'), /taken/);
  });

  it('colours formulas inside of their strings', async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    assert.ok(tokens.data.length / 5 > 20);
  });
});
