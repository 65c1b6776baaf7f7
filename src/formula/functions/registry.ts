import { aggregateFunctions } from './aggregate';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './date';
import { distributionFunctions } from './distributions';
import type { FunctionEntry } from './entry';
import { financialFunctions } from './financial';
import { formFunctions } from './forms';
import { informationFunctions } from './information';
import { logicalFunctions } from './logical';
import { mathFunctions } from './math';
import { pairedFunctions } from './paired';
import { roundingFunctions } from './rounding';
import { statisticFunctions } from './statistics';
import { textFunctions } from './text';

const all: readonly FunctionEntry[] = [
  ...logicalFunctions,
  ...aggregateFunctions,
  ...conditionalFunctions,
  ...statisticFunctions,
  ...pairedFunctions,
  ...mathFunctions,
  ...roundingFunctions,
  ...dateFunctions,
  ...textFunctions,
  ...financialFunctions,
  ...distributionFunctions,
  ...informationFunctions,
  ...formFunctions,
];

/** Every function of the language by its name in capitals, for completion and help. */
export const functions: ReadonlyMap<string, FunctionEntry> = new Map(all.map((entry) => [entry.name, entry]));

/** The function of a name in any case of letters. */
export function functionNamed(name: string): FunctionEntry | undefined {
  return functions.get(name.toUpperCase());
}

/** What other languages call a function that Excel has under another name. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['AVG', 'AVERAGE'],
  ['MEAN', 'AVERAGE'],
  ['POW', 'POWER'],
  ['CEIL', 'CEILING.MATH'],
  ['TRUNCATE', 'TRUNC'],
  ['STD', 'STDEV.S'],
  ['STDDEV', 'STDEV.S'],
  ['VARIANCE', 'VAR.S'],
  ['CORR', 'CORREL'],
  ['CAGR', 'RRI'],
  ['DATEDIFF', 'DATEDIF'],
  ['DATEADD', 'EDATE'],
  ['LENGTH', 'LEN'],
  ['STRLEN', 'LEN'],
  ['SUBSTR', 'MID'],
  ['SUBSTRING', 'MID'],
  ['CONTAINS', 'SEARCH'],
  ['LOWERCASE', 'LOWER'],
  ['UPPERCASE', 'UPPER'],
  ['FORMAT', 'TEXT'],
  ['COALESCE', 'IFNA'],
  ['CASE', 'SWITCH'],
  ['IFELSE', 'IF'],
  ['IIF', 'IF'],
  ['ISNULL', 'ISBLANK'],
  ['BASE', 'BASELINE'],
  ['PREVIOUS', 'BASELINE'],
]);

/** The name in Excel of what is called so elsewhere. */
export function aliasOf(name: string): string | undefined {
  return ALIASES.get(name.toUpperCase());
}
