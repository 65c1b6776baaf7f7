/** The signs with which numbers are written in a language. */
export interface NumberMarks {
  /** Between whole and fraction. */
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
}

export const ENGLISH_MARKS: NumberMarks = { decimal: '.', group: ',' };

const patterns = new Map<string, RegExp>();

/**
 * A number that a person typed, as JSON text. The digits stay as they were typed: 1.50 says more than 1.5 about how
 * exact the value is.
 * @returns undefined where the text is no number in these marks
 */
export function digitsOf(text: string, marks: NumberMarks): string | undefined {
  const match = patternOf(marks).exec(text.replace(/^\u2212/, '-'));
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  return (
    (sign === '-' ? '-' : '') + digits + (fraction && `.${fraction}`) + (exponent === undefined ? '' : `e${exponent}`)
  );
}

/** A number times a power of ten, exactly, as JSON text. Zeros that were not typed behind the point are not put there. */
export function shiftedDigits(json: string, power: number): string {
  const [mantissa = '', exponent] = json.split('e');
  if (power === 0) return json;
  if (exponent !== undefined) return `${mantissa}e${String(Number(exponent) + power)}`;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const padded = power > 0 ? whole + fraction.padEnd(power, '0') : whole.padStart(1 - power, '0') + fraction;
  const point = power > 0 ? whole.length + power : padded.length - fraction.length + power;
  const before = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const behind = fraction === '' ? padded.slice(point).replace(/0+$/, '') : padded.slice(point);
  return sign + (before || '0') + (behind && `.${behind}`);
}

/** A number of the file as it is typed in these marks. */
export function typedDigits(json: string, { decimal }: NumberMarks): string {
  return json.replace('.', decimal);
}

/** Digits, grouped by threes or not, with a decimal mark and an exponent if any. */
function patternOf({ decimal, group }: NumberMarks): RegExp {
  const key = `${decimal} ${group}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const point = escaped(decimal);
    // Blanks between groups are of several kinds, and so are apostrophes.
    const comma = /\s/.test(group) ? '[ \\u00a0\\u202f]' : /['’]/.test(group) ? "['’]" : escaped(group);
    pattern = new RegExp(
      `^([+-]?)(\\d{1,3}(?:${comma}\\d{3})+|\\d+|(?=${point}\\d))(?:${point}(\\d*))?(?:[eE]([+-]?\\d+))?$`,
    );
    patterns.set(key, pattern);
  }
  return pattern;
}

function escaped(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
