import assert from 'node:assert/strict';
import { applyEdits, modify } from 'jsonc-parser';

/** One change to a clean scenario, and the one finding that it is to bring, as `rule at row/alternative`. */
export type Mutation = Expected & (MemberChange | TextChange);

interface Expected {
  readonly file: string;
  readonly finds: string;
  /** Other findings that the same change cannot but bring. */
  readonly beside?: readonly string[];
}

/** A member, by its path with slashes, gets another value; without `to` it is removed. */
interface MemberChange {
  readonly at: string;
  readonly to?: unknown;
}

/** A piece of text that stands once in the file becomes another, for what no JSON value can say. */
interface TextChange {
  readonly text: string;
  readonly by: string;
}

/** The text of a scenario with one change. */
export function changed(text: string, mutation: Mutation): string {
  if ('text' in mutation) {
    assert.equal(text.split(mutation.text).length, 2, `${mutation.text} stands once in ${mutation.file}`);
    return text.replace(mutation.text, () => mutation.by);
  }
  const result = applyEdits(text, modify(text, mutation.at.split('/'), mutation.to, {}));
  assert.notEqual(result, text, `${mutation.at} of ${mutation.file} is changed`);
  return result;
}
