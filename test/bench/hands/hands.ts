// Prints what the hands of a person take in large tables: npm run bench -- hands 10000 choosing
import { closeBrowser } from '../../e2e/support/browser';
import { changesCells } from './cells';
import { chooses } from './choosing';
import { changesColumns, changesRows } from './lines';
import { finds, looks } from './looking';
import { Walk } from './walk';

const PARTS = new Map([
  ['choosing', chooses],
  ['cells', changesCells],
  ['rows', changesRows],
  ['columns', changesColumns],
  ['finding', finds],
  ['looking', looks],
]);
const ROWS = [1000, 10_000];
const ALTERNATIVES = 20;

async function hands(rows: readonly number[], parts: readonly string[]): Promise<void> {
  for (const count of rows) {
    for (const [name, part] of PARTS) {
      if (parts.length > 0 && !parts.includes(name)) continue;
      console.log(`\n${count} rows × ${ALTERNATIVES} alternatives: ${name}\n`);
      console.log(Walk.heading);
      const walk = await Walk.begin({ rows: count, alternatives: ALTERNATIVES });
      try {
        await part(walk);
      } finally {
        await walk.end();
      }
    }
  }
  await closeBrowser();
}

const words = process.argv.slice(2);
const rows = words.filter((word) => /^\d+$/.test(word)).map(Number);
void hands(
  rows.length > 0 ? rows : ROWS,
  words.filter((word) => !/^\d+$/.test(word)),
);
