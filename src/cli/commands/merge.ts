import { InvalidArgumentError } from 'commander';
import { writeFileSync } from 'node:fs';
import { fingerprints } from '../../compare/fingerprint';
import { MARKER_SIZE } from '../../compare/merge/conflictMarks';
import type { Conflict } from '../../compare/merge/mergedContent';
import { mergeTexts } from '../../compare/merge/mergeTexts';
import { readScenario } from '../../model/read/scenarioText';
import { mergeAsText } from '../../report/mergeAsText';
import { assess } from '../../validate/assess';
import type { Finding } from '../../validate/finding';
import { mergedByLines, type Paths } from '../git/mergedByLines';
import { packFiles } from '../packFiles';
import { readAnyText, readText, readTwice, STANDARD_INPUT, whyNot } from '../readText';
import { SettingsFiles } from '../settingsFiles';
import { EXIT, type Terminal } from '../terminal';
import { today } from '../today';
import type { Context } from './command';

interface Options {
  readonly output?: string;
  readonly path?: string;
  readonly markerSize: number;
  readonly findings: boolean;
}

/** `scenario merge`: three states of a scenario, by cell. */
export function addMerge({ program, terminal, exit }: Context): void {
  program
    .command('merge')
    .summary('merge two changed copies of a scenario by cell')
    .description(
      'Merges what OURS and THEIRS made of BASE, by cell, and writes it to OURS. Where both changed the same, both stand between the marks that git uses. What is no valid scenario is merged by lines, as git does.',
    )
    .argument('<base>', 'the scenario before both')
    .argument('<ours>', 'the one that the result is written to')
    .argument('<theirs>', 'the other one')
    .option('-o, --output <file>', 'write the result there')
    .option('--path <file>', 'the file that they are states of: named in messages, and its rule packs count')
    .option('--marker-size <length>', 'how long the marks of conflicts are', markerSizeArgument, MARKER_SIZE)
    .option('--no-findings', 'do not tell what is wrong in the result and was on neither side: quick in large files')
    .addHelpText(
      'after',
      '\nTo let git merge so, type: scenario git enable\n' +
        'Exits with 0 where all is merged, 1 where conflicts are left, 2 where a file cannot be read or written.',
    )
    .action((base: string, ours: string, theirs: string, options: Options) => {
      exit(merge([base, ours, theirs], { output: ours, ...options }, terminal()));
    });
}

type Destination = Options & { readonly output: string };

function merge(paths: Paths, destination: Destination, terminal: Terminal): number {
  const twice = readTwice(paths);
  if (twice !== undefined) return failed(twice, terminal);
  if (destination.output === STANDARD_INPUT) {
    return failed('Standard input cannot be written to. Say where the result is to go: --output FILE', terminal);
  }
  const texts: string[] = [];
  for (const path of paths) {
    const read = readText(path);
    if ('fault' in read) return mergeByLines(paths, read.fault, destination, terminal);
    texts.push(read.text);
  }
  const [base = '', ours = '', theirs = ''] = texts;
  const merged = mergeTexts(base, ours, theirs, destination.markerSize);
  if ('refused' in merged) return mergeByLines(paths, merged.refused, destination, terminal);
  const fault = written(merged.text, destination);
  if (fault !== undefined) return failed(fault, terminal);
  tell(merged.settled, [ours, theirs], merged.conflicts, destination, terminal);
  return merged.conflicts.length > 0 ? EXIT.found : EXIT.fine;
}

/** As git merges what it knows nothing of, so that nobody is worse off. */
function mergeByLines(paths: Paths, reason: string, destination: Destination, terminal: Terminal): number {
  const merged = mergedByLines(paths, destination.markerSize);
  if (!merged) return failed(reason, terminal);
  const fault = written(merged.bytes, destination);
  if (fault !== undefined) return failed(fault, terminal);
  const { hasConflicts } = merged;
  const left = hasConflicts ? 'Conflicts are left between marks.' : 'No conflict is left.';
  terminal.err(`scenario: ${destination.path ?? destination.output}: ${reason} It is merged by lines. ${left}\n`);
  if (hasConflicts) return EXIT.found;
  const sides = paths.slice(1).map((path) => readAnyText(path));
  const texts = sides.flatMap((side) => ('text' in side ? [side.text] : []));
  tell(merged.bytes.toString('utf8'), texts, [], destination, terminal);
  return EXIT.fine;
}

function written(content: string | Buffer, { output }: Destination): string | undefined {
  try {
    writeFileSync(output, content);
    return undefined;
  } catch (error) {
    return `${output} cannot be written: ${whyNot(error)}.`;
  }
}

/** Tells what is left to decide, and what is wrong in the merged text that was wrong on neither side. */
function tell(
  merged: string,
  sides: readonly string[],
  conflicts: readonly Conflict[],
  destination: Destination,
  { err, paint }: Terminal,
): void {
  const fresh = destination.findings ? freshFindings(merged, sides, destination) : [];
  if (conflicts.length === 0 && fresh.length === 0) return;
  err(mergeAsText(readScenario(merged).scenario, conflicts, fresh, paint, destination.path));
}

/** The findings in a merged text that neither side had. */
function freshFindings(merged: string, sides: readonly string[], { output, path = output }: Destination): Finding[] {
  // What is as a side has it brings nothing that was not there.
  if (sides.includes(merged)) return [];
  const surroundings = { packText: packFiles(path), settings: new SettingsFiles().of(path), today: today() };
  const result = assess(merged, surroundings);
  const prints = fingerprints(result.findings);
  let fresh = [...result.findings.entries()].filter(([, { waived }]) => !waived);
  for (const side of sides) {
    if (fresh.length === 0) break;
    const known = new Set(fingerprints(assess(side, surroundings, result).findings));
    fresh = fresh.filter(([at]) => !known.has(prints[at] ?? ''));
  }
  return fresh.map(([, finding]) => finding);
}

function failed(message: string, { err }: Terminal): number {
  err(`scenario: ${message}\n`);
  return EXIT.usage;
}

function markerSizeArgument(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Type a length such as 7.');
}
