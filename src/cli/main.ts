// The `scenario` command: wires its commands and turns whatever happens into a message and an exit code.
import { Command, CommanderError } from 'commander';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import type { Context } from './commands/command';
import { addDiff } from './commands/diff';
import { addEval } from './commands/eval';
import { addFormat } from './commands/format';
import { addGit } from './commands/git';
import { addMerge } from './commands/merge';
import { addRules } from './commands/rules';
import { addShow } from './commands/show';
import { addValidate } from './commands/validate';
import { EXIT, terminalOf } from './terminal';
import { serveAsJudge } from './validate/parallel';

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await programOf().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage;
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`scenario: Something went wrong that should not: ${message}\n`);
    process.exitCode = EXIT.usage;
  }
}

function programOf(): Command {
  const program = new Command('scenario')
    .description('Policy scenarios (*.scenario.json): what is wrong in them, what they compute, what they say.')
    .version(version, '-v, --version', 'tell the version')
    .helpOption('-h, --help', 'tell how it is used')
    .helpCommand('help [command]', 'tell how a command is used')
    .option('--no-color', 'no colours (nor with NO_COLOR or CI in the environment)')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'scenario: ')) })
    .showHelpAfterError('Type "scenario --help" to see how it is used.');
  const context: Context = {
    program,
    terminal: () => terminalOf(process, program.opts<{ color: boolean }>().color),
    exit: (code) => (process.exitCode = code),
  };
  for (const add of [addValidate, addEval, addDiff, addMerge, addShow, addGit, addFormat, addRules]) add(context);
  tellHelp(program, 'scenario');
  return program;
}

function tellHelp({ commands }: Command, above: string): void {
  for (const command of commands) {
    const name = `${above} ${command.name()}`;
    command.helpOption('-h, --help', 'tell how it is used');
    command.showHelpAfterError(`Type "${name} --help" to see how it is used.`);
    tellHelp(command, name);
  }
}

if (isMainThread) void main();
else serveAsJudge();
