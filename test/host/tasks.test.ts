import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import * as z from 'zod';
import { closeAll, eventually, fileUri, ours, writeFile } from './support/workspace';

/** Three things are wrong, each at a place of its own: of several at one place VS Code keeps the first. */
const FAULTY = `{
  "scenario": 1,
  "title": 5,
  "alternatives": { "base": { "label": 6 } },
  "sections": 7,
  "factors": {}
}
`;

const matchersSchema = z.object({
  contributes: z.object({
    problemMatchers: z.array(z.object({ applyTo: z.string(), pattern: z.object({ regexp: z.string() }) })),
  }),
});

/** JSON’s own complaints stand beside ours where a file is open. */

describe('the task that validates the workspace', () => {
  const folder = fileUri('tasks');

  after(async () => {
    await closeAll();
    rmSync(folder.fsPath, { recursive: true, force: true });
  });

  async function run(task: vscode.Task): Promise<number | undefined> {
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    return ended;
  }

  it('is offered for each folder, with the problem matcher', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'scenario' });
    assert.deepEqual(
      tasks.map(({ name, source, problemMatchers, definition }) => [
        name,
        source,
        ...problemMatchers,
        String(definition.task),
      ]),
      [['validate workspace', 'scenario', '$scenario', 'validate']],
    );
  });

  it('runs the command line, and ends as it does', async () => {
    await writeFile('tasks/closed.scenario.json', FAULTY);
    const [task] = await vscode.tasks.fetchTasks({ type: 'scenario' });
    assert.ok(task);
    assert.equal(await run(task), 1);
  });

  it('prints what the problem matcher reads: the findings of the editor, for files that are closed', async () => {
    const open = await writeFile('tasks/open.scenario.json', FAULTY);
    await vscode.window.showTextDocument(open);
    await eventually('the open one has its problems', () => ours(open).length > 0);
    const extension =
      vscode.extensions.getExtension('scenario-planner.scenario-planner') ?? assert.fail('it is installed');
    const [matcher] = matchersSchema.parse(extension.packageJSON).contributes.problemMatchers;
    assert.ok(matcher);
    assert.equal(matcher.applyTo, 'closedDocuments', 'none is told twice');
    const command = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'scenario.js').fsPath;
    const { stdout, status } = spawnSync(process.execPath, [command, 'validate', open.fsPath], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    assert.equal(status, 1);
    const pattern = new RegExp(matcher.pattern.regexp);
    const read = stdout.split('\n').flatMap((line) => {
      const [, file, at, column, severity, message, code] = pattern.exec(line) ?? [];
      return file === undefined ? [] : [{ file, at: `${at ?? ''}:${column ?? ''}`, severity, message, code }];
    });
    assert.deepEqual(
      read,
      ours(open).map(({ range: { start }, message, code }) => ({
        file: open.fsPath,
        at: `${start.line + 1}:${start.character + 1}`,
        severity: 'error',
        message: message.split('\n', 1)[0],
        code: typeof code === 'object' ? code.value : code,
      })),
    );
  });
});
