const COLUMNS = ['base', 'offer', 'refusal'];

/** A sound scenario of fifty rows as one is written by hand: amounts, levels, formulas, measures, sources and rules. */
export function fiftyRows(seed: number): string {
  const amounts = range(30).map((n) => [`amount_${n}`, amount(n, seed)] as const);
  const levels = range(8).map((n) => [`stance_${n}`, stance(n)] as const);
  const computed = range(8).map((n) => [`computed_${n}`, formula(n)] as const);
  const scenario = {
    scenario: 1,
    title: `Generated, ${seed}`,
    asOf: '2025-08-22',
    actors: { us: { label: 'Seoul' }, them: { label: 'Washington' } },
    perspective: 'us',
    sources: { report: { title: 'A report', kind: 'official', date: '2025-08-22' } },
    alternatives: {
      base: { label: 'As it is' },
      offer: { label: 'An offer', basedOn: 'base' },
      refusal: { label: 'A refusal', basedOn: 'base' },
    },
    sections: { money: { label: 'Money' }, posture: { label: 'Posture' } },
    factors: Object.fromEntries<object>([...amounts, ...levels, ...computed]),
    measures: Object.fromEntries(
      range(4).map((n) => [
        `burden_${n}`,
        {
          section: 'money',
          label: `Burden ${n}`,
          unit: 'USD bn/yr',
          formula: `=SUM(${range(3)
            .map((k) => `amount_${17 + n * 3 + k}`)
            .join(', ')}) + computed_${n} + computed_${n + 4}`,
          direction: 'lower',
        },
      ]),
    ),
    rules: {
      enough: { require: '=amount_0 + amount_29 < 1000', because: 'More than that is not to be had.' },
      apart: { forbid: { stance_0: 'tense', stance_1: ['calm'] }, because: 'They do not go together.' },
    },
  };
  return JSON.stringify(scenario, null, 2) + '\n';
}

function amount(n: number, seed: number): object {
  const value = 10 + n + (seed % 7) / 10;
  return {
    section: 'money',
    label: `Amount ${n} that is paid for something`,
    role: 'given',
    unit: 'USD bn/yr',
    min: 0,
    source: 'report',
    confidence: 'high',
    values: { base: value, ...(n % 3 === 0 && { offer: { value: value + 2, note: 'As it was offered.' } }) },
  };
}

function stance(n: number): object {
  const levels = { calm: 'Calm', tense: 'Tense', open: 'Open' };
  const ids = Object.keys(levels);
  const values = Object.fromEntries(COLUMNS.map((column, place) => [column, ids[(place + n) % ids.length]]));
  return { section: 'posture', label: `Stance ${n}`, role: 'given', source: 'report', levels, values };
}

function formula(n: number): object {
  const base = `=amount_${n} * 1.1 + IF(stance_${n} = "calm", amount_${n + 8}, amount_${n + 9})`;
  return { section: 'money', label: `Computed ${n}`, role: 'uncertainty', unit: 'USD bn/yr', values: { base } };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
