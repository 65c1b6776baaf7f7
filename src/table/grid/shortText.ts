import type { Look } from './cellLook';

/** In pixels: the padding and line of a cell, and at most what a mark, a badge or a chevron takes beside the text. */
const EDGES = 24;
const BESIDE = 36;
/** In pixels, at most: a digit and what stands between digits, and any other letter. */
const NARROW = 9;
const WIDE = 13;

/** Latin letters, digits and signs; how wide others are is not known. */
const KNOWN = /^[\u0020-\u024f\u2010-\u2027\u202f\u20ac\u2212]*$/;
const DIGITS = /[\d.,'\s\u202f-]/g;

/**
 * Whether a text fits into its cell whatever the font, so that nothing has to be cut off: to clip each of some hundred
 * cells costs a third of the time that a frame takes to be put together.
 * @param width of the cell, in pixels
 */
export function isShort({ text, compared, mark, badge, chevron, chip, aside }: Look, width: number): boolean {
  if (compared !== undefined || aside !== undefined || !KNOWN.test(text)) return false;
  const beside = [mark, badge, chevron, chip].filter((part) => part !== undefined).length;
  const narrow = text.match(DIGITS)?.length ?? 0;
  return EDGES + beside * BESIDE + narrow * NARROW + (text.length - narrow) * WIDE <= width;
}
