/** A pattern of Excel: `?` is any character, `*` any number of them, `~` takes the sign after it as it is. */
export function wildcardExpression(pattern: string, flags = 'isu'): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern[index] ?? '';
    const next = pattern[index + 1];
    if (sign === '~' && next !== undefined && '*?~'.includes(next)) {
      source += literal(next);
      index++;
    } else source += sign === '*' ? '.*?' : sign === '?' ? '.' : literal(sign);
  }
  return new RegExp(source, flags);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
