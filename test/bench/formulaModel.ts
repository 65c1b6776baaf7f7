/** A formula in our notation, and the same in the notation of expressions that the bench's peer reads. */
export interface ModelFormula {
  readonly id: string;
  readonly text: string;
  readonly peer: string;
}

/** Inputs with a value for each alternative, and formulas in an order in which each can be computed. */
export interface FormulaModel {
  readonly alternatives: readonly string[];
  readonly inputs: ReadonlyMap<string, readonly number[]>;
  readonly formulas: readonly ModelFormula[];
  /** Inputs on which, in one alternative, a whole block of formulas depends. */
  readonly heads: readonly string[];
  /** How many cells depend on one cell of a head. */
  readonly cone: number;
}

/** Inputs and formulas of a block; nothing outside it depends on anything in it. */
const BLOCK = { inputs: 25, formulas: 100 };

/** A generated model of so many blocks, always the same. */
export function formulaModel(blocks: number, alternatives: number): FormulaModel {
  const next = randomNumbers(20_260_401);
  const below = (count: number): number => Math.floor(next() * count);
  const inputs = new Map<string, readonly number[]>();
  const formulas: ModelFormula[] = [];
  const heads: string[] = [];
  for (let block = 0; block < blocks; block++) {
    const input = (n: number): string => `input_${block}_${n}`;
    const formula = (n: number): string => `formula_${block}_${n}`;
    heads.push(input(0));
    for (let n = 0; n < BLOCK.inputs; n++) {
      inputs.set(
        input(n),
        Array.from({ length: alternatives }, () => Math.round(next() * 10_000) / 100 + 1),
      );
    }
    for (let n = 0; n < BLOCK.formulas; n++) {
      const one = n === 0 ? input(0) : formula(Math.max(0, n - 1 - below(6)));
      const [a, b, c] = [input(below(BLOCK.inputs)), input(below(BLOCK.inputs)), input(below(BLOCK.inputs))];
      formulas.push({ id: formula(n), ...expression(n % 6, one, a, b, c) });
    }
  }
  const columns = Array.from({ length: alternatives }, (_, n) => `a${n}`);
  return { alternatives: columns, inputs, formulas, heads, cone: BLOCK.formulas };
}

function expression(kind: number, one: string, a: string, b: string, c: string): { text: string; peer: string } {
  switch (kind) {
    case 0:
      return both(`${one} * 0.5 + ${a} / 4`);
    case 1:
      return both(`(${one} - ${a}) * ${b} / 100 + ${c}`);
    case 2:
      return {
        text: `=IF(${one} > ${a}, ${b} + ${one} / 2, ${c})`,
        peer: `${one} > ${a} ? ${b} + ${one} / 2 : ${c}`,
      };
    case 3:
      return { text: `=SUM(${one}, ${a}, ${b}, ${c}) / 4`, peer: `sum(${one}, ${a}, ${b}, ${c}) / 4` };
    case 4:
      return { text: `=MIN(${one}, ${a}) + MAX(${b}, ${c})`, peer: `min(${one}, ${a}) + max(${b}, ${c})` };
    default:
      return both(`${one} / (${a} + 1) - -${b} * 2`);
  }
}

function both(text: string): { text: string; peer: string } {
  return { text: `=${text}`, peer: text };
}

/** The model as the text of a scenario. */
export function scenarioTextOf({ alternatives, inputs, formulas }: FormulaModel): string {
  const common = (id: string) => ({ section: 'all', label: id, role: 'given', unit: 'USD bn' });
  const factors = [
    ...[...inputs].map(([id, values]) => [
      id,
      { ...common(id), values: Object.fromEntries(alternatives.map((one, place) => [one, values[place]])) },
    ]),
    ...formulas.map(({ id, text }) => [id, { ...common(id), values: { [alternatives[0] ?? '']: text } }]),
  ];
  return JSON.stringify({
    scenario: 1,
    title: 'Generated formulas',
    alternatives: Object.fromEntries(
      alternatives.map((id, place) => [id, { label: id, ...(place > 0 && { basedOn: alternatives[0] }) }]),
    ),
    sections: { all: { label: 'All' } },
    factors: Object.fromEntries(factors) as unknown,
  });
}

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
