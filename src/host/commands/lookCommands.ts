import type { ToTable } from '../../protocol';
import type { TableProvider } from '../editor/tableProvider';
import { targetOf } from '../structure/target';

type LookMessage = Extract<ToTable, { type: 'paint-row' | 'chart' }>;

/** A command that shows a row another way in the table in front: that of the context menu, or the active one. */
export function lookCommand(tables: TableProvider, message: LookMessage): (context?: unknown) => void {
  return (context) => {
    const target = targetOf(tables, context);
    if (!target) return;
    const { row, session } = target;
    session.send({ ...message, ...(row !== undefined && { row }) });
  };
}
