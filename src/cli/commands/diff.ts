import { Option } from 'commander';
import { statSync } from 'node:fs';
import { changesAlone } from '../../compare/changesAlone';
import {
  compare,
  isUnchanged,
  whyIncomparable,
  type Compare,
  type Comparison,
  type Side,
} from '../../compare/comparison';
import { comparisonAsJson } from '../../report/comparison/comparisonAsJson';
import { comparisonAsMarkdown } from '../../report/comparison/comparisonAsMarkdown';
import { comparisonAsText } from '../../report/comparison/comparisonAsText';
import {
  cannotCompare,
  filesAsJson,
  filesAsMarkdown,
  filesAsText,
  type FileCompared,
} from '../../report/comparison/filesCompared';
import type { TextLook } from '../../report/formats/text';
import { filesBetween, rangeOfTwo } from '../diff/revisions';
import { packFiles } from '../packFiles';
import { readText, readTwice, STANDARD_INPUT } from '../readText';
import { SettingsFiles } from '../settingsFiles';
import { EXIT, type Terminal } from '../terminal';
import { dayArgument, today } from '../today';
import type { Context } from './command';

interface Format {
  readonly pair: (comparison: Comparison, look: TextLook) => string;
  readonly files: (files: readonly FileCompared[], look: TextLook) => string;
}

const text: Format = { pair: comparisonAsText, files: filesAsText };

const formats: Readonly<Record<string, Format>> = {
  text,
  markdown: { pair: comparisonAsMarkdown, files: filesAsMarkdown },
  json: { pair: comparisonAsJson, files: filesAsJson },
};

interface Options {
  readonly format: string;
  readonly today?: string;
  readonly path?: string;
  readonly changesOnly?: true;
}

/** `scenario diff`: which assumptions changed, and what that did. */
export function addDiff({ program, terminal, exit }: Context): void {
  program
    .command('diff')
    .summary('which assumptions changed, and what that did')
    .description(
      'Tells what differs between two scenarios, or between two revisions of a git repository: cells, rows, alternatives and rules, what that does to measures, and findings that it brings or settles.',
    )
    .argument('<before>', 'a file (- is standard input), a revision such as HEAD, or two as main..HEAD')
    .argument(
      '[after...]',
      'the other file; of revisions the files and folders that are meant, all where none is named',
    )
    .addOption(new Option('--format <format>', 'how to tell it').choices(Object.keys(formats)).default('text'))
    .option('--today <date>', 'the day to judge by, such as 2025-08-22 (default: today)', dayArgument)
    .option('--path <file>', 'the file that two are states of: named as the heading, and its rule packs count')
    .option('--changes-only', 'leave out what the changes do to measures and findings: quick in large files')
    .addHelpText(
      'after',
      '\nOne revision is compared with the files as they are now; main...HEAD begins where the two parted.\n' +
        'Exits with 0 where nothing differs, 1 where something does, 2 where one of two files, or settings, cannot be read or there is no such revision.',
    )
    .action((before: string, after: readonly string[], options: Options) => {
      const screen = terminal();
      const [other] = after;
      const isPair = other !== undefined && after.length === 1 && isFile(before) && (isFile(other) || isNowhere(other));
      const two = other !== undefined && after.length === 1 && isNowhere(other) ? rangeOfTwo(before, other) : undefined;
      if (isPair) exit(pair(before, other, options, screen));
      else if (two !== undefined) exit(revisions(two, [], options, screen));
      else if (other === undefined && isFile(before)) exit(fault(onlyOne(before), screen));
      else exit(revisions(before, after, options, screen));
    });
}

/** The way to compare two sides. */
function comparerOf({ changesOnly }: Options): Compare {
  return changesOnly ? (before, after) => changesAlone(before.text, after.text) : compare;
}

function pair(before: string, after: string, options: Options, screen: Terminal): number {
  const twice = readTwice([before, after]);
  if (twice !== undefined) return fault(twice, screen);
  const { path, today: day = today() } = options;
  const format = formats[options.format] ?? text;
  const settings = new SettingsFiles();
  const sides: Side[] = [];
  for (const file of [before, after]) {
    const read = readText(file);
    if ('fault' in read) return fault(read.fault, screen);
    const place = path ?? file;
    const around = { settings: settings.of(place), today: day };
    sides.push({ text: read.text, surroundings: { packText: packFiles(place), ...around } });
  }
  const [first, second] = sides;
  if (!first || !second) return EXIT.usage;
  const comparison = comparerOf(options)(first, second);
  const status = path === undefined ? 'changed' : statusOf(first, second);
  const incomparable = status === 'changed' ? whyIncomparable(comparison) : undefined;
  if (incomparable)
    return fault(
      `${path ?? (incomparable.side === 'before' ? before : after)}: ${cannotCompare(incomparable)}`,
      screen,
    );
  const look = lookOf(screen);
  if (path === undefined) screen.out(format.pair(comparison, look));
  else screen.out(format.files([{ path, status, comparison }], look));
  if (toldFaults(settings, options, screen)) return EXIT.usage;
  return isUnchanged(comparison) ? EXIT.fine : EXIT.found;
}

function revisions(range: string, paths: readonly string[], options: Options, screen: Terminal): number {
  const settings = new SettingsFiles();
  const found = filesBetween(range, paths, options.today ?? today(), comparerOf(options), settings);
  if ('fault' in found) return fault(found.fault, screen);
  screen.out((formats[options.format] ?? text).files(found.files, lookOf(screen)));
  if (toldFaults(settings, options, screen)) return EXIT.usage;
  return found.files.length === 0 ? EXIT.fine : EXIT.found;
}

function onlyOne(file: string): string {
  return `${file} is one file. Name the other one as well, or a revision to compare it with: scenario diff HEAD -- ${file}`;
}

/** Whether something is wrong with the settings that count, so that the findings may not be those that are meant. */
function toldFaults({ faults }: SettingsFiles, { changesOnly }: Options, { err }: Terminal): boolean {
  if (changesOnly) return false;
  for (const one of faults) err(`scenario: ${one}\n`);
  return faults.length > 0;
}

/** Of a file that is not there git hands over one with nothing in it. */
function statusOf(before: Side, after: Side): FileCompared['status'] {
  if (before.text === '') return 'added';
  return after.text === '' ? 'removed' : 'changed';
}

function fault(message: string, { err }: Terminal): number {
  err(`scenario: ${message}\n`);
  return EXIT.usage;
}

function lookOf({ paint, width }: Terminal): TextLook {
  return { paint, ...(width !== undefined && { width }) };
}

function isNowhere(path: string): boolean {
  return path !== STANDARD_INPUT && !statSync(path, { throwIfNoEntry: false });
}

/** What is no folder: git hands over pipes and devices, too. */
function isFile(path: string): boolean {
  return path === STANDARD_INPUT || statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}
