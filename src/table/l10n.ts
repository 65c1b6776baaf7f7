/** English text → the same in the reader's language; what is not in it stays English. */
type Bundle = Readonly<Record<string, string>>;

let bundle: Bundle | undefined;

/**
 * A text in the reader's language, as `vscode.l10n.t` gives it in the host.
 * @param text in English, with `{0}`, `{1}` … in the places of `values`; numbers among them are counts, which are grouped
 */
export function t(text: string, ...values: readonly (string | number)[]): string {
  bundle ??= pageBundle();
  const told = Object.hasOwn(bundle, text) ? (bundle[text] ?? text) : text;
  return told.replace(/\{(\d+)\}/g, (place, index) => {
    const value = values[Number(index)] ?? place;
    return typeof value === 'number' ? value.toLocaleString(readersLanguage(), { useGrouping: 'always' }) : value;
  });
}

/** The language in which numbers are written, a BCP 47 tag: the host has put it on the page. */
export function readersLanguage(): string {
  return (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en';
}

/** The host has put its bundle on the page; a test without a page reads English. */
function pageBundle(): Bundle {
  const json = typeof document === 'undefined' ? undefined : document.getElementById('app')?.dataset.l10n;
  return json === undefined ? {} : (JSON.parse(json) as Bundle);
}
