// Folders that live no longer than this process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './processes.mjs';

/**
 * A new empty folder, removed when this process ends.
 * @param {string} purpose a word that makes the folder recognizable
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `scenario-${purpose}-`));
  atExit(() => removeFolder(folder));
  return folder;
}

/**
 * Removes a folder with all that is in it, though a dying process may still be writing there.
 * @param {string} folder
 */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
