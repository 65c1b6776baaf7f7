import * as z from 'zod';

/** What a schema asks for, as it is read: found once, since asking a schema what it is takes as long as reading does. */
export type Form =
  ObjectForm | RecordForm | ArrayForm | ChoiceForm | { readonly kind: 'leaf'; readonly schema: z.ZodType };

export interface ObjectForm {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Form>;
  /** The members that must be there. */
  readonly needed: readonly { readonly name: string; readonly isRecord: boolean }[];
}

/** Entries by their ids. */
export interface RecordForm {
  readonly kind: 'record';
  readonly key: z.ZodType;
  readonly value: () => Form;
}

export interface ArrayForm {
  readonly kind: 'array';
  readonly schema: z.ZodType;
  readonly element: () => Form;
}

/** One of several; what is neither an object nor a list is held against the whole schema. */
export interface ChoiceForm {
  readonly kind: 'choice';
  readonly schema: z.ZodType;
  readonly object?: Form;
  readonly array?: Form;
}

const known = new WeakMap<object, Form>();

/** The form of a schema; whether it is optional is for what is around it to say. */
export function formOf(schema: unknown): Form {
  const bare = (schema instanceof z.ZodOptional ? schema.unwrap() : schema) as z.ZodType;
  let form = known.get(bare);
  if (!form) {
    form = made(bare);
    known.set(bare, form);
  }
  return form;
}

function made(schema: z.ZodType): Form {
  if (schema instanceof z.ZodObject) return objectForm(schema);
  if (schema instanceof z.ZodRecord) {
    return { kind: 'record', key: schema.keyType as z.ZodType, value: () => formOf(schema.valueType) };
  }
  if (schema instanceof z.ZodArray) return { kind: 'array', schema, element: () => formOf(schema.element) };
  if (schema instanceof z.ZodUnion) {
    const object = schema.options.find((option) => option instanceof z.ZodObject);
    const array = schema.options.find((option) => option instanceof z.ZodArray);
    return {
      kind: 'choice',
      schema,
      ...(object && { object: formOf(object) }),
      ...(array && { array: formOf(array) }),
    };
  }
  return { kind: 'leaf', schema };
}

function objectForm({ shape }: z.ZodObject): ObjectForm {
  const members = Object.entries(shape);
  return {
    kind: 'object',
    members: new Map(members.map(([name, member]) => [name, formOf(member)])),
    needed: members
      .filter(([, member]) => !(member instanceof z.ZodOptional))
      .map(([name, member]) => ({ name, isRecord: member instanceof z.ZodRecord })),
  };
}
