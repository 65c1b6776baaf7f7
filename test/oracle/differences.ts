import type { Answer } from '../../scripts/oracle/libreOffice';

/** Where LibreOffice's answer is not Excel's, and why ours stays as it is. */
interface Difference {
  readonly reason: string;
  /** The very formulas. */
  readonly formulas?: readonly string[];
  /** Instead of formulas: functions, and the answers that differ. */
  readonly functions?: string;
  readonly here?: readonly Answer[];
  readonly there?: readonly Answer[];
}

export const differences: readonly Difference[] = [
  {
    reason: 'TRUE and FALSE are numbers to LibreOffice, in a format of their own. In Excel they are a kind of value.',
    formulas: [
      '=TRUE = 1',
      '=TRUE > 99999',
      '="zzz" < FALSE',
      '=3>2>1',
      '=ISNUMBER(TRUE)',
      '=SUM(ALTS(flag))',
      '=flag & "!"',
      '=SWITCH(1, TRUE, "yes", "no")',
      '=VAR.S(ALTS(share), flag)',
    ],
  },
  {
    reason: 'Texts written into SUM, AND and the like are converted by Excel and refused by LibreOffice.',
    formulas: ['=SUM("2", TRUE)', '=PRODUCT(ALTS(tariff), "2")', '=AND("TRUE", 1)'],
  },
  {
    reason: 'A text is no condition in Excel, also where it looks like a number; LibreOffice converts it.',
    formulas: ['=IF("12", 1, 2)', '=IFS("12", 1, TRUE, 2)'],
  },
  {
    reason: 'SWITCH of a number does not equal a text in Excel, and goes on; LibreOffice gives up.',
    formulas: ['=SWITCH(0, "text", 1, 2)'],
  },
  {
    reason: 'Excel refuses 0^0, division by 0 as a power, and roots of negative numbers.',
    formulas: ['=0 ^ 0', '=0 ^ -1', '=(-8) ^ (1 / 3)'],
  },
  {
    reason: 'Of two errors Excel keeps the left one.',
    formulas: ['=#N/A + 1 / 0'],
  },
  {
    reason: 'Excel writes numbers out up to 1E+20.',
    formulas: ['=1E20 & ""'],
  },
  {
    reason:
      'LibreOffice has codes of its own for an argument that a function does not take; Excel says #NUM! or #VALUE!.',
    there: ['Err:502', 'Err:503', 'Err:504', 'Err:523'],
    here: ['#NUM!', '#VALUE!', '#DIV/0!'],
  },
  {
    reason: 'Where there is no such place among the numbers, Excel says #NUM!.',
    functions: 'LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC',
    here: ['#NUM!'],
    there: ['#VALUE!'],
  },
  {
    reason: 'What is not among the numbers, or occurs only once, is #N/A in Excel.',
    functions: 'RANK RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC MODE MODE.SNGL',
    here: ['#N/A'],
    there: ['#VALUE!'],
  },
  {
    reason:
      'The inverse of a distribution has no value at the probabilities 0 and 1, nor without a deviation: #NUM! in Excel.',
    functions: 'NORM.INV NORMINV NORM.S.INV NORMSINV LOGNORM.INV',
    here: ['#NUM!'],
    there: ['#VALUE!'],
  },
  {
    reason: 'The rank of a number that is not there is #N/A in Excel; LibreOffice sometimes has one.',
    formulas: [
      '=RANK(small, ALTS(flow))',
      '=RANK.AVG(small, ALTS(flow))',
      '=RANK.EQ(2, ALTS(flow))',
      '=RANK.AVG(2, ALTS(cost))',
    ],
  },
  {
    reason: 'Excel cuts PERCENTRANK to three digits; LibreOffice rounds.',
    formulas: [
      '=PERCENTRANK(ALTS(flow), flow)',
      '=PERCENTRANK(ALTS(small), small)',
      '=PERCENTRANK.INC(ALTS(flow), small)',
    ],
  },
  {
    reason: 'Excel counts texts that look like the number of a criterion.',
    formulas: ['=COUNTIF(ALTS(numeral), 12)'],
  },
  {
    reason: 'Excel’s days before March 1900 are one off, because it takes 1900 for a leap year.',
    formulas: ['=DAY(5)', '=MONTH(blank)'],
  },
  {
    reason: 'DATEDIF takes both dates into the year of the first in Excel, of the second in LibreOffice.',
    formulas: [
      '=DATEDIF(DATE(2015, 2, 28), DATE(2016, 3, 1), "YD")',
      '=DATEDIF(DATE(2016, 2, 28), DATE(2017, 3, 1), "YD")',
    ],
  },
  {
    reason: 'The last week of a year is 53 in Excel, also where it has the next 1 January.',
    formulas: ['=WEEKNUM(DATE(2023, 12, 31))'],
  },
  {
    reason: 'Excel cuts the arguments of TIME to whole numbers.',
    formulas: ['=TIME(1, 0, 1.9)'],
  },
  {
    reason: 'An empty text stands at every place in Excel.',
    formulas: ['=FIND("", "abc", 2)', '=SEARCH("", "abc", 2)'],
  },
  {
    reason: 'Functions that came to Excel as an add-in take no TRUE or FALSE for a number.',
    formulas: ['=EDATE(TRUE, 1)', '=EFFECT(0.1, TRUE)', '=CUMIPMT(9% / 12, 360, 125000, 13, 24, FALSE)'],
  },
  {
    reason: 'There is no period 0.',
    formulas: ['=SYD(1, 1, 2, 0)'],
  },
  {
    reason: 'A life ends with its last period.',
    formulas: ['=SYD(troops, 37, 1, 2)'],
  },
  {
    reason: 'A year below 1900 counts from 1900 in Excel.',
    formulas: ['=DATE(125, 2, 1.9)'],
  },
  {
    reason: 'MEDIAN of no numbers is #NUM! in Excel.',
    formulas: ['=MEDIAN(ALTS(word))'],
  },
  {
    reason: 'There is such a rate, 6000 %; LibreOffice does not come to it.',
    formulas: ['=RATE(10, -30, 0.5)'],
  },
];

/** The difference that accounts for two answers to a formula; undefined where none does. */
export function differenceOf(formula: string, here: Answer | null, there: Answer | null): Difference | undefined {
  const called = /^=([A-Z][A-Z0-9.]*)\(/.exec(formula)?.[1];
  return differences.find((one) => {
    if (one.formulas) return one.formulas.includes(formula);
    const among = (answers: readonly Answer[] | undefined, answer: Answer | null) =>
      answer !== null && answers?.includes(answer) === true;
    const calls = one.functions === undefined || (called !== undefined && one.functions.split(' ').includes(called));
    return calls && among(one.here, here) && among(one.there, there);
  });
}
