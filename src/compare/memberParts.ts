import { JsonScanner } from './jsonScanner';

/** A member of an object, and all that is written before its value; the last one has no name and is the end. */
export interface MemberPart {
  readonly lead: string;
  readonly name?: string;
  readonly json: string;
}

/** The members of an object as they are written; undefined of anything else, and where a name stands twice. */
export function memberParts(json: string): readonly MemberPart[] | undefined {
  if (!json.startsWith('{')) return undefined;
  const scan = new JsonScanner(json);
  const parts: MemberPart[] = [];
  let done = 0;
  try {
    scan.members(0, (start) => {
      const { name, from } = scan.nameAt(start);
      const to = scan.behindValue(from);
      parts.push({ lead: json.slice(done, from), name, json: json.slice(from, to) });
      done = to;
      return { name, to };
    });
    return [...parts, { lead: json.slice(done), json: '' }];
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
