/** How many decimals a computed number is shown with at the most: to the digits that a person takes in at a glance. */
export function decimalsAtAGlance(value: number): number {
  const size = Math.abs(value);
  return size === 0 || size >= 1e5 ? 0 : Math.min(15, Math.max(0, 5 - Math.floor(Math.log10(size))));
}
