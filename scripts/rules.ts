// Writes the pages of rules under docs/rules and the table in the README from the registry. Run: npm run rules
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, rulePages } from './rules/pages';

const ROOT = join(__dirname, '..');

async function write(): Promise<void> {
  const pages = await rulePages();
  rmSync(join(ROOT, PAGES), { recursive: true, force: true });
  mkdirSync(join(ROOT, PAGES), { recursive: true });
  for (const [path, text] of pages) {
    writeFileSync(join(ROOT, path), text);
    console.log(`${path}: ${text.length} bytes`);
  }
}

void write();
