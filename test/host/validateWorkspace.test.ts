import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { Analyses } from '../../src/host/analyses';
import { validateClosedFiles } from '../../src/host/closedFiles';
import { Diagnostics } from '../../src/host/diagnostics';
import { PackFiles } from '../../src/host/packFiles';
import { SettingsFiles } from '../../src/host/settingsFiles';
import { WorkspaceValidation } from '../../src/host/workspaceValidation';
import { closeAll, eventually, fileUri, ours, whenDone, writeFile } from './support/workspace';

const FAULTY = '{ "scenario": 1 }\n';
const MANY = 400;

/** Something to wait for, and what ends the waiting. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

describe('validating the workspace', () => {
  const autoSave = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Workspace);

  // A workbench in a browser saves by itself, and on a busy machine sooner than the editor is closed here.
  before(() => autoSave('off'));
  after(async () => {
    await autoSave(undefined);
    await closeAll();
    // The folder itself stays: VS Code looks into it as long as it is there from the start.
    for (const name of ['er/closed', 'later', 'opened', 'raced', 'unasked'])
      rmSync(fileUri(`deep/${name}.scenario.json`).fsPath, { force: true });
  });

  it('reaches closed files in folders below, and keeps up as they are changed, made and deleted on disk', async function () {
    this.timeout(80_000);
    const closed = await writeFile('deep/er/closed.scenario.json', FAULTY);
    const later = fileUri('deep/later.scenario.json');
    // Its summary waits for an answer, which nobody gives.
    void vscode.commands.executeCommand('scenario.validateWorkspace');
    await eventually('the closed file has problems', () => ours(closed).length === 4);

    const changed = '{ "scenario": 1, "title": "Changed" }\n';
    await whenDone(
      'one is mended on disk',
      () => writeFileSync(closed.fsPath, changed),
      () => ours(closed).length === 3,
    );
    await whenDone(
      'a new file has problems',
      () => writeFileSync(later.fsPath, FAULTY),
      () => ours(later).length === 4,
    );
    const remove = () => {
      writeFileSync(later.fsPath, FAULTY);
      rmSync(later.fsPath);
    };
    await whenDone('a deleted file has none', remove, () => ours(later).length === 0);
  });

  it('goes on with a file when its editor is closed', async () => {
    const uri = await writeFile('deep/opened.scenario.json', FAULTY);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 16), ', "title": "Typed"'));
    await eventually('what is typed counts', () => ours(uri).length === 3);
    await closeAll();
    await eventually('what is on disk counts again', () => ours(uri).length === 4);
  });

  it('drops what a run made of a file that has changed since', async () => {
    const uri = await writeFile('deep/raced.scenario.json', FAULTY);
    const packs = new PackFiles();
    const settings = new SettingsFiles();
    const analyses = new Analyses(packs, settings);
    const diagnostics = new Diagnostics(analyses);
    const validation = new WorkspaceValidation(analyses, diagnostics);
    const judge = analyses.ofText.bind(analyses);
    const [begun, mayGoOn] = [gate(), gate()];
    analyses.ofText = async (file, text) => {
      const isFirst = file.toString() === uri.toString() && text === FAULTY;
      if (isFirst) {
        begun.open();
        await mayGoOn.passed;
      }
      return judge(file, text);
    };
    const run = () => validation.run({ report: () => undefined }, new vscode.CancellationTokenSource().token);
    const found = () => diagnostics.found.of(uri).length;
    try {
      const slow = run();
      await begun.passed;
      writeFileSync(uri.fsPath, '{ "scenario": 1, "title": "Changed" }\n');
      await run();
      assert.equal(found(), 3);
      mayGoOn.open();
      await slow;
      assert.equal(found(), 3, 'what the slow run made of the older text is not told');
    } finally {
      for (const one of [validation, diagnostics, analyses, settings, packs]) one.dispose();
    }
  });

  it('drops what is made of a file that is deleted meanwhile', async () => {
    const uri = await writeFile('short-lived.scenario.json', FAULTY);
    const packs = new PackFiles();
    const settings = new SettingsFiles();
    const analyses = new Analyses(packs, settings);
    const diagnostics = new Diagnostics(analyses);
    const validation = new WorkspaceValidation(analyses, diagnostics);
    const found = () => diagnostics.found.of(uri).length;
    try {
      await validation.run({ report: () => undefined }, new vscode.CancellationTokenSource().token);
      assert.equal(found(), 4);
      const judge = analyses.ofText.bind(analyses);
      const [mayGoOn, done] = [gate(), gate()];
      let isBegun = false;
      analyses.ofText = async (file, text) => {
        if (file.toString() !== uri.toString()) return judge(file, text);
        isBegun = true;
        await mayGoOn.passed;
        return judge(file, text).finally(() => setTimeout(done.open));
      };
      const change = () => writeFileSync(uri.fsPath, '{ "scenario": 1, "title": "Changed" }\n');
      await whenDone('the changed file is being judged', change, () => isBegun);
      const remove = () => {
        change();
        rmSync(uri.fsPath);
      };
      await whenDone('a deleted file has no problems', remove, () => found() === 0);
      mayGoOn.open();
      await done.passed;
      assert.equal(found(), 0);
    } finally {
      for (const one of [validation, diagnostics, analyses, settings, packs]) one.dispose();
    }
  });

  it('begins by itself where the settings say so, and as soon as they do', async () => {
    const uri = await writeFile('deep/unasked.scenario.json', FAULTY);
    const settle = (value: string | undefined) =>
      vscode.workspace.getConfiguration('scenario').update('closedFiles', value, vscode.ConfigurationTarget.Workspace);
    const packs = new PackFiles();
    const settings = new SettingsFiles();
    const analyses = new Analyses(packs, settings);
    const diagnostics = new Diagnostics(analyses);
    const validation = new WorkspaceValidation(analyses, diagnostics);
    const log = vscode.window.createOutputChannel('Validating by itself', { log: true });
    const byItself = validateClosedFiles(validation, log);
    const found = () => diagnostics.found.of(uri).length;
    try {
      assert.equal(found(), 0);
      await settle('always');
      await eventually('the closed file is judged', () => found() === 4);
    } finally {
      await settle(undefined);
      for (const one of [byItself, log, validation, diagnostics, analyses, settings, packs]) one.dispose();
    }
  });

  describe(`of ${MANY} files`, () => {
    const folder = fileUri('many');

    before(async () => {
      await vscode.workspace.fs.createDirectory(folder);
      for (let n = 0; n < MANY; n++) {
        writeFileSync(vscode.Uri.joinPath(folder, `${n}.scenario.json`).fsPath, FAULTY);
      }
    });
    after(() => rmSync(folder.fsPath, { recursive: true }));

    it('stops where the person cancels, and says so', async () => {
      const packs = new PackFiles();
      const settings = new SettingsFiles();
      const analyses = new Analyses(packs, settings);
      const diagnostics = new Diagnostics(analyses);
      const validation = new WorkspaceValidation(analyses, diagnostics);
      const cancellation = new vscode.CancellationTokenSource();
      let told = 0;
      const progress = {
        report: () => {
          if (++told === 20) cancellation.cancel();
        },
      };
      try {
        const summary = await validation.run(progress, cancellation.token);
        assert.equal(summary.cancelled, true);
        assert.equal(summary.files, 20);
        assert.equal(told, 20);
      } finally {
        for (const one of [validation, diagnostics, analyses, settings, packs]) one.dispose();
      }
    });
  });
});
