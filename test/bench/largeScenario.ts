/** How large a generated scenario is. */
export interface Size {
  readonly rows: number;
  readonly alternatives: number;
}

/**
 * A generated scenario, always the same for its size: numbers and levels, a third of the rows with formulas over the
 * rows before them, a tenth with a note, measures and some rules.
 */
export function largeScenario({ rows, alternatives }: Size): string {
  const columns = range(alternatives).map((n) => `a${n}`);
  const scenario = {
    scenario: 1,
    title: `Generated, ${rows} × ${alternatives}`,
    actors: { us: { label: 'Seoul' }, them: { label: 'Washington' } },
    perspective: 'us',
    sources: { report: { title: 'A report', kind: 'official', date: '2025-08-22' } },
    alternatives: Object.fromEntries(
      columns.map((id, n) => [id, { label: `Alternative ${n}`, ...(n > 0 && { basedOn: 'a0' }) }]),
    ),
    sections: Object.fromEntries(range(20).map((n) => [`section_${n}`, { label: `Section ${n}` }])),
    factors: Object.fromEntries(range(rows).map((n) => [`row_${n}`, factor(n, rows, columns)])),
    measures: Object.fromEntries(
      range(20).map((n) => [
        `measure_${n}`,
        {
          section: `section_${n}`,
          label: `Measure ${n}`,
          unit: 'USD bn',
          formula: `=SUM(row_${first(n, rows)}, row_${first(n, rows) + 4}, row_${first(n, rows) + 8}) / 3`,
          direction: 'lower',
        },
      ]),
    ),
    rules: Object.fromEntries(
      range(20).map((n) => [
        `rule_${n}`,
        n % 2 === 0
          ? { require: `=row_${first(n, rows)} < 1000`, because: 'More than that is not to be had.' }
          : {
              forbid: { [`row_${level(n, rows)}`]: 'tense', [`row_${level(n, rows) + 12}`]: ['open'] },
              because: 'They do not go together.',
            },
      ]),
    ),
  };
  return JSON.stringify(scenario, null, 2) + '\n';
}

function factor(n: number, rows: number, columns: readonly string[]): object {
  const common = {
    section: `section_${Math.floor((n * 20) / rows)}`,
    label: `Assumption ${n} about a thing with a name`,
    role: 'given',
    source: 'report',
    ...(n % 10 === 0 && { note: 'Where it comes from, and why it is as it is.' }),
  };
  if (n % 12 === 6) {
    const levels = { calm: 'Calm', tense: 'Tense', open: 'Open' };
    return { ...common, levels, values: cells(columns, (place) => (place % 2 === 0 ? 'calm' : 'open')) };
  }
  const isFormula = n % 3 === 1 && n > 12;
  return {
    ...common,
    unit: 'USD bn',
    min: 0,
    values: isFormula
      ? { a0: `=row_${n - 2} * 2 + row_${n - 5} / 4` }
      : cells(columns, (place) => (n % 4 === 0 ? { value: n + place, source: 'report' } : n + place / 10)),
  };
}

function cells(columns: readonly string[], content: (place: number) => unknown): object {
  return Object.fromEntries(columns.map((id, place) => [id, content(place)]));
}

/** The first number row of a section's. */
function first(section: number, rows: number): number {
  return Math.floor((section * rows) / 20 / 12) * 12;
}

/** A row of levels. */
function level(section: number, rows: number): number {
  return first(section, rows - 240) + 6;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
