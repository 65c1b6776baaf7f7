import { writeFileSync } from 'node:fs';
import { canonicalText } from '../../model/canonical';
import { findFiles, PACK, SCENARIO } from '../files';
import { readText, STANDARD_INPUT, whyNot } from '../readText';
import { EXIT } from '../terminal';
import type { Context } from './command';

/** What came of a file, or why it was left as it is. */
type Outcome = 'changed' | 'same' | { readonly fault: string };

/** `scenario format`: canonical text. */
export function addFormat({ program, terminal, exit }: Context): void {
  program
    .command('format')
    .summary('write scenarios and rule packs in canonical form')
    .description(
      'Writes scenarios and rule packs in canonical form: two-space indent, members in the format’s order, one cell a line.',
    )
    .argument('<path...>', 'files and folders')
    .option('--check', 'write nothing, and name the files that would change')
    .addHelpText(
      'after',
      '\nA file that is broken, or that would lose something, is left as it is.\n' +
        'Exits with 0, with 1 where --check finds a file that would change, with 2 where one cannot be read or formatted.',
    )
    .action((paths: string[], { check = false }: { check?: boolean }) => {
      const { out, err } = terminal();
      const { files, faults } = findFiles(paths, [SCENARIO, PACK]);
      const refused = [...faults];
      let changed = 0;
      for (const path of files) {
        const outcome = format(path, check);
        if (typeof outcome === 'object') refused.push(outcome.fault);
        else if (outcome === 'changed') {
          changed++;
          out(`${path}\n`);
        }
      }
      for (const fault of refused) err(`scenario: ${fault}\n`);
      if (check && changed > 0) err(`To bring these into canonical form, type: scenario format ${paths.join(' ')}\n`);
      exit(refused.length > 0 ? EXIT.usage : check && changed > 0 ? EXIT.found : EXIT.fine);
    });
}

function format(path: string, check: boolean): Outcome {
  if (path === STANDARD_INPUT) return { fault: 'format writes files, and standard input is none. Name them.' };
  const read = readText(path);
  if ('fault' in read) return read;
  const canonical = canonicalText(read.text, path.endsWith(PACK) ? 'pack' : 'scenario');
  if ('refused' in canonical) {
    return { fault: `${path}:${canonical.line}:${canonical.column} ${canonical.refused} The file is left as it is.` };
  }
  if (canonical.text === read.text) return 'same';
  if (check) return 'changed';
  try {
    writeFileSync(path, canonical.text);
  } catch (error) {
    return { fault: `${path} cannot be written: ${whyNot(error)}.` };
  }
  return 'changed';
}
