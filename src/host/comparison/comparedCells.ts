import { verbOf, type Change } from '../../compare/change';
import { t } from '../../model/l10n';
import type { CellView, ColumnView, RowView } from '../../protocol';
import type { ComparedCell } from '../../protocol/comparison';
import type { NumberDisplay } from '../editor/numberDisplay';
import { amountText } from './amount';
import type { JoinedTable, Pair } from './joinedTable';

/** The changes of cells, by row and alternative. */
export class CellChanges {
  readonly #changes = new Map<string, Change>();

  constructor(changes: readonly Change[]) {
    for (const change of changes) {
      const { kind, row = '', alternative = '' } = change;
      if (kind === 'cell') this.#changes.set(`${row} ${alternative}`, change);
    }
  }

  at(row: string, alternative: string): Change | undefined {
    return this.#changes.get(`${row} ${alternative}`);
  }
}

/**
 * The cells of a row of both tables that differ: those written anew, and those that come to something else. What was
 * there is told by what it showed, in the row's unit of then.
 */
export function comparedCells(
  { columns, cell: cellsAt }: JoinedTable,
  row: Pair<RowView>,
  changes: CellChanges,
  numbers: NumberDisplay,
): ComparedCell[] {
  const { before, after } = row;
  if (!before || !after) return [];
  return columns.flatMap((column) => {
    const { before: was, after: is } = cellsAt(row, column);
    if (!was || !is) return [];
    const change = changes.at(row.id, column.id);
    const isOther = shownText(was) !== shownText(is);
    if (!change && !isOther) return [];
    const amount = before.unit === after.unit ? amountText(was.value, is.value, after.unit, numbers) : undefined;
    const beside = change ? besideTheValue(change, was, is) : [];
    // Two numbers that look the same may differ in digits that are not shown.
    const small = amount ?? (isOther ? undefined : beside[0]?.short);
    // One unit stands once behind both.
    const then = before.unit === after.unit && hasUnit(is, after) ? shownText(was) : withUnit(was, before);
    const values = isOther ? `${then} → ${withUnit(is, after)}` : withUnit(is, after);
    const told = [amount === undefined ? values : `${values} (${amount})`, ...beside.map(({ long }) => long)];
    return {
      row: row.id,
      alternative: column.id,
      kind: change ? ('changed' as const) : ('follows' as const),
      ...(isOther && { was: shownText(was) }),
      values,
      ...(small !== undefined && { change: small }),
      told: `${after.label}, ${nameOf(column)}: ${told.join('; ')}`,
    };
  });
}

/** What people call a column away from its head. */
export function nameOf({ id, before, after }: Pair<ColumnView>): string {
  const column = after ?? before;
  return column?.name ?? column?.label ?? id;
}

/** What a cell shows, in words where it shows nothing. */
export function shownText({ content, display }: CellView): string {
  if (content === 'blank') return t('blank');
  return content === 'none' && display === '' ? t('missing') : display;
}

function withUnit(cell: CellView, row: RowView): string {
  return hasUnit(cell, row) ? `${shownText(cell)} ${row.unit}` : shownText(cell);
}

function hasUnit({ value }: CellView, { unit, kind }: RowView): boolean {
  return value !== undefined && (kind === 'number' || kind === 'measure') && unit !== '';
}

/** What else of a cell changed than the value that it shows. */
function besideTheValue(change: Change, was: CellView, is: CellView): { short: string; long: string }[] {
  const told: { short: string; long: string }[] = [];
  const [old, now] = [membersOf(change.before), membersOf(change.after)];
  if (was.content === 'formula' || is.content === 'formula') {
    if (was.input !== is.input) told.push({ short: t('formula'), long: t('written {0} → {1}', was.input, is.input) });
  }
  if (verbOf(change) !== 'changed' || change.before === undefined || change.after === undefined) {
    if (is.state === 'own' && was.state !== 'own') told.push({ short: t('own value'), long: t('was inherited') });
    if (is.state === 'inherited') told.push({ short: t('inherited'), long: t('is inherited now') });
  }
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [then, today] = [old.get(name), now.get(name)];
    if (then !== today) told.push({ short: name, long: `${name}: ${then ?? t('nothing')} → ${today ?? t('nothing')}` });
  }
  return told;
}

/** What stands beside the value in the JSON of a cell: its note, its source. */
function membersOf(json: string | undefined): ReadonlyMap<string, string> {
  if (json?.startsWith('{') !== true) return new Map();
  const members = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(([name]) => name !== 'value');
  return new Map(members.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
}
