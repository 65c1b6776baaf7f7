/** As near as a root is sought, beside the size of what it is a root of. */
const NEAR = 1e-15;

/**
 * A rate above −1 at which a function is 0: Newton’s steps from a guess and, where these lead nowhere, halving between
 * the nearest rates of opposite sign. Undefined where none is found.
 */
export function findRoot(compute: (rate: number) => number, guess: number): number | undefined {
  return newton(compute, guess) ?? halve(compute, guess);
}

function newton(compute: (rate: number) => number, guess: number): number | undefined {
  let rate = guess;
  for (let step = 0; step < 60; step++) {
    const width = 1e-6 * Math.max(1, Math.abs(rate));
    const value = compute(rate);
    if (value === 0) return rate;
    const slope = (compute(rate + width) - compute(rate - width)) / (2 * width);
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return undefined;
    if (Math.abs(next - rate) <= NEAR * Math.max(1, Math.abs(next))) return next;
    // Rounding keeps the last steps from ending: what is left is beyond the digits that count.
    if (step > 30 && Math.abs(next - rate) <= 1e-12 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  return undefined;
}

/** Rates to look between, dense where rates are usual. */
const RATES = [
  -0.999999, -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.3,
  0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 1e3, 1e4, 1e6,
];

function halve(compute: (rate: number) => number, guess: number): number | undefined {
  const spans = RATES.slice(1).map((high, index) => ({ low: RATES[index] ?? -1, high }));
  const opposite = spans.filter(({ low, high }) => compute(low) * compute(high) <= 0);
  const distance = ({ low, high }: { low: number; high: number }) => Math.abs((low + high) / 2 - guess);
  const [nearest] = opposite.toSorted((a, b) => distance(a) - distance(b));
  if (!nearest) return undefined;
  let { low, high } = nearest;
  const rising = compute(low) < 0;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (compute(middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
