// Scenarios in which everything speaks of everything else: formulas, rules, waivers, bases, parts. A plan is rendered
// with names, so that what a file should say once an id is another is had by rendering it with the other name.
import * as fc from 'fast-check';
import type { Json } from './jsonDocument';

/** What things are called. */
export interface Names {
  readonly row: (id: string) => string;
  readonly alternative: (id: string) => string;
  readonly section: (id: string) => string;
  readonly level: (row: string, id: string) => string;
}

export const asTheyAre: Names = {
  row: (id) => id,
  alternative: (id) => id,
  section: (id) => id,
  level: (_row, id) => id,
};

/** A plan says what stands in a file, ids aside. */
export interface Plan {
  readonly rows: readonly string[];
  readonly measures: readonly string[];
  readonly alternatives: readonly string[];
  readonly sections: readonly string[];
  /** The row that has levels, among `rows`. */
  readonly levelled: string;
  readonly levels: readonly string[];
  readonly render: (names: Names) => Value;
}

export interface Row {
  section?: string;
  label: string;
  as?: string;
  levels?: Record<string, unknown>;
  values?: Record<string, unknown>;
  [name: string]: unknown;
}

export interface Value {
  alternatives: Record<string, { label: string; basedOn?: string; [name: string]: unknown }>;
  sections: Record<string, { label: string; [name: string]: unknown }>;
  factors: Record<string, Row>;
  measures?: Record<string, Row>;
  rules: Record<string, unknown>;
  waivers: Record<string, unknown>;
  [name: string]: unknown;
}

/** A formula in pieces, its names left open. */
type Formula = (names: Names) => string;
type Cell = (names: Names) => unknown;

const ROWS = ['troops', 'payment', 'stance', 'credit', 'values', 'label', 'constructor', 'row', 'long_name_of_a_row'];
const ALTERNATIVES = ['base', 'deal', 'worst', 'values', 'constructor', 'path_2027', 'row'];
const SECTIONS = ['money', 'posture', 'section', 'tostring'];
const LEVELS = ['calm', 'tense', 'open', 'value', 'label'];

function anyFormula(
  rows: readonly string[],
  alternatives: readonly string[],
  levelled: string,
  levels: readonly string[],
): fc.Arbitrary<Formula> {
  const [someone = ''] = rows;
  const row = fc
    .tuple(fc.constantFrom(...rows), fc.boolean())
    // Formulas take capitals for small letters; what is renamed is written as the id is.
    .map(
      ([id, capitals]): Formula =>
        (names) =>
          capitals && names.row(id) === id ? id.toUpperCase() : names.row(id),
    );
  const alternative = fc.constantFrom(...alternatives);
  const level = fc.constantFrom(...levels);
  return fc.oneof(
    row.map(
      (one): Formula =>
        (names) =>
          `=${one(names)} * 2`,
    ),
    fc.tuple(row, row).map(
      ([a, b]): Formula =>
        (names) =>
          `=MAX(${a(names)}, -${b(names)}) + ${a(names)}%`,
    ),
    row.map(
      (one): Formula =>
        (names) =>
          `=BASELINE(${one(names)})*1.1 & "${someone}"`,
    ),
    fc.tuple(alternative, row).map(
      ([id, one]): Formula =>
        (names) =>
          `=ALT("${names.alternative(id)}", ${one(names)}) - SUM(ALTS(${one(names)}))`,
    ),
    level.map((id): Formula => (names) => {
      const text = names.level(levelled, id);
      return `=IF(OR(${names.row(levelled)} = "${text}", "${text}"<>LEVEL(${names.row(levelled)})), 1, "${id}")`;
    }),
    level.map(
      (id): Formula =>
        (names) =>
          `=SWITCH(${names.row(levelled)}, "${names.level(levelled, id)}", 2, 0)`,
    ),
    // A variable of LET that is called like a row is not that row.
    row.map(
      (one): Formula =>
        (names) =>
          `=LET(${someone}_x, ${one(names)}, ${someone}_x + 1)`,
    ),
    fc.constant<Formula>(() => `=LET(${someone}, 1, ${someone} + 1)`),
    // One that cannot be read.
    fc.tuple(alternative, row).map(
      ([id, one]): Formula =>
        (names) =>
          `=${one(names)} + ALT( "${names.alternative(id)}",`,
    ),
  );
}

function anyCell(formula: fc.Arbitrary<Formula>): fc.Arbitrary<Cell> {
  const content = fc.oneof(
    fc.integer({ min: -9, max: 9 }).map(
      (number): Cell =>
        () =>
          number,
    ),
    fc.constantFrom<Cell>(
      () => null,
      () => 'a text',
      () => "'=troops",
      () => 'troops',
    ),
    formula,
  );
  return fc.oneof(
    content,
    content.map((one): Cell => (names) => ({ value: one(names), note: 'troops and base' })),
    content.map((one): Cell => (names) => ({ x_own: 1, value: one(names), source: 'report' })),
  );
}

