// npm run package: the extension as one .vsix file, built for production.
import { mkdirSync, statSync } from 'node:fs';
import { ensureDependencies } from './support/dependencies.mjs';
import { run } from './support/processes.mjs';
import { inProject, projectRoot } from './support/project.mjs';
import { say, step } from './support/say.mjs';
import { requireNode } from './support/version.mjs';

requireNode();
const file = process.argv[2] ?? inProject('out/scenario-planner.vsix');

try {
  await ensureDependencies();
  await inStep('Build for production', ['esbuild.js', '--production']);
  mkdirSync(inProject('out'), { recursive: true });
  // Everything it needs is in the bundles: no dependency is packed beside them.
  await inStep('Package', [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ]);
  say(`${file}: ${Math.round(statSync(file).size / 1024)} KB`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/**
 * @param {string} what
 * @param {string[]} args a script of the project and its arguments
 */
function inStep(what, args) {
  return step(what, async () => {
    const { ok, how } = await run(process.execPath, args, { cwd: projectRoot });
    if (!ok) throw new Error(`${what} ${how}: see the messages above.`);
  });
}
