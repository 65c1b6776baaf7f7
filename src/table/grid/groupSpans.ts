/** Neighbouring columns of one group, as one heading over them; what stays in view has headings of its own. */
export function groupSpans(
  groups: readonly string[],
  frozen: number,
): { group: string; start: number; count: number }[] {
  const spans: { group: string; start: number; count: number }[] = [];
  groups.forEach((group, start) => {
    const last = spans.at(-1);
    if (last?.group === group && start !== frozen) last.count += 1;
    else spans.push({ group, start, count: 1 });
  });
  return spans;
}
