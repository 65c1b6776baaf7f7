import * as z from 'zod';
import { packSchema } from './pack';
import { scenarioSchema } from './scenario';
import { settingsSchema, severityOrOffSchema } from './settings';

/**
 * The JSON Schemas that the text editor uses for hover and completion, by file name under `media/`.
 * @param rules the built-in rules, id → title, that settings may name
 */
export function jsonSchemas(rules: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([
    ['scenario.schema.json', print(scenarioSchema, 'Scenario')],
    ['scenario-rules.schema.json', print(packSchema, 'Scenario rule pack')],
    ['scenariorc.schema.json', print(settingsNaming(rules), 'Settings of Scenario Planner')],
  ]);
}

/** The settings with a member for each rule, so that the editor can complete it; other ids stay possible. */
function settingsNaming(rules: ReadonlyMap<string, string>): z.ZodType {
  const severities = [...rules].map(
    ([id, title]) => [id, severityOrOffSchema.optional().describe(`${title}.`)] as const,
  );
  const severity = z
    .object(Object.fromEntries(severities))
    .catchall(severityOrOffSchema)
    .optional()
    .describe(settingsSchema.shape.severity.description ?? '');
  return settingsSchema.extend({ severity }).describe(settingsSchema.description ?? '');
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
