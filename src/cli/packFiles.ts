import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { PACK } from './files';
import { readText, STANDARD_INPUT } from './readText';

/**
 * Reads the rule packs that a scenario, or a file of settings, names by path, relative to its own folder and inside of the workspace: the
 * repository in which the scenario lies, else the current folder or its own.
 * @param file the scenario's path, `-` for standard input
 * @returns what gives a pack's text, or undefined where there is none to be had
 */
export function packFiles(file: string): (reference: string) => string | undefined {
  const folder = file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file));
  return (reference) => {
    if (!reference.endsWith(PACK) || isAbsolute(reference)) return undefined;
    const path = resolve(folder, reference);
    if (!existsSync(path) || !isInside(realpathSync(path), realpathSync(workspaceOf(folder)))) return undefined;
    const read = readText(path);
    return 'text' in read ? read.text : undefined;
  };
}

function workspaceOf(folder: string): string {
  for (let one = folder; ; one = dirname(one)) {
    if (existsSync(join(one, '.git'))) return one;
    if (dirname(one) === one) break;
  }
  return isInside(folder, process.cwd()) ? process.cwd() : folder;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}
