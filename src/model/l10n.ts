/** English text → the same in the reader's language; what is not in it stays English. */
export type Texts = Readonly<Record<string, string>>;

let texts: Texts = {};

/** Speak the reader's language from now on: the editor does, once; the command line and tests stay with English. */
export function speak(translated: Texts): void {
  texts = translated;
}

/** The texts that are spoken now: another object once another language is. */
export function spoken(): Texts {
  return texts;
}

/**
 * A text in the reader's language, for rooms that do not know VS Code, as `vscode.l10n.t` gives it to those that do.
 * @param text in English, with `{0}`, `{1}` … in the places of `values`
 */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const told = Object.hasOwn(texts, text) ? (texts[text] ?? text) : text;
  return told.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
