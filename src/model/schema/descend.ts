import type { Node } from 'jsonc-parser';
import * as z from 'zod';

/** What of a schema is meant by a value: the option of a union that takes objects, or lists. */
export function optionFor(schema: unknown, node: Node): unknown {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(bare instanceof z.ZodUnion)) return bare;
  return bare.options.find((option) =>
    node.type === 'object'
      ? option instanceof z.ZodObject || option instanceof z.ZodRecord
      : node.type === 'array' && option instanceof z.ZodArray,
  );
}

/** The schema of a member of what a schema describes; undefined where it knows none. */
export function memberSchema(schema: unknown, name: string): unknown {
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, name)) return schema.shape[name];
  return undefined;
}
