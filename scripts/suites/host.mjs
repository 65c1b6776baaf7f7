// The tests inside VS Code's extension host: bundled here, run there.
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../support/processes.mjs';
import { inProject, projectRoot } from '../support/project.mjs';
import { colours, say } from '../support/say.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { counted } from './mocha.mjs';
import { chooseVSCode } from './vscode-choice.mjs';
import { copyWorkspace } from './workspace.mjs';

const limit = 10 * 60_000;

/** @type {import('./suite.mjs').Suite} */
export async function runHostTests({ files, mocha }) {
  const outputs = await bundle(files.length > 0 ? files.map((file) => resolve(file)) : allTests());
  const { executable, why, screen = [] } = await chooseVSCode();
  say(`VS Code for the host tests: ${why}`);
  const [command = '', ...args] = [...screen, process.execPath, inProject('scripts/suites/run-in-vscode.mjs')];
  const request = {
    executable,
    extension: projectRoot,
    tests: join(outputs, 'index.js'),
    workspace: copyWorkspace('host'),
    userData: temporaryFolder('user-data'),
  };
  return counted((env) =>
    run(command, [...args, JSON.stringify(request)], {
      env: { ...env, SCENARIO_MOCHA: JSON.stringify({ args: mocha, colours }) },
      limit,
    }),
  );
}

function allTests() {
  const folder = inProject('test/host');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

/**
 * The extension host knows JavaScript only, and only it knows `vscode`.
 * @param {string[]} tests
 * @returns {Promise<string>} the folder of the bundles
 */
async function bundle(tests) {
  const { build } = await import('esbuild');
  const outdir = inProject('out/host-tests');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [inProject('test/host/index.ts'), ...tests],
    outbase: inProject('test/host'),
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    // As in the extension's own bundle: what is not a module hides its files from a bundler.
    mainFields: ['module', 'main'],
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outdir;
}
