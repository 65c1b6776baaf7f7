import { readdirSync, statSync } from 'node:fs';
import { join, normalize, relative, resolve, sep } from 'node:path';
import { GitIgnore } from './gitIgnore';
import { globOf, type Glob } from './glob';
import { STANDARD_INPUT, whyNot } from './readText';

/** How names of scenario files end. */
export const SCENARIO = '.scenario.json';
/** How names of rule packs end. */
export const PACK = '.scenario-rules.json';

/** Files to work on, and what the person named that is none. */
export interface Found {
  /** As they are shown: with slashes, beginning as the person wrote it, each file once, sorted within a folder. */
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

/** Never looked into, unless named. */
const LEFT_OUT: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * The files that paths mean: a file itself, of a folder every file below whose name ends in one of `endings` and that
 * git does not ignore, of a pattern those of them that match.
 * @param paths as typed; `-` stands for standard input
 */
export function findFiles(paths: readonly string[], endings: readonly string[]): Found {
  const files = new Map<string, string>();
  const faults: string[] = [];
  const fits = (name: string) => endings.some((ending) => name.endsWith(ending));
  for (const path of paths) {
    const found = path === STANDARD_INPUT ? { files: [path], faults: [] } : atPath(path, fits, endings);
    faults.push(...found.faults);
    for (const file of found.files) files.set(file === STANDARD_INPUT ? file : resolve(file), file);
  }
  return { files: [...new Set(files.values())].map((file) => file.split(sep).join('/')), faults };
}

/** The files at a path, and what is wrong with it or below it. */
function atPath(path: string, fits: (name: string) => boolean, endings: readonly string[]): Found {
  let isFolder;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    const glob = globOf(path);
    return glob ? matching(path, glob, fits, endings) : faulty(unreadable(path, error));
  }
  if (!isFolder) return fits(path) ? { files: [normalize(path)], faults: [] } : faulty(notOfThem(path, endings));
  const found = below(path, fits);
  if (found.files.length > 0 || found.faults.length > 0) return found;
  return faulty(
    `There is no ${named(endings)} in ${path} or below (what .gitignore names and node_modules are left out).`,
  );
}

function matching(
  path: string,
  { folder, means }: Glob,
  fits: (name: string) => boolean,
  endings: readonly string[],
): Found {
  const { files, faults } = below(folder, fits);
  const matched = files.filter((file) => means(relative(folder, file).split(sep).join('/')));
  if (matched.length > 0 || faults.length > 0) return { files: matched, faults };
  return faulty(`No ${named(endings)} matches ${path} (what .gitignore names is left out).`);
}

function faulty(...faults: string[]): Found {
  return { files: [], faults };
}

function unreadable(path: string, error: unknown): string {
  return `${path} cannot be read: ${whyNot(error)}.`;
}

function below(folder: string, fits: (name: string) => boolean): Found {
  const found = { files: [], faults: [] };
  walk(normalize(folder), GitIgnore.at(resolve(folder)), fits, found);
  return found;
}

/** A folder within that cannot be read is told, and does not keep from the rest. */
function walk(
  folder: string,
  rules: GitIgnore,
  fits: (name: string) => boolean,
  found: { readonly files: string[]; readonly faults: string[] },
): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    found.faults.push(unreadable(folder.split(sep).join('/'), error));
    return;
  }
  // By code unit, so that the order is the same everywhere.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // A link to a folder may lead round in a circle; one to a file is a file.
    if (entry.isDirectory()) {
      if (LEFT_OUT.has(entry.name) || rules.leavesOut(resolve(path), true)) continue;
      walk(path, rules.inside(resolve(path)), fits, found);
    } else if (fits(entry.name) && (entry.isFile() || leadsToFile(path)) && !rules.leavesOut(resolve(path), false)) {
      found.files.push(path);
    }
  }
}

/** Editors mark a file that is being edited by a link that leads nowhere. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}

function notOfThem(path: string, endings: readonly string[]): string {
  const only = `${path} is left aside: the name of a file to work on ends in ${endings.join(' or ')}.`;
  return path.endsWith(PACK)
    ? `${path} is a rule pack: it is judged with the scenarios that name it. Name these instead.`
    : only;
}

function named(endings: readonly string[]): string {
  return endings.map((ending) => `*${ending}`).join(' or ');
}
