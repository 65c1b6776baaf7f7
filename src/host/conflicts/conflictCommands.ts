import * as vscode from 'vscode';
import type { ConflictCommand } from '../../protocol/conflicts';
import { tableCommand } from '../commands/tableCommands';
import type { TableProvider } from '../editor/tableProvider';

/** The commands by the names that package.json gives them. */
const COMMANDS: Readonly<Record<string, ConflictCommand>> = {
  nextConflict: 'next-conflict',
  previousConflict: 'previous-conflict',
  takeOurs: 'take-ours',
  takeTheirs: 'take-theirs',
  takeAllOurs: 'take-all-ours',
  takeAllTheirs: 'take-all-theirs',
};

/** The commands that settle conflicts in the place of the table in front. */
export function conflictCommands(tables: TableProvider): vscode.Disposable[] {
  return Object.entries(COMMANDS).map(([name, command]) =>
    vscode.commands.registerCommand(`scenario.${name}`, tableCommand(tables, command)),
  );
}
