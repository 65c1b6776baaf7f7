import * as z from 'zod';
import { arrangementSchema } from '../protocol/arrangement';
import { looksSchema } from '../protocol/looks';
import { savedPaneSchema } from './details/savedPane';

/** A place of the grid, by ids. */
export const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('cell'), row: z.string(), alternative: z.string() }),
  z.object({ at: z.literal('label'), row: z.string() }),
  z.object({ at: z.literal('unit'), row: z.string() }),
  z.object({ at: z.literal('section'), section: z.string() }),
  z.object({ at: z.literal('head'), alternative: z.string() }),
]);

/** What is typed into a place and was not yet entered. */
const draftSchema = z.object({
  place: placeSchema,
  text: z.string(),
  mode: z.enum(['enter', 'edit']),
  caret: z.object({ start: z.number(), end: z.number() }),
});

const findSchema = z.object({
  text: z.string(),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  isRegex: z.boolean(),
  replacement: z.string(),
  isOpen: z.boolean(),
  isReplacing: z.boolean(),
});

const savedSchema = z.object({
  active: placeSchema.optional(),
  scrollTop: z.number(),
  scrollLeft: z.number(),
  findingsOpen: z.boolean(),
  detailsOpen: z.boolean().optional(),
  details: savedPaneSchema.optional(),
  looks: looksSchema.optional(),
  arrangement: arrangementSchema.optional(),
  draft: draftSchema.optional(),
  /** What was refused and waits in its place. */
  refused: z.array(z.object({ place: placeSchema, text: z.string(), refusal: z.string() })).optional(),
  find: findSchema.optional(),
});

/** What a hidden tab keeps: the page is built anew when it is shown again. */
export type SavedState = z.infer<typeof savedSchema>;

/** An older page may have left something else; then nothing is restored. */
export function readSaved(state: unknown): SavedState | undefined {
  return savedSchema.safeParse(state).data;
}

/** Milliseconds for which changes are gathered before they are kept. */
const DELAY = 200;

/** Keeps the state of the page up to date, so that it is there whenever the tab is hidden. */
export class StateKeeper {
  readonly #keep: () => void;
  #timer: number | undefined;

  /** @param keep puts the state of now where it outlives the page */
  constructor(keep: () => void) {
    this.#keep = keep;
    // Whoever hides the tab has left the page before.
    window.addEventListener('blur', () => this.now());
  }

  soon(): void {
    this.#timer ??= window.setTimeout(() => this.now(), DELAY);
  }

  /** Of what is typed nothing may be lost: a page that is hidden has no time left. */
  now(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#keep();
  }
}
