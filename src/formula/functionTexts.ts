import type { KnownFunction } from './completion';
import { parametersOf } from './signature';

/** What a language says of the functions: their parameters by their English names, their help by the functions' names. */
export interface FunctionTexts {
  readonly parameters: Readonly<Record<string, string>>;
  readonly help: Readonly<Record<string, string>>;
}

let texts: FunctionTexts = { parameters: {}, help: {} };

/** Tell of functions in the reader's language from now on: the editor does, once; what is not in it stays English. */
export function speakOfFunctions(translated: FunctionTexts): void {
  texts = translated;
}

/** A function as its reader is told of it. */
export function toldFunction({ name, parameters, help }: KnownFunction): KnownFunction {
  return {
    name,
    parameters: parametersOf({ parameters }).map(toldParameter).join(', '),
    help: own(texts.help, name) ?? help,
  };
}

/** The word of a parameter, without the signs that say that it may be left out or is written in quotes. */
export function parameterWord(parameter: string): string {
  return parameter.replace(/[[\]"]/g, '');
}

function toldParameter(parameter: string): string {
  const word = parameterWord(parameter);
  return parameter.replace(word, () => own(texts.parameters, word) ?? word);
}

function own(of: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}
