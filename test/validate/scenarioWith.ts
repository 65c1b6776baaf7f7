/** Members to change: objects are merged member by member, `undefined` removes one, anything else replaces. */
export type Changes = Readonly<Record<string, unknown>>;

/** A small scenario without a finding: two columns, a number and a row of levels, of two actors. */
const SOUND: Changes = {
  scenario: 1,
  title: 'Test',
  actors: { us: { label: 'Seoul' }, them: { label: 'Washington' } },
  perspective: 'us',
  sources: { report: { title: 'A report' } },
  alternatives: { base: { label: 'Base' }, heir: { label: 'Heir', basedOn: 'base' } },
  sections: { money: { label: 'Money' } },
  factors: {
    payment: { section: 'money', label: 'Payment', role: 'lever', owner: 'us', unit: 'USD bn', values: { base: 1.5 } },
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

/** Changes to one of its rows (or a new one), for short tables. */
export function row(id: string, changes: Changes): Changes {
  return { factors: { [id]: changes } };
}

/** A new row that is sound but for the changes. */
export function newRow(id: string, changes: Changes): Changes {
  return row(id, { section: 'money', label: 'New row', role: 'given', values: { base: null }, ...changes });
}

/** A measure of the small scenario by its formula alone, or with other members. */
export function measure(formula: string, changes: Changes = {}): Changes {
  return { measures: { burden: { label: 'Burden', unit: 'USD bn', formula, ...changes } } };
}

/** A rule of the small scenario that a formula must hold. */
export function require(formula: string, changes: Changes = {}): Changes {
  return { rules: { fits: { require: formula, because: 'It has to fit.', ...changes } } };
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
