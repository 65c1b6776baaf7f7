import * as vscode from 'vscode';
import * as z from 'zod';
import { t } from '../../model/l10n';

/** The type of our tasks, as package.json contributes it. */
const TYPE = 'scenario';

const definitionSchema = z.object({
  type: z.literal(TYPE),
  task: z.literal('validate'),
  paths: z.array(z.string()).optional(),
  changedSince: z.string().optional(),
  maxWarnings: z.number().optional(),
});
type Definition = z.infer<typeof definitionSchema>;

/** The problem matcher that package.json contributes. */
const MATCHER = '$scenario';

/** How long (in ms) after a task's end VS Code has surely told its problems, and taken away those that it did not find. */
const SETTLED = 500;

/**
 * Keeps what the editor found in Problems. A task's problems take the place of ours in the files that it tells of, so
 * that none stands there twice; but VS Code then takes away those of all other files, unsaved or not asked for as they are.
 */
export function keepProblems(tellAgain: () => void): vscode.Disposable {
  return vscode.tasks.onDidEndTask(({ execution }) => {
    const isOurs = execution.task.definition.type === TYPE || execution.task.problemMatchers.includes(MATCHER);
    if (isOurs) setTimeout(tellAgain, SETTLED);
  });
}

/** Offers the command line's `validate` as a task of each folder, run by the Node that VS Code itself runs on. */
export class ValidateTasks implements vscode.TaskProvider {
  constructor(readonly extensionUri: vscode.Uri) {}

  register(): vscode.Disposable {
    return vscode.tasks.registerTaskProvider(TYPE, this);
  }

  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap(
      (folder) => this.#task({ type: TYPE, task: 'validate' }, folder) ?? [],
    );
  }

  resolveTask({ definition, scope }: vscode.Task): vscode.Task | undefined {
    const parsed = definitionSchema.safeParse(definition);
    const [first] = vscode.workspace.workspaceFolders ?? [];
    const folder = typeof scope === 'object' ? scope : first;
    // VS Code knows a task that it asked for by the definition that it gave.
    return parsed.success && folder ? this.#task(parsed.data, folder, definition) : undefined;
  }

  #task(
    definition: Definition,
    folder: vscode.WorkspaceFolder,
    given = definition as vscode.TaskDefinition,
  ): vscode.Task | undefined {
    const node = nodePath();
    // In a browser, and on file systems that are none of this machine's, no command can be run.
    if (node === undefined || folder.uri.scheme !== 'file') return undefined;
    const command = vscode.Uri.joinPath(this.extensionUri, 'dist', 'scenario.js').fsPath;
    const execution = new vscode.ProcessExecution(node, [command, 'validate', ...argumentsOf(definition)], {
      cwd: folder.uri.fsPath,
      // The desktop's VS Code is Electron, which is Node only where it is told to be.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const name = t('validate workspace');
    const task = new vscode.Task(given, folder, name, TYPE, execution, MATCHER);
    task.group = vscode.TaskGroup.Test;
    task.detail = t('Validates every scenario of the folder, as the command line does.');
    return task;
  }
}

function argumentsOf({ paths = [], changedSince, maxWarnings }: Definition): string[] {
  return [
    ...(changedSince === undefined ? [] : ['--changed-since', changedSince]),
    ...(maxWarnings === undefined ? [] : ['--max-warnings', String(maxWarnings)]),
    ...paths,
  ];
}

/** What runs the extension, where that is Node. */
function nodePath(): string | undefined {
  return (globalThis as { process?: { execPath?: string } }).process?.execPath;
}
