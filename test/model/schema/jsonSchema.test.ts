import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../../src/model/schema/jsonSchema';
import { builtInRules } from '../../../src/validate/registry';

const MEDIA = join(__dirname, '../../../media');
const SCHEMAS = jsonSchemas(new Map(builtInRules.map(({ id, title }) => [id, title])));

describe('the JSON Schemas of the text editor', () => {
  for (const [name, text] of SCHEMAS) {
    it(`media/${name} is what the schema in the code says`, () => {
      assert.ok(
        readFileSync(join(MEDIA, name), 'utf8') === text,
        `media/${name} is stale. Write it anew: npm run schema`,
      );
    });

    it(`every member in ${name} has a description, so that hover and completion teach the format`, () => {
      const bare = [...membersIn(JSON.parse(text) as Schema)].filter(([, schema]) => !schema.description);
      assert.deepEqual(
        bare.map(([path]) => path),
        [],
      );
    });

    it(`${name} takes members of one’s own and of later versions: the validator judges them`, () => {
      const closed = [...schemasIn(JSON.parse(text) as Schema)].filter(
        ({ properties, additionalProperties }) => properties && additionalProperties === false,
      );
      assert.deepEqual(closed, []);
    });
  }

  it('no other schema lies about in media', () => {
    const files = readdirSync(MEDIA).filter((name) => name.endsWith('.schema.json'));
    assert.deepEqual(files.sort(), [...SCHEMAS.keys(), 'scenario-diff.schema.json'].sort());
  });
});

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** Every member of a fixed name, however deep, with its path. */
function* membersIn(schema: Schema, path = ''): Iterable<[string, Schema]> {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    yield [`${path}/${name}`, member];
    yield* membersIn(member, `${path}/${name}`);
  }
  for (const child of childrenOf(schema)) yield* membersIn(child, `${path}/*`);
}

function* schemasIn(schema: Schema): Iterable<Schema> {
  yield schema;
  for (const child of [...Object.values(schema.properties ?? {}), ...childrenOf(schema)]) yield* schemasIn(child);
}

function childrenOf({ additionalProperties, items, anyOf = [], oneOf = [], allOf = [] }: Schema): Schema[] {
  const record = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...record, ...(items ? [items] : []), ...anyOf, ...oneOf, ...allOf];
}
