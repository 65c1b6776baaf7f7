/** Times by name, told as medians and 95th percentiles, and counts. */
export class Timings {
  readonly #times = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();

  add(name: string, milliseconds: number): void {
    const known = this.#times.get(name);
    if (known) known.push(milliseconds);
    else this.#times.set(name, [milliseconds]);
  }

  count(name: string, count: number): void {
    this.#counts.set(name, count);
  }

  of<T>(name: string, work: () => T): T {
    const began = performance.now();
    const result = work();
    this.add(name, performance.now() - began);
    return result;
  }

  /** Of all times by one name, the middle one. */
  median(name: string): number {
    return quantile(this.#times.get(name) ?? [], 0.5);
  }

  /** A table for people, one line for each name. */
  toString(): string {
    const width = Math.max(...[...this.#times.keys()].map((name) => name.length));
    const head = `${''.padEnd(width)}   median      p95   times`;
    const lines = [...this.#times].map(([name, times]) => {
      const [median, high] = [quantile(times, 0.5), quantile(times, 0.95)].map((time) => `${time.toFixed(1)} ms`);
      return `${name.padEnd(width)} ${String(median).padStart(9)} ${String(high).padStart(9)}  ${String(times.length).padStart(5)}`;
    });
    const counts = [...this.#counts].map(([name, count]) => `${name}: ${count}`);
    return [head, ...lines, ...counts].join('\n');
  }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
