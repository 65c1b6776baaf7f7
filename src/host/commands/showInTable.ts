import * as vscode from 'vscode';
import * as z from 'zod';
import type { TableProvider } from '../editor/tableProvider';
import { activeScenario } from '../scenarioFiles';

const targetSchema = z.object({
  row: z.string().optional(),
  alternative: z.string().optional(),
  rule: z.string().optional(),
});

/** Goes to a cell in the scenario's table, opening it where it is not open. @param target the ids of row and alternative */
export async function showInTable(tables: TableProvider, uri?: vscode.Uri, target?: unknown): Promise<void> {
  const scenario = uri ?? activeScenario();
  const place = targetSchema.safeParse(target ?? {});
  if (scenario && place.success) await tables.reveal(scenario, place.data);
}
