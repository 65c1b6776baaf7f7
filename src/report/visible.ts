// Control characters, and those that turn the direction of writing: a file's text must not steer the terminal, forge
// a line of a log, or read otherwise than it stands.

const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text from a file on one line: control characters are shown as JSON escapes them. */
export function onOneLine(text: string): string {
  return text.replace(STEERING, (character) => SHORT[character] ?? escaped(character));
}

/** A text of several lines, each ending with LF, in which no character steers the terminal. */
export function onItsLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(STEERING, (character) => ('\n\t'.includes(character) ? character : escaped(character)));
}

function escaped(character: string): string {
  return '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0');
}
