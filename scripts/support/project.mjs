// Where the project lies, and what its package.json says.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * A path inside the project.
 * @param {...string} parts
 */
export const inProject = (...parts) => join(projectRoot, ...parts);

/**
 * What the scripts need from package.json.
 * @returns {{ name: string, publisher: string, engines: { node: string, vscode: string } }}
 */
export function readManifest() {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
}
