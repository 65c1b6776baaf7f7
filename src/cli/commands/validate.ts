import { InvalidArgumentError, Option } from 'commander';
import { relative, resolve, sep } from 'node:path';
import { version } from '../../../package.json';
import { githubReporter } from '../../report/formats/github';
import { jsonReporter } from '../../report/formats/json';
import { junitReporter } from '../../report/formats/junit';
import type { Reporter } from '../../report/formats/reporter';
import { sarifReporter } from '../../report/formats/sarif';
import { textReporter, type TextLook } from '../../report/formats/text';
import { NO_TALLY, tallied, type Tally } from '../../report/tally';
import { findFiles, SCENARIO } from '../files';
import { Progress } from '../progress';
import { STANDARD_INPUT } from '../readText';
import { SettingsFiles } from '../settingsFiles';
import { EXIT, type Terminal } from '../terminal';
import { dayArgument, today } from '../today';
import type { Circumstances } from '../validate/judge';
import { judgeInOrder } from '../validate/parallel';
import { pastOf } from '../validate/past';
import type { Context } from './command';

interface Options {
  readonly format: string;
  readonly maxWarnings?: number;
  readonly changedSince?: string;
  readonly today?: string;
}

const formats: Readonly<Record<string, (look: TextLook) => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: () => sarifReporter(version),
  github: githubReporter,
  junit: junitReporter,
};

/** `scenario validate`: finds what is wrong in scenarios, for people and for CI. */
export function addValidate({ program, terminal, exit }: Context): void {
  program
    .command('validate')
    .summary('find what is wrong in scenarios')
    .description(
      'Finds what is wrong in scenarios: files, patterns, and every *.scenario.json below folders but for what .gitignore names.',
    )
    .argument('[path...]', 'files, folders and patterns, the current folder where none is named; - is standard input')
    .addOption(
      new Option('--format <format>', 'how to tell what is found').choices(Object.keys(formats)).default('text'),
    )
    .option('--max-warnings <number>', 'fail on more warnings than this', countArgument)
    .option('--changed-since <revision>', 'only what was not found yet at a revision of git, such as main or HEAD')
    .option('--today <date>', 'the day to judge by, such as 2025-08-22 (default: today)', dayArgument)
    .addHelpText('after', '\nExits with 0 where no error is found, 1 where one is, 2 where something cannot be read.')
    .action(async (paths: string[], options: Options) => {
      exit(await validate(paths.length > 0 ? paths : ['.'], options, terminal()));
    });
}

async function validate(paths: readonly string[], options: Options, screen: Terminal): Promise<number> {
  const { files, faults } = findFiles(paths, [SCENARIO]);
  const circumstances = circumstancesOf(options, files);
  if ('fault' in circumstances) {
    screen.err(`scenario: ${circumstances.fault}\n`);
    return EXIT.usage;
  }
  const { tally, unread } = await report(files, circumstances, options.format, screen);
  const unclear = [...faults, ...unread, ...settingsFaults(files)];
  for (const fault of unclear) screen.err(`scenario: ${fault}\n`);
  const { maxWarnings = Infinity } = options;
  if (tally.warnings > maxWarnings) {
    screen.err(`scenario: More warnings than --max-warnings allows: ${tally.warnings}, not ${maxWarnings}.\n`);
  }
  if (unclear.length > 0) return EXIT.usage;
  return tally.errors > 0 || tally.warnings > maxWarnings ? EXIT.found : EXIT.fine;
}

/** What is wrong with the settings that count for these files. */
function settingsFaults(files: readonly string[]): readonly string[] {
  const settings = new SettingsFiles();
  for (const file of files) settings.of(file);
  return settings.faults;
}

function circumstancesOf(
  { today: day = today(), changedSince }: Options,
  files: readonly string[],
): Circumstances | { readonly fault: string } {
  if (changedSince === undefined) return { day };
  const past = pastOf(changedSince, files);
  return 'fault' in past ? past : { day, past };
}

/** Writes the report as the files are judged, so that no more than a few of their findings are kept at a time. */
async function report(
  files: readonly string[],
  circumstances: Circumstances,
  format: string,
  { out, paint, width, progressLine }: Terminal,
): Promise<{ tally: Tally; unread: readonly string[] }> {
  const reporter = (formats[format] ?? textReporter)({ paint, ...(width !== undefined && { width }) });
  const progress = new Progress(progressLine);
  const write = (text: string) => {
    if (text === '') return;
    progress.clear();
    out(text);
  };
  let tally = NO_TALLY;
  const unread: string[] = [];
  let done = 0;
  for await (const judged of judgeInOrder(files, circumstances)) {
    progress.tell(++done, files.length);
    if ('fault' in judged) {
      unread.push(judged.fault);
      continue;
    }
    tally = tallied(tally, judged);
    write(reporter.file(format === 'github' ? { ...judged, path: inWorkspace(judged.path) } : judged));
  }
  progress.clear();
  write(reporter.end(tally));
  return { tally, unread };
}

/** GitHub finds the files of annotations from the top of what it has checked out, wherever a step runs. */
function inWorkspace(path: string): string {
  const workspace = process.env.GITHUB_WORKSPACE;
  if (workspace === undefined || workspace === '' || path === STANDARD_INPUT) return path;
  return relative(workspace, resolve(path)).split(sep).join('/');
}

function countArgument(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Type a whole number such as 0.');
}
