import { Option } from 'commander';
import { calculate } from '../../formula/calculate';
import { readScenario } from '../../model/read/scenarioText';
import { computedTable, hasErrors, type ComputedTable } from '../../report/computedTable';
import { tableAsCsv } from '../../report/tableAsCsv';
import { tableAsJson } from '../../report/tableAsJson';
import { tableAsMarkdown } from '../../report/tableAsMarkdown';
import { tableAsText } from '../../report/tableAsText';
import { readText } from '../readText';
import { EXIT, type Terminal } from '../terminal';
import type { Context } from './command';

type Print = (table: ComputedTable, terminal: Terminal) => string;

const formats: Readonly<Record<string, Print>> = {
  table: (table, { width, paint }) => tableAsText(table, width, paint),
  json: tableAsJson,
  csv: tableAsCsv,
  markdown: tableAsMarkdown,
};

/** `scenario eval`: the computed table. */
export function addEval({ program, terminal, exit }: Context): void {
  program
    .command('eval')
    .summary('compute a scenario’s table')
    .description('Computes every factor and measure of a scenario in every alternative.')
    .argument('<file>', 'the scenario; - is standard input')
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(formats)).default('table'))
    .addHelpText(
      'after',
      '\nNumbers stand in the row’s own unit. A value that is missing is #N/A, a blank is empty (null in JSON).\n' +
        'Exits with 0, with 1 where any cell is an error, with 2 where the file cannot be read.',
    )
    .action((file: string, { format }: { format: string }) => {
      const screen = terminal();
      const read = readText(file);
      if ('fault' in read) {
        screen.err(`scenario: ${read.fault}\n`);
        exit(EXIT.usage);
        return;
      }
      const doc = readScenario(read.text);
      if (doc.state !== 'sound') {
        const [problem] = doc.problems;
        const { line, column } = doc.lines.at(problem?.offset ?? 0);
        screen.err(`scenario: ${file}:${line}:${column} ${problem?.message ?? 'The file cannot be read.'}\n`);
        exit(EXIT.usage);
        return;
      }
      const table = computedTable(doc, calculate(doc.scenario));
      screen.out(formats[format]?.(table, screen) ?? '');
      exit(hasErrors(table) ? EXIT.found : EXIT.fine);
    });
}
