import { calculate } from '../../formula/calculate';
import { readScenario } from '../../model/read/scenarioText';
import { scenarioAsText } from '../../report/scenarioAsText';
import { undecidedAsText } from '../../report/undecidedAsText';
import { readAnyText } from '../readText';
import { EXIT } from '../terminal';
import type { Context } from './command';

/** `scenario show`: a scenario as text to be read and compared; made for git, which shows nothing where it fails. */
export function addShow({ program, terminal, exit }: Context): void {
  program
    .command('show')
    .summary('a scenario as text to read and compare')
    .description('Tells a scenario as text, one line for each cell, rule and source, whatever state the file is in.')
    .argument('<file>', 'the scenario; - is standard input')
    .addHelpText('after', '\nTo let git tell scenarios so, type: scenario git enable')
    .action((file: string) => {
      const { out, err } = terminal();
      const read = readAnyText(file);
      if ('fault' in read) {
        err(`scenario: ${read.fault}\n`);
        exit(EXIT.usage);
        return;
      }
      const doc = readScenario(read.text);
      const undecided = doc.state === 'broken' ? undecidedAsText(read.text) : undefined;
      out(undecided ?? scenarioAsText(doc, doc.state === 'sound' ? calculate(doc.scenario) : undefined));
      exit(EXIT.fine);
    });
}
