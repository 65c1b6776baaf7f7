import { ANY, type FormFunction } from './entry';

/** What the compiler knows by name: our own functions, which read other alternatives, and LET. */
export const formFunctions: readonly FormFunction[] = [
  {
    kind: 'form',
    name: 'BASELINE',
    parameters: 'row',
    arity: [1, 1],
    help: 'The row’s value in the alternative on which this one is based (where the formula is written).',
  },
  {
    kind: 'form',
    name: 'ALT',
    parameters: '"alternative", row',
    arity: [2, 2],
    help: 'The row’s value in a named alternative.',
  },
  {
    kind: 'form',
    name: 'ALTS',
    parameters: 'row',
    arity: [1, 1],
    help: 'The row’s values in all alternatives, for SUM, MAX and the like.',
  },
  {
    kind: 'form',
    name: 'LEVEL',
    parameters: 'row',
    arity: [1, 1],
    help: 'The id of the level that the row has, also where its levels have values.',
  },
  {
    kind: 'form',
    name: 'LET',
    parameters: 'name, value, …, result',
    arity: [3, ANY],
    help: 'Names parts of a formula: LET(cost, a + b, cost * 2).',
  },
];
