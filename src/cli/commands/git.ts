import { realpathSync } from 'node:fs';
import { disableDrivers, enableDrivers, type SetUp } from '../git/setUp';
import { EXIT } from '../terminal';
import type { Context } from './command';

/** `scenario git`: drivers of git’s for scenarios. */
export function addGit({ program, terminal, exit }: Context): void {
  const command = program
    .command('git')
    .summary('let git tell and merge scenarios by cell')
    .description(
      'Sets up git for scenarios: git diff, log -p and show tell them as readable text; merge, rebase, cherry-pick and stash merge them by cell; git difftool -t scenario and git mergetool -t scenario work.',
    );
  const add = (name: string, description: string, work: (isGlobal: boolean) => SetUp, done: string) => {
    command
      .command(name)
      .description(description)
      .option('--global', 'for all repositories of yours, not the one of this folder')
      .action(({ global: isGlobal = false }: { global?: boolean }) => {
        const { out, err } = terminal();
        const result = work(isGlobal);
        if ('fault' in result) {
          err(`scenario: ${result.fault}\n`);
          exit(EXIT.usage);
          return;
        }
        const { written } = result;
        const where = isGlobal ? 'in all repositories of yours' : 'in this repository';
        out(written.length === 0 ? 'Nothing to do.\n' : `${done} ${where}: ${written.join(' and ')} changed.\n`);
        exit(EXIT.fine);
      });
  };
  const thisProgram = () => ({ node: process.execPath, script: realpathSync(process.argv[1] ?? '') });
  add(
    'enable',
    'Writes the drivers to the configuration and the attributes of git. No commit carries them into other clones; where this program has gone, git does what it does without.',
    (isGlobal) => enableDrivers(isGlobal ? 'global' : 'local', thisProgram()),
    'Git tells and merges scenarios by cell',
  );
  add(
    'disable',
    'Takes out what enable wrote, and nothing else.',
    (isGlobal) => disableDrivers(isGlobal ? 'global' : 'local'),
    'Git treats scenarios as any text again',
  );
}
