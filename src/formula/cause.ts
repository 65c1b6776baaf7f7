import type { CallNode, Formula, FormulaNode } from './ast';
import type { Calculation, CellRead } from './calculation';
import type { Check } from './check';
import { toLogical } from './coerce';
import { compileFormula, type Evaluate } from './compile';
import { isError, type Value } from './errorValue';
import { rowUses } from './names';
import type { RowRead, SheetScope } from './sheet';

/** With more cells than this the fewest are not looked for, but so few that none can be spared. */
const MOST_TRIED = 8;

/** A formula that was checked and compiled, and in which of its parts a cell makes no difference. */
export class Cause {
  readonly #reads: ReadonlyMap<number, RowRead>;
  readonly #compiled = new Map<FormulaNode, Evaluate>();

  constructor(
    readonly calculation: Calculation,
    readonly formula: Formula,
    readonly check: Check,
    readonly scope: SheetScope,
    reads: readonly RowRead[],
  ) {
    this.#reads = new Map(reads.map((read) => [read.use.offset, read]));
  }

  /**
   * The fewest cells that alone make a rule's formula FALSE in an alternative, whatever the others hold.
   * @param place where it is FALSE
   */
  ofFalse(place: number): readonly CellRead[] {
    const cells = [...byCell(this.#cellsIn(this.formula.root, place)).values()];
    const isEnough = (some: readonly CellRead[]) => {
      const value = this.#value(this.formula.root, place, new Set(some.map(keyOf)));
      return value !== undefined && toLogical(value) === false;
    };
    return cells.length > MOST_TRIED ? withoutSpare(cells, isEnough) : fewest(cells, isEnough);
  }

  /** What a part comes to where only some cells are known; undefined where another could change it. */
  #value(node: FormulaNode, place: number, known: ReadonlySet<string>): Value | undefined {
    if (node.kind === 'call' && !this.check.faults.has(node)) {
      if (node.name === 'AND' || node.name === 'OR') return this.#joined(node, place, known);
      if (node.name === 'IF') return this.#chosen(node, place, known);
      if (node.name === 'NOT') {
        const [inner] = node.args;
        const value = inner && this.#logical(inner, place, known);
        return value === undefined ? undefined : !value;
      }
    }
    return this.#cellsIn(node, place).every((cell) => known.has(keyOf(cell))) ? this.#evaluate(node, place) : undefined;
  }

  /** AND is FALSE by one that is, OR TRUE by one that is; both are what they are by all of them otherwise. */
  #joined(node: CallNode, place: number, known: ReadonlySet<string>): Value | undefined {
    const settling = node.name === 'OR';
    if (node.args.some((arg) => this.#logical(arg, place, known) === settling)) return settling;
    return node.args.every((arg) => this.#value(arg, place, known) !== undefined)
      ? this.#evaluate(node, place)
      : undefined;
  }

  #chosen({ args }: CallNode, place: number, known: ReadonlySet<string>): Value | undefined {
    const [condition, then, otherwise] = args;
    const holds = condition && this.#logical(condition, place, known);
    const valueOf = (isTrue: boolean) => {
      const branch = isTrue ? then : otherwise;
      return branch ? this.#value(branch, place, known) : isTrue;
    };
    if (holds !== undefined) return valueOf(holds);
    // Where both ways come to the same, it makes no difference which is taken.
    const [one, other] = [valueOf(true), valueOf(false)];
    return one === other ? one : undefined;
  }

  #logical(node: FormulaNode, place: number, known: ReadonlySet<string>): boolean | undefined {
    const value = this.#value(node, place, known);
    const logical = value === undefined ? undefined : toLogical(value);
    return logical === undefined || isError(logical) ? undefined : logical;
  }

  #cellsIn(node: FormulaNode, place: number): readonly CellRead[] {
    const uses = rowUses({ text: this.formula.text, root: node });
    return this.calculation.readsOf(
      uses.flatMap(({ offset }) => this.#reads.get(offset) ?? []),
      place,
    );
  }

  #evaluate(node: FormulaNode, place: number): Value {
    let evaluate = this.#compiled.get(node);
    if (!evaluate) {
      evaluate = compileFormula({ text: this.formula.text, root: node }, this.check, this.scope);
      this.#compiled.set(node, evaluate);
    }
    return this.calculation.evaluate(evaluate, place);
  }
}

function keyOf({ row, alternative }: CellRead): string {
  return `${row}|${alternative}`;
}

/** Each cell once, whether it is read for its value or for its level. */
function byCell(reads: readonly CellRead[]): ReadonlyMap<string, CellRead> {
  return new Map(reads.map((read) => [keyOf(read), read]));
}

/** The first of the smallest sets of cells that are enough. */
function fewest(cells: readonly CellRead[], isEnough: (some: readonly CellRead[]) => boolean): readonly CellRead[] {
  for (let size = 0; size < cells.length; size++) {
    for (const some of chosen(cells, size)) if (isEnough(some)) return some;
  }
  return cells;
}

function* chosen(cells: readonly CellRead[], size: number): Iterable<readonly CellRead[]> {
  if (size === 0) yield [];
  for (let index = 0; size > 0 && index <= cells.length - size; index++) {
    const first = cells[index];
    if (first) for (const rest of chosen(cells.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

function withoutSpare(cells: readonly CellRead[], isEnough: (some: readonly CellRead[]) => boolean) {
  return cells.reduce((left, cell) => {
    const rest = left.filter((one) => one !== cell);
    return isEnough(rest) ? rest : left;
  }, cells);
}
