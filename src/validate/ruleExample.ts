import type { Surroundings } from './assess';

/** Members to change: objects are merged member by member, `undefined` removes one, anything else replaces. */
export type Changes = Readonly<Record<string, unknown>>;

/** Two small scenarios at a rule's border, each as changes to a sound one or, where that cannot say it, as a text. */
export interface RuleExample {
  /** The rule finds fault with it, and no other rule does. */
  readonly fails: Changes | string;
  /** Nearly the same, and no rule finds anything but what is waived. */
  readonly passes: Changes | string;
  /** Other rules that cannot but find fault with the failing one, too. */
  readonly beside?: readonly string[];
  /** The day, where it matters. */
  readonly today?: string;
  /** The rule packs beside it, by path. */
  readonly packs?: Readonly<Record<string, Changes>>;
}

/** A small scenario without a finding: two columns, a number and a row of levels, of two actors. */
const SOUND: Changes = {
  scenario: 1,
  title: 'Test',
  actors: { us: { label: 'Seoul' }, them: { label: 'Washington' } },
  perspective: 'us',
  sources: { report: { title: 'A report', date: '2025-08-01' } },
  alternatives: { base: { label: 'Base' }, heir: { label: 'Heir', basedOn: 'base' } },
  sections: { money: { label: 'Money' } },
  factors: {
    payment: {
      section: 'money',
      label: 'Payment',
      role: 'lever',
      owner: 'us',
      unit: 'USD bn',
      source: 'report',
      values: { base: 1.5 },
    },
    stance: {
      section: 'money',
      label: 'Stance',
      role: 'uncertainty',
      owner: 'them',
      levels: { calm: 'Calm', tense: 'Tense', open: 'Open' },
      values: { base: 'calm' },
    },
  },
};

/** The text of the small scenario with changes, one after the other. */
export function scenarioWith(...changes: readonly Changes[]): string {
  return JSON.stringify(changes.reduce<unknown>(merge, SOUND), null, 2) + '\n';
}

/** The text of one side of an example. */
export function exampleText(side: Changes | string): string {
  return typeof side === 'string' ? side : scenarioWith(side);
}

/** What is known from outside the text of either side. */
export function exampleSurroundings({ today, packs = {} }: RuleExample): Surroundings {
  const packText = (reference: string) => packs[reference] && JSON.stringify(packs[reference]);
  return { packText, ...(today !== undefined && { today }) };
}

function merge(into: unknown, changes: unknown): unknown {
  if (!isObject(changes)) return changes;
  const result: Record<string, unknown> = isObject(into) ? { ...into } : {};
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) delete result[name];
    else result[name] = merge(result[name], change);
  }
  return result;
}

function isObject(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
