// The folder that tests open in VS Code: a copy of the examples and of what the suite adds, to be changed at will.
import { cpSync, existsSync } from 'node:fs';
import { inProject } from '../support/project.mjs';
import { temporaryFolder } from '../support/temporary.mjs';

/**
 * A fresh copy of scenarios/ with test/<suite>/workspace/ laid over it, removed when this process ends.
 * @param {'host' | 'e2e'} suite
 */
export function copyWorkspace(suite) {
  const folder = temporaryFolder(`${suite}-workspace`);
  for (const source of [inProject('scenarios'), inProject('test', suite, 'workspace')]) {
    if (existsSync(source)) cpSync(source, folder, { recursive: true });
  }
  return folder;
}
