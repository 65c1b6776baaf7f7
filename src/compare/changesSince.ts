import { cellParts } from '../model/cell';
import { effectiveCell } from '../model/inherit';
import type { Cell, Factor, Scenario } from '../model/read/scenarioText';

/** What became of a cell that is written in one of two states, or differently in both. */
export interface CellChange {
  readonly kind: 'added' | 'changed' | 'removed';
  /** What it held before: its own content, or what it inherited; absent where it was missing. */
  readonly before?: Cell;
  /** Names of its members that differ; `value` is its content. */
  readonly members: readonly string[];
}

/** What became of a row, an alternative or a section that there is now. */
export interface PartChange {
  readonly kind: 'added' | 'changed';
  /** Names of its members that differ. */
  readonly members: readonly string[];
}

/** A row or an alternative that is no more. */
export interface Removed {
  readonly id: string;
  readonly label: string;
  /** The last one before it (of the same section) that there still is. */
  readonly after?: string;
  /** The section that a row stood in. */
  readonly section?: string;
}

/** What differs between an earlier state of a scenario and a later one, cell by cell. */
export interface ScenarioChanges {
  /** By row and alternative: cells of rows and alternatives that there were before. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, CellChange>>;
  readonly rows: ReadonlyMap<string, PartChange>;
  readonly alternatives: ReadonlyMap<string, PartChange>;
  readonly sections: ReadonlyMap<string, PartChange>;
  readonly removedRows: readonly Removed[];
  readonly removedAlternatives: readonly Removed[];
}

/** Compares what is written in two states of a scenario; how it is spaced, and what follows from it, does not count. */
export function changesSince(before: Scenario, now: Scenario): ScenarioChanges {
  const rows = new Map<string, PartChange>();
  const cells = new Map<string, ReadonlyMap<string, CellChange>>();
  for (const [row, factor] of now.factors) {
    const old = before.factors.get(row);
    if (old === factor) continue;
    addPart(rows, row, old, factor, ['values']);
    const changed = old && cellChanges(before, old, now, factor);
    if (changed && changed.size > 0) cells.set(row, changed);
  }
  for (const [row, measure] of now.measures ?? []) addPart(rows, row, before.measures?.get(row), measure);
  return {
    cells,
    rows,
    alternatives: partChanges(before.alternatives, now.alternatives),
    sections: partChanges(before.sections, now.sections),
    removedRows: [
      ...removed(before.factors, now.factors, ({ section }) => section),
      ...(before.measures ? removed(before.measures, now.measures, ({ section }) => section) : []),
    ],
    removedAlternatives: removed(before.alternatives, now.alternatives, () => undefined),
  };
}

function cellChanges(before: Scenario, old: Factor, now: Scenario, factor: Factor): Map<string, CellChange> {
  const changes = new Map<string, CellChange>();
  for (const alternative of now.alternatives.keys()) {
    // All of a new alternative is new: that is said once, at its head.
    if (!before.alternatives.has(alternative)) continue;
    const [was, is] = [old.values.get(alternative), factor.values.get(alternative)];
    if (was === is || same(was, is)) continue;
    const held = was === undefined ? effectiveCell(before, old, alternative)?.cell : was;
    changes.set(alternative, {
      kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
      ...(held !== undefined && { before: held }),
      members: was === undefined || is === undefined ? ['value'] : differingMembers(asObject(was), asObject(is)),
    });
  }
  return changes;
}

/** A cell in its long form, with all that it may have beside its content. */
function asObject(cell: Cell): object {
  return typeof cell === 'object' && cell !== null ? cell : { value: cellParts(cell).content };
}

function partChanges<Part extends object>(
  before: ReadonlyMap<string, Part>,
  now: ReadonlyMap<string, Part>,
): Map<string, PartChange> {
  const changes = new Map<string, PartChange>();
  for (const [id, part] of now) addPart(changes, id, before.get(id), part);
  return changes;
}

function addPart(
  changes: Map<string, PartChange>,
  id: string,
  old: object | undefined,
  part: object,
  except: readonly string[] = [],
): void {
  if (old === part) return;
  const members = old ? differingMembers(old, part).filter((name) => !except.includes(name)) : [];
  if (!old) changes.set(id, { kind: 'added', members });
  else if (members.length > 0) changes.set(id, { kind: 'changed', members });
}

function differingMembers(one: object, other: object): string[] {
  const [ones, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...ones.keys(), ...others.keys()])].filter((name) => !same(ones.get(name), others.get(name)));
}

function removed<Part extends { readonly label?: string | undefined }>(
  before: ReadonlyMap<string, Part>,
  now: ReadonlyMap<string, Part> | undefined,
  sectionOf: (part: Part) => string | undefined,
): Removed[] {
  const gone: Removed[] = [];
  const lastOf = new Map<string | undefined, string>();
  for (const [id, part] of before) {
    const section = sectionOf(part);
    const after = lastOf.get(section);
    if (now?.has(id)) lastOf.set(section, id);
    else
      gone.push({
        id,
        label: part.label ?? id,
        ...(after !== undefined && { after }),
        ...(section !== undefined && { section }),
      });
  }
  return gone;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || written(one) === written(other);
}

/** One text for values that are the same; maps are in order. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}
