import type { Changes } from '../../src/validate/ruleExample';

export { scenarioWith, type Changes } from '../../src/validate/ruleExample';

/** Changes to it that leave nothing to remark: columns that are not the same, and no level that none of them has. */
export const QUIET: Changes = {
  alternatives: { base: { period: 2026 }, heir: { period: 2027 } },
  factors: { stance: { levels: { tense: undefined, open: undefined } } },
};

/** Changes to one of its rows (or a new one), for short tables. */
export function row(id: string, changes: Changes): Changes {
  return { factors: { [id]: changes } };
}

/** A new row that is sound but for the changes. */
export function newRow(id: string, changes: Changes): Changes {
  return row(id, {
    section: 'money',
    label: 'New row',
    role: 'given',
    source: 'report',
    values: { base: null },
    ...changes,
  });
}

/** A measure of the small scenario by its formula alone, or with other members. */
export function measure(formula: string, changes: Changes = {}): Changes {
  return { measures: { burden: { label: 'Burden', unit: 'USD bn', formula, direction: 'lower', ...changes } } };
}

/** A rule of the small scenario that a formula must hold. */
export function require(formula: string, changes: Changes = {}): Changes {
  return { rules: { fits: { require: formula, because: 'It has to fit.', ...changes } } };
}
