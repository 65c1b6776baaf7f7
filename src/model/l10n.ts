/** English text → the same in the reader's language; what is not in it stays English. */
export type Texts = Readonly<Record<string, string>>;

let texts: Texts = {};
let counts = countsIn('en');

/**
 * Speak the reader's language from now on: the editor does, once; the command line and tests stay with English.
 * @param language a BCP 47 tag, in which counts are written
 */
export function speak(translated: Texts, language = 'en'): void {
  texts = translated;
  counts = countsIn(language);
}

/** The texts that are spoken now: another object once another language is. */
export function spoken(): Texts {
  return texts;
}

/**
 * A text in the reader's language, for rooms that do not know VS Code, as `vscode.l10n.t` gives it to those that do.
 * @param text in English, with `{0}`, `{1}` … in the places of `values`; numbers among them are counts, which are grouped
 */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const told = Object.hasOwn(texts, text) ? (texts[text] ?? text) : text;
  return told.replace(/\{(\d+)\}/g, (place, index) => {
    const value = values[Number(index)] ?? place;
    return typeof value === 'number' ? countText(value) : value;
  });
}

/** How many there are of something, as the reader's language writes it. */
export function countText(count: number): string {
  return counts.format(count);
}

function countsIn(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { useGrouping: 'always' });
}
