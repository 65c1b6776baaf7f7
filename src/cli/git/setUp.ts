import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { whyNot } from '../readText';
import { withDrivers, withoutDrivers } from './attributesText';
import { driverSettings, isOurs, SECTIONS, type Program, type Setting } from './drivers';
import { git, gitAnswer } from './git';

/** Whose git is set up: that of one repository, or of the person. */
export type Scope = 'local' | 'global';

/** The files that were written to, none where all was as wanted; or why it could not be done. */
export type SetUp = { readonly written: readonly string[] } | { readonly fault: string };

/** Makes git tell and merge scenarios by cell. Nothing is written that a commit would carry into other clones. */
export function enableDrivers(scope: Scope, program: Program): SetUp {
  return inPlace(scope, (place) => {
    const wanted = driverSettings(program);
    const there = settingsIn(scope);
    const foreign = there.find((one) => !isOurs(one) && wanted.some(({ key }) => isSameKey(key, one.key)));
    if (foreign) {
      return {
        fault:
          `${foreign.key} is “${foreign.value}” already, which was not written by scenario git enable. ` +
          `To let it be replaced, type: git config --${scope} --unset-all ${foreign.key}`,
      };
    }
    const missing = wanted.filter(
      ({ key, value }) => !there.some((one) => isSameKey(one.key, key) && one.value === value),
    );
    return change(
      place,
      missing.map(({ key, value }) => ['--replace-all', key, value]),
      withDrivers,
    );
  });
}

/** Takes out what `enableDrivers` wrote, and nothing else. */
export function disableDrivers(scope: Scope): SetUp {
  return inPlace(scope, (place) => {
    const keys = new Set(settingsIn(scope).flatMap((one) => (isOurs(one) ? [one.key] : [])));
    return change(
      place,
      [...keys].map((key) => ['--unset-all', key]),
      withoutDrivers,
    );
  });
}

/** Where git keeps what is written. */
interface Place {
  readonly scope: Scope;
  readonly config: string;
  readonly attributes: string;
}

function inPlace(scope: Scope, work: (place: Place) => SetUp): SetUp {
  try {
    const place = scope === 'local' ? localPlace() : globalPlace();
    return 'fault' in place ? place : work(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { fault: 'There is no git on the PATH. Install it first.' };
  }
}

function localPlace(): Place | { readonly fault: string } {
  const { out, err } = gitAnswer(['rev-parse', '--git-path', 'config', '--git-path', 'info/attributes']);
  const [config, attributes] = out.toString().split('\n');
  if (config !== undefined && config !== '' && attributes !== undefined && attributes !== '') {
    return { scope: 'local', config, attributes };
  }
  if (!err.includes('not a git repository')) return { fault: `git cannot read this repository: ${err}` };
  return {
    fault:
      'This folder lies in no git repository. Go to one, or set up git for all of yours: scenario git enable --global',
  };
}

function globalPlace(): Place {
  const named = git('.', ['config', '--type=path', '--get', 'core.attributesFile'])?.toString().trim();
  const home = process.env.HOME ?? homedir();
  const folder = process.env.XDG_CONFIG_HOME;
  const usual = join(folder === undefined || folder === '' ? join(home, '.config') : folder, 'git', 'attributes');
  return { scope: 'global', config: 'your configuration of git', attributes: named ? resolve(home, named) : usual };
}

function settingsIn(scope: Scope): Setting[] {
  const { out } = gitAnswer(['config', `--${scope}`, '--null', '--get-regexp', '^(diff|merge|difftool|mergetool)\\.']);
  return out
    .toString()
    .split('\0')
    .map((entry) => {
      const [key = '', ...value] = entry.split('\n');
      return { key, value: value.join('\n') };
    })
    .filter(({ key }) => SECTIONS.some((section) => key.startsWith(section)));
}

function change(
  { scope, config, attributes }: Place,
  calls: readonly string[][],
  rewrite: (text: string) => string,
): SetUp {
  const written: string[] = [];
  for (const call of calls) {
    const { code, err } = gitAnswer(['config', `--${scope}`, ...call]);
    if (code !== 0) return { fault: `git cannot write ${config}: ${err}` };
  }
  if (calls.length > 0) written.push(config);
  try {
    const text = textOf(attributes);
    const now = rewrite(text);
    if (now !== text) {
      mkdirSync(dirname(attributes), { recursive: true });
      if (now === '') rmSync(attributes);
      else writeFileSync(attributes, now, 'latin1');
      written.push(attributes);
    }
  } catch (error) {
    return { fault: `${attributes} cannot be written: ${whyNot(error)}.` };
  }
  return { written };
}

function textOf(path: string): string {
  try {
    // As bytes of one character each: what is no UTF-8 in it is to stay as it is.
    return readFileSync(path, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Git gives back the names of sections and settings in small letters. */
function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
