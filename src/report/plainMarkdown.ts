import { onOneLine } from './visible';

/** A text that Markdown leaves as it is, on one line. */
export function plainMarkdown(text: string): string {
  return onOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/g, (character) => '\\' + character);
}
