import { onOneLine } from './visible';

/** GitHub would call whoever goes by that name; behind a letter it is an address of electronic mail. */
const NAME = /(?<![\w.-])@(?=\w)/g;

/** A text that Markdown leaves as it is, on one line. */
export function plainMarkdown(text: string): string {
  return onOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/g, (character) => '\\' + character)
    .replace(NAME, '@<!-- -->');
}
