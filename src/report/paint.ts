/** What a part of a text report is, and so how it is coloured. */
export type Tone = 'error' | 'warning' | 'info' | 'good' | 'quiet' | 'strong' | 'struck';

/** Gives a part of a text report its look. */
export type Paint = (tone: Tone, text: string) => string;

const CODES: Readonly<Record<Tone, readonly [on: number, off: number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [34, 39],
  good: [32, 39],
  quiet: [2, 22],
  strong: [1, 22],
  struck: [9, 29],
};

/** Leaves the text as it is. */
export const plain: Paint = (_tone, text) => text;

/** Colours the text as terminals do. */
export const coloured: Paint = (tone, text) => {
  const [on, off] = CODES[tone];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
