/**
 * The same text, apart from the one that it is a part of: what is remembered of a part would keep the whole file in
 * memory.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
