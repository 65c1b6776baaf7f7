import { aggregateFunctions } from './aggregate';
import type { FunctionEntry } from './entry';
import { formFunctions } from './forms';
import { informationFunctions } from './information';
import { logicalFunctions } from './logical';
import { mathFunctions } from './math';

const all: readonly FunctionEntry[] = [
  ...logicalFunctions,
  ...aggregateFunctions,
  ...mathFunctions,
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
  ['FLOOR', 'INT or ROUNDDOWN'],
  ['CEIL', 'ROUNDUP'],
  ['CEILING', 'ROUNDUP'],
  ['TRUNCATE', 'TRUNC'],
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
