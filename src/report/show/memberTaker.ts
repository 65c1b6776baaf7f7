import type { Node } from 'jsonc-parser';
import { memberMap, membersOf, type Member } from '../../model/read/members';

/**
 * Hands out the members of an object that a report has words for, and knows which are left: nothing that a file says
 * is dropped because it is of the wrong kind, unknown, or given twice.
 */
export class MemberTaker {
  readonly #taken = new Set<Node>();

  constructor(readonly object: Node) {}

  /** The value of a member, where it is of one of these JSON types. */
  take(name: string, ...types: readonly Node['type'][]): Node | undefined {
    return this.takeIf(name, (node) => types.includes(node.type));
  }

  /** A member that is text, and not empty. */
  text(name: string): string | undefined {
    return this.takeIf(name, (node) => node.type === 'string' && node.value !== '')?.value as string | undefined;
  }

  /** Whether a member is `true`. */
  flag(name: string): boolean {
    return this.takeIf(name, (node) => node.value === true) !== undefined;
  }

  /** A member that is an object of exactly these members, of these JSON types. */
  whole(name: string, types: Readonly<Record<string, Node['type']>>): ReadonlyMap<string, Node> | undefined {
    const names = Object.keys(types);
    const node = this.takeIf(name, (one) => {
      const members = one.type === 'object' ? membersOf(one) : [];
      return (
        members.length === names.length && names.every((key) => memberMap(one).get(key)?.value?.type === types[key])
      );
    });
    return node && new Map(membersOf(node).flatMap(({ name, value }) => (value ? [[name, value] as const] : [])));
  }

  /** All members in force with values of these JSON types, in the text's order. */
  takeAll(...types: readonly Node['type'][]): { readonly name: string; readonly value: Node }[] {
    const inForce = memberMap(this.object);
    return membersOf(this.object).flatMap(({ name, key, value }) => {
      if (!value || !types.includes(value.type) || inForce.get(name)?.key !== key) return [];
      this.#taken.add(key);
      return [{ name, value }];
    });
  }

  /** The members that nobody took, in the text's order. */
  rest(): Member[] {
    return membersOf(this.object).filter(({ key }) => !this.#taken.has(key));
  }

  /** The value of a member that is as wanted. */
  takeIf(name: string, fits: (node: Node) => boolean): Node | undefined {
    const member = memberMap(this.object).get(name);
    if (!member?.value || !fits(member.value)) return undefined;
    this.#taken.add(member.key);
    return member.value;
  }
}
