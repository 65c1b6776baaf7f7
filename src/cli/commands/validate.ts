import { InvalidArgumentError, Option } from 'commander';
import { findingsAsJson } from '../../report/findingsAsJson';
import { fileFindingsAsText, summaryAsText } from '../../report/findingsAsText';
import { reportedFinding, type FileReport } from '../../report/reportedFinding';
import { tally } from '../../report/tally';
import { assess, type Surroundings } from '../../validate/assess';
import { findFiles, SCENARIO } from '../files';
import { packFiles } from '../packFiles';
import { readText } from '../readText';
import { SettingsFiles } from '../settingsFiles';
import { EXIT } from '../terminal';
import { dayArgument, today } from '../today';
import type { Context } from './command';

interface Options {
  readonly format: 'text' | 'json';
  readonly maxWarnings?: number;
  readonly today?: string;
}

/** `scenario validate`: finds what is wrong in scenarios, for people and for CI. */
export function addValidate({ program, terminal, exit }: Context): void {
  program
    .command('validate')
    .summary('find what is wrong in scenarios')
    .description(
      'Finds what is wrong in scenarios: files, and every *.scenario.json below folders but for what .gitignore names.',
    )
    .argument('[path...]', 'files and folders, the current one where none is named; - is standard input')
    .addOption(new Option('--format <format>', 'how to tell what is found').choices(['text', 'json']).default('text'))
    .option('--max-warnings <number>', 'fail on more warnings than this', countArgument)
    .option('--today <date>', 'the day to judge by, such as 2025-08-22 (default: today)', dayArgument)
    .addHelpText('after', '\nExits with 0 where no error is found, 1 where one is, 2 where something cannot be read.')
    .action((paths: string[], options: Options) => {
      const { out, err, paint, width } = terminal();
      const look = { paint, ...(width !== undefined && { width }) };
      const { files, faults } = findFiles(paths.length > 0 ? paths : ['.'], [SCENARIO]);
      const unread = [...faults];
      const reports: FileReport[] = [];
      const settings = new SettingsFiles();
      for (const path of files) {
        const read = readText(path);
        if ('fault' in read) {
          unread.push(read.fault);
          continue;
        }
        const report = judged(path, read.text, { settings: settings.of(path), today: options.today ?? today() });
        if (options.format === 'text') {
          const text = fileFindingsAsText(report, look);
          out(text && text + '\n');
        }
        reports.push(report);
      }
      if (options.format === 'json') out(findingsAsJson(reports));
      else if (reports.length > 0) out(summaryAsText(reports, look));
      unread.push(...settings.faults);
      for (const fault of unread) err(`scenario: ${fault}\n`);
      exit(unread.length > 0 ? EXIT.usage : verdict(reports, options.maxWarnings));
    });
}

function judged(path: string, text: string, surroundings: Surroundings): FileReport {
  const { doc, findings, packs } = assess(text, { packText: packFiles(path), ...surroundings });
  return { path, findings: findings.map((finding) => reportedFinding(doc, finding)), packs };
}

function verdict(reports: readonly FileReport[], maxWarnings = Infinity): number {
  const { errors, warnings } = tally(reports);
  return errors > 0 || warnings > maxWarnings ? EXIT.found : EXIT.fine;
}

function countArgument(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Type a whole number such as 0.');
}
