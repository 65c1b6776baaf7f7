/** Whether two views, or parts of them, say the same: plain values, lists and objects as JSON has them. */
export function sameView(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, at) => sameView(value, other[at]));
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => sameMember(one, other, key));
}

function sameMember(one: object, other: object, key: string): boolean {
  return Object.hasOwn(other, key) && sameView(memberOf(one, key), memberOf(other, key));
}

function memberOf(of: object, key: string): unknown {
  return (of as Record<string, unknown>)[key];
}
