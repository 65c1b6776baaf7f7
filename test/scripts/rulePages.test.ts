import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, rulePages } from '../../scripts/rules/pages';

const ROOT = join(__dirname, '../..');

describe('the pages of rules', () => {
  it('are what the registry says, and so is the table in the README', async () => {
    for (const [path, text] of await rulePages()) {
      assert.ok(readFileSync(join(ROOT, path), 'utf8') === text, `${path} is stale. Write it anew: npm run rules`);
    }
  });

  it('are all that lies in their folder', async () => {
    const pages = [...(await rulePages()).keys()].filter((path) => path.startsWith(PAGES));
    assert.deepEqual(readdirSync(join(ROOT, PAGES)).sort(), pages.map((path) => path.slice(PAGES.length + 1)).sort());
  });

  it('have a heading for each place that the table leads to', async () => {
    const pages = await rulePages();
    const links = [...(pages.get('README.md') ?? '').matchAll(/\]\((docs\/rules\/[a-z-]+\.md)#([a-z0-9_-]+)\)/g)];
    assert.ok(links.length > 50, `${links.length} links`);
    for (const [, path = '', anchor = ''] of links) {
      const headings = [...(pages.get(path) ?? '').matchAll(/^## (.+)$/gm)].map(([, id = '']) =>
        id.replaceAll('/', ''),
      );
      assert.ok(headings.includes(anchor), `${path}#${anchor}`);
    }
  });
});
