// Some hundreds of formulas over rows of every kind: always the same ones, every function and operator among them.
import { kinds, signatures, strays } from './arguments';
import { functions } from '../../src/formula/functions/registry';
import { writtenFormulas } from './writtenFormulas';

/** The scenario's file: rows of every kind, and each formula as a measure. */
export function generatedScenario(): string {
  const formulas = new Set([...writtenFormulas, ...generatedFormulas()]);
  const measures = [...formulas].map((formula, index) => [
    `formula_${index + 1}`,
    { label: formula.slice(1, 60), unit: 'index', formula },
  ]);
  return JSON.stringify({ ...FRAME, factors: FACTORS, measures: Object.fromEntries(measures) as object });
}

const FRAME = {
  scenario: 1,
  title: 'Formulas for the oracle',
  alternatives: {
    base: { label: 'Base' },
    deal: { label: 'Deal', basedOn: 'base' },
    better: { label: 'Better deal', basedOn: 'deal' },
    alone: { label: 'Alone' },
  },
  sections: { all: { label: 'All' } },
};

/** A row with its values in the four alternatives; an undefined one is not written. */
function row(of: object, ...values: unknown[]): object {
  const ids = Object.keys(FRAME.alternatives);
  const written = values.map((value, index) => [ids[index], value] as const).filter(([, value]) => value !== undefined);
  return { section: 'all', label: 'Row', role: 'given', ...of, values: Object.fromEntries(written) as object };
}

const FACTORS = {
  troops: row({ unit: 'persons' }, 28500, 22000, '=BASELINE(troops) + 6500', 10000),
  cost: row({ unit: 'KRW trn' }, 1.5192, 1.6, '=BASELINE(cost) * 1.375', -0.4),
  share: row({ unit: '%' }, 2.32, 3.8, 5, 0),
  small: row({ unit: 'index' }, 3, 2, 7, 1),
  flow: row({ unit: 'USD bn' }, -100, 30, 45.5, 60),
  visit: row({ type: 'date' }, '2025-08-22', '2024-02-29', '2023-12-31', '2026-01-01'),
  treaty: row({ type: 'date' }, '1953-10-01', '2020-02-29', '2028-02-29', '2026-07-31'),
  due: row({ type: 'date' }, '2025-01-01', '2025-07-01', '2026-03-31', '2027-01-01'),
  blank: row({ unit: 'index' }, null, null, null, null),
  gap: row({ unit: 'index' }, 5, null, 7, null),
  word: row({ type: 'text' }, 'Army', 'navy', 'Sea power', 'arm'),
  numeral: row({ type: 'text' }, '12', '3.5', 'abc', '2'),
  flag: row({ unit: 'index' }, '=troops > 20000', undefined, undefined, '=troops > 20000'),
  bad: row({ unit: 'index' }, 1, '=1 / 0', '=NA()', 4),
  missing: row({ unit: 'index' }),
  stance: row({ levels: { stay: 'Stay', leave: 'Leave' } }, 'stay', 'leave', 'stay', 'leave'),
  tariff: row(
    { unit: '%', levels: { low: { label: 'Low', value: 10 }, high: { label: 'High', value: 25 } } },
    'low',
    '=IF(stance = "leave", "high", "low")',
    undefined,
    'high',
  ),
};

/** How many formulas of each function there are. The last has one argument that is not of its kind. */
const ROUNDS = 4;
const EXPRESSIONS = 160;

/** Functions that take no TRUE for a number in Excel, but do in LibreOffice. */
const STRICT = /^(?:MROUND|QUOTIENT|EDATE|EOMONTH|YEARFRAC|EFFECT|NOMINAL|NETWORKDAYS|WORKDAY|GCD|LCM)/;

/** The formulas: of each function some, and of operators some. */
function* generatedFormulas(): Generator<string> {
  let random: () => number;
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '0';
  const oneOf = (list: string) => pick(list.split(' | '));
  for (const { name, kind } of functions.values()) {
    if (kind === 'form') continue;
    const signature = signatures.get(name);
    if (signature === undefined) throw new Error(`The oracle knows no arguments for ${name}: add it to SIGNATURES.`);
    random = randomNumbers(name);
    for (let round = 0; round < ROUNDS; round++) yield call(name, signature, round);
  }
  random = randomNumbers('operators');
  for (let index = 0; index < EXPRESSIONS; index++) {
    const condition = comparison();
    const picked = [number(3), text(), condition, `IF(${condition}, ${number(2)}, ${text()})`][index % 4] ?? '';
    yield `=${picked}`;
  }

  function call(name: string, signature: string, round: number): string {
    const [needed = '', more = ''] = signature.split('/');
    const count = round === 0 ? 0 : Math.round(random() * more.length);
    const letters = [...needed, ...more.slice(0, count)];
    const astray = round === ROUNDS - 1 ? Math.floor(random() * letters.length) : -1;
    const args = letters.map((letter, index) => {
      const stray = index === astray ? strays.get(letter) : undefined;
      const allowed = stray?.filter((one) => !STRICT.test(name) || !/flag|TRUE/.test(one));
      return pick(allowed ?? kinds.get(letter) ?? []);
    });
    return `=${name}(${args.join(', ')})`;
  }

  // What mixes logicals with other kinds, or has two errors, is left to the written formulas: LibreOffice differs there.

  function number(depth: number): string {
    const chance = random();
    if (depth === 0 || chance < 0.15)
      return oneOf('troops | cost | share | small | blank | gap | tariff | 2 | 0.1 | "3" | 50% | TRUE');
    if (chance < 0.25) return `-${number(depth - 1)}`;
    if (chance < 0.3) return `(${number(depth - 1)})%`;
    if (chance < 0.4) return `${oneOf('troops | small | 2 | 1.5 | -3')}^${oneOf('2 | 3 | -1')}`;
    if (chance < 0.43) return `(${number(depth - 1)} + bad)`;
    const inner = `${number(depth - 1)} ${oneOf('+ | - | * | /')} ${number(depth - 1)}`;
    return chance < 0.7 ? `(${inner})` : inner;
  }

  function text(): string {
    const leaf = () => oneOf('word | stance | "x" | troops | blank | numeral | cost | 0.1 | LEVEL(tariff) | 2 * small');
    return random() < 0.5 ? `${leaf()} & ${leaf()}` : `${leaf()} & ${leaf()} & ${leaf()}`;
  }

  function comparison(): string {
    const operator = oneOf('= | <> | < | <= | > | >=');
    if (random() < 0.6) return `${number(2)} ${operator} ${number(1)}`;
    return `${text()} ${operator} ${oneOf('"army" | word | "Navy" | stance | 5 | blank')}`;
  }
}

/** Numbers from 0 to 1 that are the same at every run, for each function its own. */
function randomNumbers(seed: string): () => number {
  let state = [...seed].reduce((mixed, sign) => Math.imul(mixed ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
