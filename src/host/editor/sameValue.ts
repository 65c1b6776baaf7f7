import { isError, type Value } from '../../formula/errorValue';

/** Whether two computed values look the same. */
export function sameValue(one: Value, other: Value): boolean {
  return Object.is(one, other) || (isError(one) && isError(other) && one.error === other.error);
}
