/** A text as git leaves it where both sides changed the line that holds `value`, each to its own. */
export function conflicted(text: string, value: string, ours: string, theirs: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(value));
  const line = lines[at];
  if (line === undefined) throw new Error(`No line holds ${value}.`);
  const sides = ['<<<<<<< HEAD', line.replace(value, ours), '=======', line.replace(value, theirs), '>>>>>>> branch'];
  lines.splice(at, 1, ...sides);
  return lines.join('\n');
}
