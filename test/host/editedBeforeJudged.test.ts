import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { Analyses } from '../../src/host/analyses';
import { applyInTurn } from '../../src/host/editor/editQueue';
import { Judging } from '../../src/host/judging';
import { PackFiles } from '../../src/host/packFiles';
import { SettingsFiles } from '../../src/host/settingsFiles';
import { setCell } from '../../src/model/edit/cellEdits';
import type { EditResult } from '../../src/model/edit/editResult';
import type { ScenarioText } from '../../src/model/read/scenarioText';
import { assess, type Assessment } from '../../src/validate/assess';
import { largeScenario } from '../bench/largeScenario';
import { closeAll, writeFile } from './support/workspace';

const TEXT = largeScenario({ rows: 3000, alternatives: 6 });
/** Its rows of numbers. */
const ROWS = Array.from({ length: 250 }, (_, n) => `row_${n * 12}`);

describe('a large scenario that is edited before it is judged', () => {
  let document: vscode.TextDocument;
  let analyses: Analyses;
  let files = 0;
  const around = { packs: new PackFiles(), settings: new SettingsFiles() };

  beforeEach(async () => {
    // A file of the same name may still be open with what another test made of it.
    const uri = await writeFile(`edited/${String(files++)}.scenario.json`, TEXT);
    document = await vscode.workspace.openTextDocument(uri);
    analyses = new Analyses(around.packs, around.settings);
  });
  afterEach(async () => {
    analyses.dispose();
    await document.save();
    await closeAll();
    rmSync(document.uri.fsPath, { force: true });
  });
  after(() => Object.values(around).forEach((one) => one.dispose()));

  const edit = (compute: (doc: ScenarioText) => EditResult) =>
    applyInTurn(analyses, document, ({ doc }) => compute(doc));
  /** One number in a whole column. */
  const column = (alternative: string, json: string) =>
    edit((doc) => ({
      edits: ROWS.flatMap((row) => {
        const one = setCell(doc, row, alternative, json);
        return 'edits' in one ? one.edits : [];
      }),
    }));

  it('takes one edit after the other, and finds in the end what is found in the file', async () => {
    assert.equal(await column('a1', '-5'), undefined);
    assert.equal(await edit((doc) => setCell(doc, 'row_12', 'a2', '"no number"')), undefined);
    assert.equal(await edit((doc) => setCell(doc, 'row_24', 'a2', '"=row_12 + nothing"')), undefined);
    const { findings } = await analyses.whenJudged(document);
    assert.deepEqual(findings, assess(document.getText()).findings);
    assert.ok(findings.some(({ row, alternative }) => row === 'row_24' && alternative === 'a2'));
  });

  it('shows what an edit comes to while it is still being judged, with the findings of before', async () => {
    const before = await analyses.whenJudged(document);
    const goesOn = Object.getOwnPropertyDescriptor(Judging.prototype, 'goOn') ?? {};
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    // Nobody has time to judge.
    Judging.prototype.goOn = async () => {
      await released;
      return undefined;
    };
    try {
      await column('a1', '-5');
      const told = new Promise<Assessment>((resolve) => analyses.onDidForesee(({ assessment }) => resolve(assessment)));
      await edit((doc) => setCell(doc, 'row_12', 'a2', '77'));
      const { calculation, findings } = await told;
      assert.equal(calculation.value('row_12', 'a2'), 77);
      assert.ok(findings === before.findings, 'it was judged first');
    } finally {
      Object.defineProperty(Judging.prototype, 'goOn', goesOn);
      release();
    }
    const { findings } = await analyses.whenJudged(document);
    assert.deepEqual(findings, assess(document.getText()).findings);
  });

  it('comes back to what was found before, when an edit is taken back before it is judged', async () => {
    const before = await analyses.whenJudged(document);
    await column('a1', '-5');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const back = new vscode.WorkspaceEdit();
    back.replace(document.uri, whole, TEXT);
    await vscode.workspace.applyEdit(back);
    await analyses.takeIn(document);
    assert.ok(analyses.of(document) === before, 'it was judged again');
  });
});
