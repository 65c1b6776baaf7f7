// What the generator writes into functions.

/** Each function with the kinds of its arguments: one letter for each, those after `/` only sometimes. */
const SIGNATURES = `
  IF bx/x  IFS bxbx  SWITCH kkxkx/x  CHOOSE 1xxx  AND b/bb  OR b/bb  XOR b/bb  NOT b  IFERROR xx  IFNA xx  TRUE  FALSE
  ISBLANK x  ISNUMBER n  ISTEXT x  ISNONTEXT x  ISLOGICAL b  ISERROR x  ISERR x  ISNA x  N n  NA
  SUM l/ln  PRODUCT l/n  AVERAGE l/ln  MEDIAN l/n  MIN l/n  MAX l/n  COUNT l/n  COUNTA l/x
  COUNTIF lc  SUMIF lc/l  AVERAGEIF lc/l  COUNTIFS lclc  SUMIFS llc  AVERAGEIFS llc  MINIFS llc  MAXIFS llc
  STDEV.S l/n  STDEV.P l/n  VAR.S l/n  VAR.P l/n  SUMSQ l/n  DEVSQ L/n  AVEDEV L/n  GEOMEAN G/p  HARMEAN G/p
  LARGE li  SMALL li  PERCENTILE.INC lq  PERCENTILE.EXC lq  QUARTILE.INC li  QUARTILE.EXC li
  RANK.EQ vV/b  RANK.AVG vV/b  PERCENTRANK.INC Vv  MODE.SNGL l/22  AVERAGEA l  MINA l  MAXA l  COUNTBLANK l
  STDEV l  STDEVP l  VAR l  VARP l  PERCENTILE lq  QUARTILE li  PERCENTRANK Vv  RANK vV  MODE l/22
  SUMPRODUCT L/L  CORREL LL  SLOPE LL  INTERCEPT LL  RSQ LL  FORECAST.LINEAR nLL  COVARIANCE.P LL  COVARIANCE.S LL
  PEARSON LL  FORECAST nLL  COVAR LL
  ABS n  SIGN n  ROUND ni  ROUNDUP ni  ROUNDDOWN ni  TRUNC n/i  INT n  MOD np  POWER pi  SQRT p  EXP s  LN p  LOG p/p
  LOG10 p  PI  CEILING pp  FLOOR pp  CEILING.MATH n/pb  FLOOR.MATH n/pb  MROUND pp  QUOTIENT np  EVEN n  ODD n
  GCD kk/k  LCM kk/k  FACT k  COMBIN kk  PERMUT kk  RADIANS n  DEGREES s  SIN s  COS s  TAN s  ASIN q  ACOS q  ATAN n  ATAN2 nn
  DATE yii  YEAR d  MONTH d  DAY d  EDATE dz  EOMONTH dz  DATEDIF adu  DAYS dd  DAYS360 dd/b  YEARFRAC dd/B  WEEKDAY d/w
  WEEKNUM W/w  ISOWEEKNUM d  NETWORKDAYS dd/D  NETWORKDAYS.INTL dd/eD  WORKDAY dz/D  WORKDAY.INTL dz/eD  DATEVALUE T  TIME kkk
  CONCAT t/tl  CONCATENATE t/tn  TEXTJOIN tbt/lt  LEFT t/i  RIGHT t/i  MID tii  LEN t  LOWER t  UPPER t  PROPER t  TRIM t
  SUBSTITUTE ttt/k  REPLACE tkit  FIND ot/k  SEARCH ot/k  EXACT tt  REPT ti  VALUE m  TEXT nf  FIXED n/ib  T x  CHAR h
  UNICHAR h  UNICODE t
  PV rkn/nb  FV rkn/nb  PMT rkn/nb  IPMT rkkn/nb  PPMT rkkn/nb  CUMIPMT r9g130  CUMPRINC r9g130  NPER rnn/nb  RATE 9Mg
  NPV rl/n  IRR F  MIRR Frr  XNPV rFX  XIRR FX  FVSCHEDULE nR  RRI kpp  PDURATION rpp  EFFECT rk  NOMINAL rk  SLN nnk  SYD gpk1
  NORM.DIST nspb  NORM.INV qnp  NORM.S.DIST sb  NORM.S.INV q  LOGNORM.DIST pspb  LOGNORM.INV qsp  EXPON.DIST psb
  STANDARDIZE nnp  CONFIDENCE.NORM qpk  NORMDIST nspb  NORMINV qnp  NORMSDIST s  NORMSINV q  CONFIDENCE qpk`;

export const signatures: ReadonlyMap<string, string> = new Map(
  SIGNATURES.trim()
    .split(/\s{2,}|\n\s*/)
    .map((line) => {
      const [name = '', kinds = ''] = line.split(' ');
      return [name, kinds];
    }),
);

