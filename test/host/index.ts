// What VS Code calls inside its extension host: runs mocha over the bundled tests beside this file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import TallyReporter from '../../scripts/suites/tally-reporter.cjs';

export function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { args, colours } = JSON.parse(process.env.SCENARIO_MOCHA ?? '{}') as { args?: string[]; colours?: boolean };
  const { values } = parseArgs({
    args: args ?? [],
    options: {
      grep: { type: 'string', short: 'g' },
      invert: { type: 'boolean', short: 'i' },
      bail: { type: 'boolean', short: 'b' },
      timeout: { type: 'string', short: 't' },
    },
    strict: false,
  });
  const mocha = new Mocha({
    reporter: TallyReporter,
    color: colours ?? false,
    timeout: Number(values.timeout ?? 20_000),
    bail: values.bail === true,
    // VS Code’s watcher does not tell of every file on a busy machine: what passes when tried again is told, and no failure.
    retries: 2,
    forbidOnly: Boolean(process.env.CI),
  });
  if (typeof values.grep === 'string') mocha.grep(values.grep);
  if (values.invert === true) mocha.invert();

  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} of the host tests failed.`));
    });
  });
}
