/** The levels of a row, as formulas know them. */
export interface LevelTable {
  /** Level id → its value inside formulas; undefined where levels have no values. */
  readonly ids: ReadonlyMap<string, number | undefined>;
  /** Whether every level has a value, so that the row is a number in formulas. */
  readonly valued: boolean;
}

/** A row as formulas know it. */
export interface ScopeRow {
  readonly id: string;
  /** Its place among all rows, from 0. */
  readonly slot: number;
  readonly levels?: LevelTable;
  /** Shown as an ISO date, a serial number inside formulas. */
  readonly date?: boolean;
}

/** What rules alone may ask of the columns. */
export interface RuleScope {
  /** The place of the alternative so many steps back along `basedOn`; undefined where the line is shorter. */
  back(place: number, steps: number): number | undefined;
  /** The year that the alternative at a place describes. */
  yearAt(place: number): number | undefined;
}

/** What the names in a formula mean. */
export interface Scope {
  rowNamed(name: string): ScopeRow | undefined;
  /** The place of an alternative among all, from 0. */
  alternativeNamed(id: string): number | undefined;
  /** Present where the formula is a rule’s, which may write PERIOD() and BASELINE(row, steps). */
  readonly inRule?: RuleScope;
}
