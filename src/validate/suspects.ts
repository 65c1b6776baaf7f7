import type { Calculation } from '../formula/calculation';
import type { Settings } from './settings';
import type { Factor, Measure, Scenario } from '../model/read/scenarioText';
import { factorKind } from '../model/factorKind';
import { changedEntry } from '../model/read/changedEntry';
import { Answers } from './answers';

/** What is remembered of an earlier state. */
interface Remembered {
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  readonly done: ReadonlySet<string>;
}

/**
 * In which rows a check may find something. In a row where it found nothing it will find nothing again, until
 * something changes that it looks at: the row, what the row's formulas read, or what stands around all rows.
 */
export class Suspects {
  /** What checks of the whole file came to. */
  readonly answers: Answers;
  /** By check, the rows in which it found something. */
  readonly #found = new Map<string, Set<string>>();
  /** By check and row, what holds as long as the row is as it is. */
  readonly #facts = new Map<string, Map<string, unknown>>();
  /** The checks that looked at all rows there were to look at. */
  readonly #done = new Set<string>();
  readonly #previous: Remembered | undefined;
  /** The rows that have changed; undefined where any may have. */
  readonly #changed: ReadonlySet<string> | undefined;

  /** An object that stays the same while there are the same rows and columns, of the same kinds, units and roles. */
  readonly rowTraits: object;

  /** @param previous those of an earlier state; only a saving of time */
  constructor(
    readonly scenario: Scenario,
    readonly calculation: Calculation,
    readonly settings: Settings,
    previous?: Suspects,
  ) {
    this.answers = new Answers(previous?.answers);
    this.#changed = previous && changedRows(previous, this);
    // That one’s own previous is let go of, or every state would keep all states before it.
    this.#previous = previous && { found: previous.#found, facts: previous.#facts, done: previous.#done };
    this.rowTraits = (this.#changed && previous?.rowTraits) ?? {};
  }

  /** The rows to look at. */
  of(check: string): readonly string[] {
    // What was not asked of the state before, or not to the end, is not known of it.
    if (!this.#changed || this.#previous?.done.has(check) !== true) return this.calculation.rows;
    const before = this.#previous.found.get(check);
    return [...(before ? new Set([...this.#changed, ...before]) : this.#changed)];
  }

  /** A check has looked at all rows that it was told to look at. */
  finish(check: string): void {
    this.#done.add(check);
  }

  /** Remembers that a check found something in a row, so that it looks there again. */
  remember(check: string, row: string): void {
    const rows = this.#found.get(check);
    if (rows) rows.add(row);
    else this.#found.set(check, new Set([row]));
  }

  /** Keeps what a check knows of a row, which holds as long as the row is as it is. */
  keepFacts(check: string, row: string, facts: unknown): void {
    const rows = this.#facts.get(check);
    if (rows) rows.set(row, facts);
    else this.#facts.set(check, new Map([[row, facts]]));
  }

  /** What was kept of a row that has not changed. */
  factsIn(check: string, row: string): unknown {
    if (!this.#changed || this.#changed.has(row)) return undefined;
    return this.#previous?.facts.get(check)?.get(row);
  }
}

/** What rows are held against, and rooms whose names they may speak of. */
const AROUND = ['asOf', 'alternatives', 'sections', 'actors', 'perspective', 'sources', 'units'] as const;

function changedRows(before: Suspects, now: Suspects): ReadonlySet<string> | undefined {
  if (before.settings !== now.settings) return undefined;
  // The same form: the same rows and columns, and what formulas know of them.
  if (before.calculation.sheet.form !== now.calculation.sheet.form) return undefined;
  if (AROUND.some((room) => !isSame(before.scenario[room], now.scenario[room]))) return undefined;
  const changed = new Set(now.calculation.rowsNotAsIn(before.calculation));
  for (const row of rowsToCompare(before.scenario, now)) {
    const [old, one] = [rowIn(before.scenario, row), rowIn(now.scenario, row)];
    // Formulas elsewhere look at the kinds and units of the rows that they read, and rules at their roles.
    if (old?.unit !== one?.unit || roleOf(old) !== roleOf(one) || kindOf(old) !== kindOf(one)) return undefined;
    if (old !== one) changed.add(row);
  }
  return changed;
}

/** Whether rooms are one, or have the same entries in the same order: those of a text read anew are others. */
function isSame(before: Scenario[(typeof AROUND)[number]], now: Scenario[(typeof AROUND)[number]]): boolean {
  if (before === now) return true;
  if (!(before instanceof Map) || !(now instanceof Map) || before.size !== now.size) return false;
  const others: MapIterator<[unknown, unknown]> = before.entries();
  return [...now].every(([id, entry]) => {
    const [otherId, other] = others.next().value ?? [];
    return id === otherId && entry === other;
  });
}

function rowsToCompare(before: Scenario, { scenario, calculation }: Suspects): readonly string[] {
  const entry = changedEntry(before, scenario);
  if (!entry) return calculation.rows;
  return entry.room === 'factors' || entry.room === 'measures' ? [entry.id] : [];
}

function roleOf(row: Factor | Measure | undefined): string | undefined {
  return row && 'role' in row ? row.role : undefined;
}

function kindOf(row: Factor | Measure | undefined): string | undefined {
  return row && 'values' in row ? factorKind(row) : undefined;
}

function rowIn({ factors, measures }: Scenario, row: string): Factor | Measure | undefined {
  return factors.get(row) ?? measures?.get(row);
}
