// The texts about rules that are made from the registry and the built-in packs: pages, and the table in the README.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { catalogue } from '../../src/report/catalogue/catalogue';
import { catalogueAsMarkdownTable, groupAsMarkdown, pageName } from '../../src/report/catalogue/catalogueAsMarkdown';

const ROOT = join(__dirname, '../..');
/** Where the pages lie in the project. */
export const PAGES = 'docs/rules';
const BEGIN = '<!-- rules: written by npm run rules -->\n\n';
const END = '\n<!-- end of rules -->';

/** What each file should hold, by its path in the project. */
export async function rulePages(): Promise<Map<string, string>> {
  const groups = catalogue();
  const texts = new Map(groups.map((group) => [`${PAGES}/${pageName(group.name)}`, groupAsMarkdown(group)]));
  const path = join(ROOT, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const withRules = withTable(readme, catalogueAsMarkdownTable(groups, PAGES));
  // The pages are not the formatter's: it would lay out their examples anew.
  texts.set('README.md', await format(withRules, { ...(await resolveConfig(path)), filepath: path }));
  return texts;
}

function withTable(readme: string, table: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error('README.md has lost the comments between which its table of rules stands.');
  return readme.slice(0, begin + BEGIN.length) + table + readme.slice(end);
}
