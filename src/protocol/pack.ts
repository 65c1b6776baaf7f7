/** What the extension host and the page of a rule pack say to each other. */
import * as z from 'zod';
import { linkSchema, subjectSchema, toDetails } from './details';
import { fromEdits, toEdits } from './edits';
import { fromFormulas, toFormulas } from './formulas';
import { findingViewSchema, noticeSchema, severitySchema } from './view';

/** One of what the pack holds, as the list of its contents shows it. */
const contentSchema = z.object({
  to: subjectSchema,
  name: z.string(),
  detail: z.string().optional(),
  /** How many findings there are in it, and how grave the gravest is. */
  findings: z.number(),
  severity: severitySchema.optional(),
});

const packViewSchema = z.object({
  title: z.string(),
  /** The pack as a whole. */
  file: contentSchema,
  notice: noticeSchema.optional(),
  rooms: z.array(
    z.object({ room: z.enum(['rules', 'concepts']), title: z.string(), all: z.array(contentSchema), add: linkSchema }),
  ),
  findings: z.array(findingViewSchema),
  /** What formulas can speak of: the concepts. */
  rows: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string().optional(),
      levels: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
    }),
  ),
});

const [details, made] = toDetails;
const [, functions, formulaChecked] = toFormulas;
const [, checkFormula] = fromFormulas;

/** Host → page. */
export const toPackSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pack'), view: packViewSchema }),
  /** Show one of the contents, with the focus in the field of a member where one is given. */
  z.object({ type: z.literal('reveal'), subject: subjectSchema, member: z.string().optional() }),
  ...toEdits,
  details,
  made,
  functions,
  formulaChecked,
]);

/** Page → host. */
export const fromPackSchema = z.discriminatedUnion('type', [
  /** The page can listen. */
  z.object({ type: z.literal('ready') }),
  /** What the page shows from now on. */
  z.object({ type: z.literal('show-details'), subject: subjectSchema }),
  ...fromEdits,
  checkFormula,
  /** Fill the empty file with a pack to start from. */
  z.object({ type: z.literal('fill') }),
  /** Show the text beside the page, at a line (from 1) where one is given. */
  z.object({ type: z.literal('open-text'), line: z.number().optional() }),
]);

export type PackContent = z.infer<typeof contentSchema>;
export type PackView = z.infer<typeof packViewSchema>;
export type ToPack = z.infer<typeof toPackSchema>;
export type FromPack = z.infer<typeof fromPackSchema>;