/** What can stand for each kind of argument. */
const KINDS: Readonly<Record<string, string>> = {
  // numbers of any sign, positive ones, small ones, those of the lists, places, months, periods, large amounts
  n: 'troops | cost | share | small | flow | 0 | 1 | -2.5 | 1234.567 | cost * 3 | troops / 7 | -small | 15%',
  p: 'troops | small | 0.5 | 2 | 1.1 | 37 | small / 3 | 250%',
  s: 'cost | share | small | 0 | -1.5 | 0.25 | 2.2',
  v: 'troops | small | flow | 2 | 30',
  i: '0 | 1 | 2 | 3 | small | -1 | 1.9',
  z: '0 | 1 | -1 | 12 | -13 | small | 18 | 2.9',
  k: '1 | 2 | 12 | 10 | small | 24 | small + 1',
  g: 'troops | 4000 | 2500.5',
  M: '-200 | -350 | -troops / 20',
  y: '2025 | 2024 | 1999 | YEAR(visit) | 125',
  r: 'share | 5% | 0.01 | 0.07 / 12 | 0.1',
  q: '0.5 | 0.025 | 0.975 | 0.1 | share | 1 / 3',
  0: '0 | 1',
  1: '1 | 2',
  2: '2 | 5 | 7',
  3: '3 | 4',
  9: '12 | 24 | 36',
  // logicals, bases and types, Unicode
  b: 'TRUE | FALSE | flag | small > 2 | 0 | 1 | stance = "STAY"',
  B: '0 | 1 | 2 | 3 | 4',
  w: '1 | 2 | 11 | 13 | 16 | 17',
  e: '1 | 2 | 7 | 11 | "0000011" | "1000000"',
  h: '65 | 97 | 63 | 48.9',
  // dates: any, early ones, those in a year's first months; lists of them; units
  d: 'visit | treaty | due | DATE(2024, 2, 29) | DATE(2025, 12, 31) | visit + 45 | treaty - 1 | EOMONTH(visit, 0) | 45000',
  a: 'DATE(1950, 6, 25) | DATE(1953, 7, 27) | DATE(1952, 2, 29)',
  W: 'treaty | DATE(2025, 3, 9) | DATE(2024, 8, 30) | EDATE(visit, -4)',
  D: 'ALTS(due) | due | visit | ALTS(visit)',
  X: 'ALTS(due)',
  u: '"Y" | "M" | "D" | "YM" | "y" | "ym"',
  T: '"2025-08-22" | "2024-02-29" | "22 Aug 2025" | "2025-02-30" | "word" | "August 22, 2025"',
  // texts, texts to look for, texts that are numbers, formats
  t: 'word | stance | "Seoul, Washington" | " two  spaces " | "ROK-US alliance" | troops | "a" | "" | numeral | blank | gap',
  o: '"a" | "A" | "o" | "S" | "xyz"',
  m: 'numeral | "1,234.5" | "15%" | "2025-08-22" | troops | "-7" | " 8 "',
  f: '"0" | "0.00" | "#,##0" | "#,##0.0" | "0%" | "0.0%" | "0.00E+00" | "#,##0;(#,##0);0" | "0.0," | "000000" | "#.##" | "0.0 ""bn""" | "$#,##0.00"',
  // rows across the alternatives: any, numbers, positive numbers, numbers without gaps
  l: 'ALTS(troops) | ALTS(cost) | ALTS(gap) | ALTS(small) | ALTS(flow) | ALTS(blank) | ALTS(tariff) | ALTS(word) | ALTS(share)',
  L: 'ALTS(troops) | ALTS(cost) | ALTS(small) | ALTS(flow) | ALTS(gap) | ALTS(visit)',
  G: 'ALTS(troops) | ALTS(small) | ALTS(gap) | ALTS(visit)',
  V: 'ALTS(troops) | ALTS(small) | ALTS(flow)',
  F: 'ALTS(flow)',
  R: 'ALTS(share) | share',
  c: '">2" | "<=22000" | "<>7" | 5 | "5" | small | "Army" | "a*" | "=navy" | "?rm*" | "<>" | "" | ">army"',
  // anything
  x: 'troops | cost | word | blank | gap | flag | numeral | "text" | TRUE | 2 | bad | stance | tariff | visit | #N/A | missing',
};

export const kinds: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(KINDS).map(([kind, list]) => [kind, list.split(' | ')]),
);

/** What comes instead of an argument of a kind, to see what becomes of blanks, texts, logicals and errors. */
const STRAYS: Readonly<Record<string, string>> = {
  npsz: 'blank | gap | flag | bad | missing | "2" | "x" | TRUE',
  tm: 'blank | gap | bad | missing | 12.5',
  ik: 'bad | missing | "x"',
  d: 'missing | "x" | "2025-08-22"',
  b: 'blank | gap | bad | missing',
};

export const strays: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(STRAYS).flatMap(([letters, list]) => [...letters].map((kind) => [kind, list.split(' | ')] as const)),
);
