/** Where two texts differ: what stands before and behind is the same in both. */
export interface ChangedSpan {
  readonly start: number;
  /** Where it ends in the earlier text. */
  readonly before: number;
  /** Where it ends in the later text. */
  readonly after: number;
  /** What stands there in the later text. */
  readonly text: string;
}

/** The smallest span in which two texts differ; an empty one at the end where they are the same. */
export function changedSpan(before: string, after: string): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  const end = after.length - behind;
  return { start, before: before.length - behind, after: end, text: after.slice(start, end) };
}

/** Whether two changes of a text make the same of it, though one may span more of what stays as it is. */
export function comesToTheSame(text: string, one: ChangedSpan, other: ChangedSpan): boolean {
  const [start, before] = [Math.min(one.start, other.start), Math.max(one.before, other.before)];
  const made = (change: ChangedSpan) =>
    text.slice(start, change.start) + change.text + text.slice(change.before, before);
  return made(one) === made(other);
}

/** How far, up to a limit, two texts are the same; whole slices are compared, which is far quicker than characters. */
function longest(limit: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  let end = limit;
  while (known < end) {
    const middle = (known + end + 1) >> 1;
    if (isSame(known, middle)) known = middle;
    else end = middle - 1;
  }
  return known;
}
