// In JSON no line can begin so: a string has no line breaks.
const MARK = /^(?:<{7}|={7}|\|{7}|>{7})(?![<=|>])/m;

/** Where the first of the marks stands that git leaves where a merge is to be decided; undefined where there is none. */
export function mergeMark(text: string): number | undefined {
  return MARK.exec(text)?.index;
}
