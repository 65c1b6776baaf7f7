// Builds what ships into dist/: the extension (one bundle for desktop and browser hosts) and the table's page.
const { build, context } = require('esbuild');
const { cpSync, mkdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2023',
  logLevel: 'info',
  legalComments: 'none',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ['src/host/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    // No Node API is used below: the same file runs in VS Code for the Web.
    platform: 'browser',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  },
  {
    ...common,
    // The chart is a script of its own, which the page loads when one is opened.
    entryPoints: {
      table: 'src/table/main.ts',
      chart: 'src/table/chart/chartScript.ts',
      comparison: 'src/table/comparison/main.ts',
      pack: 'src/table/pack/main.ts',
    },
    outdir: 'dist',
    format: 'iife',
    platform: 'browser',
  },
  {
    ...common,
    // The command line, for Node alone.
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/scenario.js',
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** The icon font that the page's controls use. */
function copyIcons() {
  const from = dirname(require.resolve('@vscode/codicons/dist/codicon.css'));
  mkdirSync('dist/codicons', { recursive: true });
  for (const file of ['codicon.css', 'codicon.ttf']) cpSync(join(from, file), join('dist/codicons', file));
}

async function main() {
  process.chdir(__dirname);
  rmSync('dist', { recursive: true, force: true });
  copyIcons();
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => context(options)));
    await Promise.all(contexts.map((one) => one.watch()));
  } else {
    await Promise.all(bundles.map((options) => build(options)));
  }
}

module.exports = { bundles };
if (require.main === module) main().catch(() => process.exit(1));
