// Writes the JSON Schemas under media/ from the zod schemas, their one definition. Run: npm run schema
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffJsonSchema } from '../src/compare/comparisonSchema';
import { jsonSchemas } from '../src/model/schema/jsonSchema';
import { builtInRules } from '../src/validate/registry';

const rules = new Map(builtInRules.map(({ id, title }) => [id, title]));
for (const [name, text] of [...jsonSchemas(rules), ['scenario-diff.schema.json', diffJsonSchema()] as const]) {
  writeFileSync(join(__dirname, '../media', name), text);
  console.log(`media/${name}: ${text.length} bytes`);
}
