import * as z from 'zod';
import { packSchema } from './pack';
import { scenarioSchema } from './scenario';

/** The JSON Schemas that the text editor uses for hover and completion, by file name under `media/`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['scenario.schema.json', print(scenarioSchema, 'Scenario')],
    ['scenario-rules.schema.json', print(packSchema, 'Scenario rule pack')],
  ]);
}

/**
 * Draft 7, which VS Code's JSON editor supports whole. Unknown members are left to the validator, which knows `x_`,
 * and so are missing ones: the JSON editor would underline the whole object for one.
 */
function print(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => delete jsonSchema.required,
  });
  return JSON.stringify({ ...json, title }, null, 2) + '\n';
}
