/**
 * What a function wants of its arguments and what it yields, in short: `aa1→a` takes two amounts of one kind and then a
 * number without a unit, and yields an amount of that kind.
 *
 * - `a`, `b`: an amount; those with one letter must be of one kind
 * - `1`: a number without a unit
 * - `.`: anything
 * - `*` after the last: it may come any number of times
 * - yields: `a`, `b`, `a*b`, `a/b`, `a^2`, `1` (a ratio), `n` (a bare number), `t` (text), `l` (logical), `d` (date),
 *   `day`, `yr`, `?`
 */
const SIGNATURES: Readonly<Record<string, string>> = {
  'a*→a': `SUM AVERAGE MEDIAN MIN MAX AVERAGEA MINA MAXA STDEV STDEVP STDEV.S STDEV.P AVEDEV GEOMEAN HARMEAN
    MODE MODE.SNGL GCD LCM IFERROR IFNA`,
  'a*→a^2': 'VAR VARP VAR.S VAR.P SUMSQ DEVSQ',
  'a.*→a': 'ABS INT N EVEN ODD SUMIFS AVERAGEIFS MINIFS MAXIFS',
  'a1→a': `ROUND ROUNDUP ROUNDDOWN TRUNC LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC
    QUARTILE.EXC`,
  'aa→a': 'MOD CEILING FLOOR MROUND',
  'aa1→a': 'CEILING.MATH FLOOR.MATH',
  'ab→a/b': 'QUOTIENT SLOPE',
  'ab→a*b': 'COVAR COVARIANCE.P COVARIANCE.S',
  'ab→a': 'INTERCEPT',
  'bab→a': 'FORECAST FORECAST.LINEAR',
  'ab→1': 'CORREL PEARSON RSQ',
  'a→n': 'SIGN',
  'aa.→n': 'RANK RANK.EQ RANK.AVG',
  'aa1→1': 'PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC',
  'aaa→1': 'STANDARDIZE',
  'aaa.→1': 'NORM.DIST NORMDIST',
  '1aa→a': 'NORM.INV NORMINV',
  '1a*→a': 'NPV',
  '1→1': `LN LOG10 FACT SIN COS TAN ASIN ACOS ATAN RADIANS DEGREES NORM.S.INV NORMSINV NORMSDIST`,
  '11→1': 'LOG COMBIN PERMUT EFFECT NOMINAL',
  '1.→1': 'NORM.S.DIST',
  'aa→1': 'ATAN2',
  '→n': 'PI',
  '.*→n': `COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS LEN FIND SEARCH CODE UNICODE YEAR MONTH DAY WEEKDAY WEEKNUM
    ISOWEEKNUM`,
  '.*→t': `CONCAT CONCATENATE TEXTJOIN LEFT RIGHT MID LOWER UPPER PROPER TRIM SUBSTITUTE REPLACE REPT TEXT FIXED T CHAR
    UNICHAR LEVEL`,
  '.*→l': `ISBLANK ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ISERROR ISERR ISNA AND OR XOR NOT TRUE FALSE EXACT`,
  '.*→d': 'DATE DATEVALUE EDATE EOMONTH WORKDAY WORKDAY.INTL',
  '.*→day': 'DAYS DAYS360 NETWORKDAYS NETWORKDAYS.INTL',
  '.*→yr': 'YEARFRAC',
};

/** What one argument may be. */
export type Want = 'a' | 'b' | '1' | '.';

/** What a function yields. */
export type Yield = 'a' | 'b' | 'a*b' | 'a/b' | 'a^2' | '1' | 'n' | 't' | 'l' | 'd' | 'day' | 'yr' | '?';

/** A function's signature. */
export interface Signature {
  readonly want: (index: number) => Want;
  readonly yields: Yield;
}

const signatures: ReadonlyMap<string, Signature> = new Map(
  Object.entries(SIGNATURES).flatMap(([form, names]) => {
    const signature = read(form);
    return names
      .trim()
      .split(/\s+/)
      .map((name) => [name, signature] as const);
  }),
);

/** The signature of a function; undefined for one that is a case of its own, or of which units tell nothing. */
export function signatureOf(name: string): Signature | undefined {
  return signatures.get(name);
}

function read(form: string): Signature {
  const [wants = '', yields = '?'] = form.split('→');
  const repeats = wants.endsWith('*');
  const letters = wants.replace('*', '').split('') as Want[];
  return {
    want: (index) => letters[index] ?? (repeats ? letters.at(-1) : undefined) ?? '.',
    yields: yields as Yield,
  };
}
