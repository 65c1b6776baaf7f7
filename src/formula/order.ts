import { components } from './graph';
import type { RowContent } from './sheet';

/** In which order rows are computed: which rows' formulas read which, in whatever alternative. */
export interface RowOrder {
  /** By row, the rows that its formulas read, each once. */
  readonly reads: readonly (readonly number[])[];
  /** By row, the rows whose formulas read it. */
  readonly readers: readonly (readonly number[])[];
  /** Rows to be computed together, after the steps before: one, or several that read each other in a circle. */
  readonly steps: readonly (readonly number[])[];
  /** By row, its step. */
  readonly stepOf: Int32Array;
  /** The steps whose rows, in whatever alternative, read each other or themselves. */
  readonly circles: ReadonlySet<number>;
}

/** The order from the contents of all rows. */
export function orderOf(contents: readonly RowContent[]): RowOrder {
  return orderByReads(contents.map(readsOfRow));
}

/** Whether a step's rows read each other or themselves. */
export function isCircle({ circles }: RowOrder, step: number): boolean {
  return circles.size > 0 && circles.has(step);
}

/**
 * The order after the contents of some rows have changed. Where the steps can stay as they are they do: `steps` is
 * the same list then.
 */
export function orderAfter(
  order: RowOrder,
  before: readonly RowContent[],
  changed: ReadonlyMap<number, RowContent>,
): RowOrder {
  let reads: (readonly number[])[] | undefined;
  let readers: (readonly number[])[] | undefined;
  let holds = true;
  for (const [slot, content] of changed) {
    if (before[slot]?.written === content.written) continue;
    const old = order.reads[slot] ?? [];
    const now = readsOfRow(content);
    if (sameList(old, now)) continue;
    const step = order.stepOf[slot] ?? 0;
    holds &&= !isCircle(order, step) && now.every((read) => (order.stepOf[read] ?? 0) < step);
    reads ??= [...order.reads];
    readers ??= [...order.readers];
    reads[slot] = now;
    for (const read of old) readers[read] = (readers[read] ?? []).filter((one) => one !== slot);
    for (const read of now) readers[read] = [...(readers[read] ?? []), slot];
  }
  if (!reads || !readers) return order;
  return holds ? { ...order, reads, readers } : orderByReads(reads);
}

function readsOfRow({ written }: RowContent): readonly number[] {
  if (written.length === 0) return NONE;
  return [...new Set(written.flatMap(({ reads }) => reads.map(({ row }) => row.slot)))];
}

const NONE: readonly number[] = [];

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function orderByReads(reads: readonly (readonly number[])[]): RowOrder {
  const readers: number[][] = reads.map(() => []);
  for (const [slot, found] of reads.entries()) for (const read of found) readers[read]?.push(slot);
  const steps = components(reads.keys(), (slot) => reads[slot] ?? [], reads.length);
  const stepOf = new Int32Array(reads.length);
  const circles = new Set<number>();
  for (const [step, slots] of steps.entries()) {
    for (const slot of slots) stepOf[slot] = step;
    const [only = 0] = slots;
    if (slots.length > 1 || reads[only]?.includes(only)) circles.add(step);
  }
  return { reads, readers, steps, stepOf, circles };
}
