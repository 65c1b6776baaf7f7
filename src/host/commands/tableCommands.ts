import * as z from 'zod';
import type { ToTable } from '../../protocol';
import type { TableProvider } from '../editor/tableProvider';

/** What VS Code hands to a command from the table's context menu: the cell that was clicked. */
const contextSchema = z.object({ scenarioRow: z.string(), scenarioAlternative: z.string() });

type TableCommand = Extract<ToTable, { type: 'command' }>['command'];

/** A command that the table in front carries out: on the cell of the context menu, or on the active one. */
export function tableCommand(tables: TableProvider, command: TableCommand): (context?: unknown) => void {
  return (context) => {
    const clicked = contextSchema.safeParse(context);
    tables.activeSession()?.send({
      type: 'command',
      command,
      ...(clicked.success && {
        cell: { row: clicked.data.scenarioRow, alternative: clicked.data.scenarioAlternative },
      }),
    });
  };
}
