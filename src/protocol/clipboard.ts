/** What the menu of cells does with the clipboard; keys have the browser's own events, and need none of this. */
import * as z from 'zod';

/** Host → table: what is selected is to be copied or cut, or this is to be pasted into it. */
export const toClipboard = [
  z.object({ type: z.literal('copy'), cut: z.boolean() }),
  z.object({ type: z.literal('paste'), text: z.string(), values: z.boolean() }),
] as const;

/** Table → host: what belongs on the clipboard. */
export const fromClipboard = [z.object({ type: z.literal('copied'), text: z.string() })] as const;
