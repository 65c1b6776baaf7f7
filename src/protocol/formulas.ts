/** What the table asks about formulas, while one is typed or looked at, and what the host tells of them. */
import * as z from 'zod';
import { cellAddressSchema } from './addresses';
import { severitySchema } from './view';

/** Where a formula is typed: in a cell, or as what a rule requires; without an id, of a rule that is not there yet. */
const formulaPlaceSchema = z.union([cellAddressSchema, z.object({ rule: z.string().optional() })]);

/** A function of the language, as completion and help tell it. */
const functionViewSchema = z.object({ name: z.string(), parameters: z.string(), help: z.string() });

/** Something wrong with a formula that is being typed, at its characters. */
const draftProblemSchema = z.object({
  severity: severitySchema,
  offset: z.number(),
  length: z.number(),
  message: z.string(),
  /** Replaces characters of the formula. */
  fix: z.object({ title: z.string(), offset: z.number(), length: z.number(), text: z.string() }).optional(),
});

/** Host → table. */
export const toFormulas = [
  /** How a computed cell comes by its value: its formula, and each name in it with its value and unit. */
  z.object({
    type: z.literal('explanation'),
    cell: cellAddressSchema,
    formula: z.string(),
    value: z.string(),
    reads: z.array(z.object({ name: z.string(), cell: cellAddressSchema, value: z.string() })),
  }),
  /** The functions of the language, sent once. */
  z.object({ type: z.literal('functions'), functions: z.array(functionViewSchema) }),
  /** What is wrong with a formula that is being typed, and what it would come to. */
  z.object({
    type: z.literal('formula-checked'),
    place: formulaPlaceSchema,
    text: z.string(),
    problems: z.array(draftProblemSchema),
    /** Its value with its unit, as people read it; of a rule, where it would hold. Absent where it cannot be told. */
    preview: z.string().optional(),
  }),
  /** The cells that a cell reads itself, and those that read it. */
  z.object({
    type: z.literal('traced'),
    cell: cellAddressSchema,
    reads: z.array(cellAddressSchema),
    readBy: z.array(cellAddressSchema),
  }),
] as const;

/** Table → host. */
export const fromFormulas = [
  /** How does this cell come by its value? */
  z.object({ type: z.literal('explain'), cell: cellAddressSchema }),
  /** What would this formula come to there, and what is wrong with it? */
  z.object({ type: z.literal('check-formula'), place: formulaPlaceSchema, text: z.string() }),
  /** Which cells does this one read, and which read it? */
  z.object({ type: z.literal('trace'), cell: cellAddressSchema }),
] as const;

export type FormulaPlace = z.infer<typeof formulaPlaceSchema>;
export type FunctionView = z.infer<typeof functionViewSchema>;
export type DraftProblem = z.infer<typeof draftProblemSchema>;
export type ToFormulas = z.infer<(typeof toFormulas)[number]>;
export type FromFormulas = z.infer<(typeof fromFormulas)[number]>;
export type Explanation = Extract<ToFormulas, { type: 'explanation' }>;
export type FormulaChecked = Extract<ToFormulas, { type: 'formula-checked' }>;
export type Traced = Extract<ToFormulas, { type: 'traced' }>;