/** Any linked scenario. There are two rows, two alternatives and two sections at least. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...ROWS), { minLength: 4, maxLength: 6 }),
    measureCount: fc.integer({ min: 0, max: 2 }),
    alternatives: fc.uniqueArray(fc.constantFrom(...ALTERNATIVES), { minLength: 2, maxLength: 4 }),
    sections: fc.uniqueArray(fc.constantFrom(...SECTIONS), { minLength: 2, maxLength: 4 }),
    levels: fc.uniqueArray(fc.constantFrom(...LEVELS), { minLength: 2, maxLength: 4 }),
  })
  .chain(({ ids, measureCount, alternatives, sections, levels }) => {
    const rows = ids.slice(0, ids.length - measureCount);
    const measures = ids.slice(rows.length);
    const levelled = rows.at(-1) ?? '';
    const formula = anyFormula(ids, alternatives, levelled, levels);
    const index = fc.nat({ max: 99 });
    return fc
      .record({
        cells: fc.array(fc.dictionary(fc.constantFrom(...alternatives), anyCell(formula), { noNullPrototype: true }), {
          minLength: rows.length,
          maxLength: rows.length,
        }),
        levelCells: fc.dictionary(fc.constantFrom(...alternatives), fc.constantFrom(...levels), {
          noNullPrototype: true,
        }),
        levelObjects: fc.boolean(),
        sectionOf: fc.array(fc.constantFrom(...sections), { minLength: 9, maxLength: 9 }),
        homeless: fc.boolean(),
        basedOn: fc.array(fc.option(index, { nil: undefined }), { minLength: 5, maxLength: 5 }),
        parts: fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), { minLength: 9, maxLength: 9 }),
        formulas: fc.array(formula, { minLength: 4, maxLength: 4 }),
        own: fc.boolean(),
        more: fc.constantFrom(...ids),
        where: fc.constantFrom(...alternatives),
        level: fc.constantFrom(...levels),
      })
      .map((made): Plan => {
        const render = (names: Names): Value => {
          const { row, alternative, section } = names;
          const level = (id: string) => names.level(levelled, id);
          const columns = alternatives.map((id, at): [string, Value['alternatives'][string]] => {
            const base = made.basedOn[at];
            // Only on one before it, so that none comes round.
            const basedOn = base === undefined || at === 0 ? undefined : alternatives[base % at];
            return [
              alternative(id),
              {
                ...(made.own && { x_group: id }),
                label: `Column ${at}`,
                ...(basedOn !== undefined && { basedOn: alternative(basedOn) }),
                ...(at % 2 === 1 && { group: 'base' }),
              },
            ];
          });
          const factors = rows.map((id, at): [string, Row] => {
            const isLevelled = id === levelled;
            const values = isLevelled
              ? Object.entries(made.levelCells).map(([column, one], n): [string, unknown] => [
                  alternative(column),
                  n % 2 === 0 ? level(one) : { value: level(one), note: one },
                ])
              : Object.entries(made.cells[at] ?? {}).map(([column, cell]): [string, unknown] => [
                  alternative(column),
                  cell(names),
                ]);
            const part = made.parts[at];
            return [
              row(id),
              {
                section: section(made.sectionOf[at] ?? ''),
                label: `Row ${id}`,
                role: 'given',
                ...(made.own && { x_of: { [id]: id } }),
                ...(isLevelled && {
                  levels: Object.fromEntries(
                    levels.map((one, n) => [
                      level(one),
                      made.levelObjects ? { label: `Level ${one}`, value: n } : `Level ${one}`,
                    ]),
                  ),
                }),
                ...(at === 0 && { as: 'burden' }),
                ...(part !== undefined && { partOf: row(part) }),
                values: Object.fromEntries(values),
              },
            ];
          });
          return {
            scenario: 1,
            title: 'troops in base',
            perspective: 'seoul',
            actors: { seoul: { label: 'Seoul' }, washington: { label: 'Washington' } },
            sources: { report: { title: 'A report' } },
            alternatives: Object.fromEntries(columns),
            sections: Object.fromEntries(sections.map((id) => [section(id), { label: `Section ${id}`, x_n: 1 }])),
            factors: Object.fromEntries(factors),
            ...(measures.length > 0 && {
              measures: Object.fromEntries(
                measures.map((id, at) => [
                  row(id),
                  {
                    ...((at > 0 || !made.homeless) && { section: section(made.sectionOf[8 - at] ?? '') }),
                    label: `Measure ${id}`,
                    unit: 'troops',
                    formula: made.formulas[at]?.(names),
                    note: 'base',
                  },
                ]),
              ),
            }),
            rules: {
              troops: {
                forbid: { [row(levelled)]: [level(made.level), ...levels.slice(0, 1).map(level)] },
                because: 'troops',
              },
              base: { forbid: { [row(levelled)]: level(made.level) }, because: 'calm' },
              needs: { require: made.formulas[2]?.(names), because: 'base' },
            },
            waivers: {
              accepted: {
                rule: 'rules/troops',
                row: row(made.more),
                alternative: alternative(made.where),
                reason: 'base',
                when: { [row(levelled)]: level(made.level), [row(rows[0] ?? '')]: 1 },
              },
            },
          };
        };
        return { rows, measures, alternatives, sections, levelled, levels, render };
      });
  });

/** A value as a document, its texts spelled plainly, or all of them in escapes. */
export function documentOf(value: unknown, escaped = false): Json {
  const spell = (text: string) => (escaped && text !== '' ? escapeAll(text) : JSON.stringify(text));
  if (typeof value === 'string') return spell(value);
  if (Array.isArray(value)) return { items: value.map((item) => documentOf(item, escaped)) };
  if (typeof value === 'object' && value !== null) {
    return {
      members: Object.entries(value).map(([name, member]) => ({
        name: spell(name),
        value: documentOf(member, escaped),
      })),
    };
  }
  return JSON.stringify(value);
}

function escapeAll(text: string): string {
  const codes = Array.from({ length: text.length }, (_, i) => '\\u' + text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `"${codes.join('')}"`;
}
