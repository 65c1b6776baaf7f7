import type * as vscode from 'vscode';
import { packGoalSchema } from '../packs/packGoal';
import type { PackProvider } from '../packs/packProvider';
import { activePack } from '../scenarioFiles';
import { openAsForm } from './openAsForm';

/** Goes to one of a rule pack's contents in its form, opening it where it is not open. @param goal what, and which field */
export async function showInForm(packs: PackProvider, uri?: vscode.Uri, goal?: unknown): Promise<void> {
  const pack = uri ?? activePack();
  const meant = packGoalSchema.safeParse(goal);
  if (pack && meant.success) await packs.reveal(pack, meant.data, openAsForm);
}
