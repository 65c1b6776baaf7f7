import type { Command } from 'commander';
import type { Terminal } from '../terminal';

/** Where a command is put, and what it runs in. */
export interface Context {
  readonly program: Command;
  /** Asked when a command runs, once the options that concern it are known. */
  readonly terminal: () => Terminal;
  /** Receives the exit code. */
  readonly exit: (code: number) => void;
}
