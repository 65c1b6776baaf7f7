import { ATTRIBUTES } from './drivers';

const BLOCK = `# By "scenario git enable"; "scenario git disable" takes it out.\n${ATTRIBUTES}`;

/** A file of git's attributes that names the drivers; last, since the last line that matches is in force. */
export function withDrivers(text: string): string {
  if (placeIn(text) !== undefined) return text;
  return text === '' || text.endsWith('\n') ? `${text}${BLOCK}\n` : `${text}\n${BLOCK}`;
}

/** The file as it was before, whatever has been written into it since. */
export function withoutDrivers(text: string): string {
  const at = placeIn(text);
  if (at === undefined) return text;
  const end = at + BLOCK.length;
  // A file whose last line had no end has been given none.
  return end < text.length ? text.slice(0, at) + text.slice(end + 1) : text.slice(0, Math.max(0, at - 1));
}

function placeIn(text: string): number | undefined {
  const at = `\n${text}\n`.indexOf(`\n${BLOCK}\n`);
  return at < 0 ? undefined : at;
}
