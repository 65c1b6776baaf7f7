// A scenario that has every member of the format, and all that it becomes when something else stands in one place.
const FULL = {
  scenario: 1,
  title: 'Full',
  description: 'Has everything',
  asOf: '2025-08-22',
  packs: ['alliance'],
  actors: { us: { label: 'Seoul' }, them: { label: 'Washington' } },
  perspective: 'us',
  sources: { report: { title: 'A report', date: '2025-08-22', kind: 'claim', supersededBy: 'report' } },
  units: { sortie: { note: 'One flight' } },
  alternatives: {
    base: { label: 'Base' },
    heir: { label: 'Heir', basedOn: 'base', group: 'G', period: 2026, description: 'D' },
  },
  sections: { money: { label: 'Money', kind: 'tariffs' } },
  factors: {
    payment: {
      section: 'money',
      label: 'Payment',
      role: 'lever',
      owner: 'us',
      unit: 'USD bn',
      min: 0,
      max: 9,
      integer: false,
      partOf: 'total',
      range: { low: 1, high: 2 },
      source: 'report',
      confidence: 'low',
      note: 'N',
      values: {
        base: 1.5,
        heir: {
          value: 2,
          source: 'report',
          confidence: 'high',
          note: 'N',
          range: { low: 1, high: 3 },
          stated: { value: 2, unit: 'USD bn' },
        },
      },
    },
    stance: {
      section: 'money',
      label: 'Stance',
      role: 'given',
      levels: { calm: 'Calm', tense: { label: 'Tense', probability: 0.5 } },
      values: { base: 'calm', heir: null },
    },
    day: { section: 'money', label: 'Day', role: 'given', type: 'date', values: { base: '2025-08-22', heir: '=base' } },
  },
  measures: {
    total: { section: 'money', label: 'Total', unit: 'USD bn', formula: '=payment', direction: 'lower', threshold: 3 },
  },
  rules: {
    sober: { forbid: { stance: ['calm', 'tense'], day: 'calm' }, because: 'So.', severity: 'error' },
    paid: { require: '=TRUE', because: 'So.' },
  },
  waivers: {
    w: {
      rule: 'rules/sober',
      row: 'stance',
      alternative: 'base',
      reason: 'So.',
      until: '2025-12-31',
      when: { stance: 'calm' },
    },
  },
  x_own: { anything: [1] },
};

const OTHERS: readonly unknown[] = [
  null,
  true,
  5,
  'text',
  '',
  [],
  [null],
  {},
  { label: {} },
  { constructor: {} },
  { base: { base: [] } },
  undefined,
];

/** Texts in each of which one value of a document (the full scenario), at any depth, is another or is gone. */
export function* misshapenTexts(document: unknown = FULL): Iterable<{ path: string; text: string }> {
  for (const path of pathsIn(document)) {
    for (const other of OTHERS) {
      const text = JSON.stringify(replaced(document, path, other));
      yield { path: `${path.join(' › ')} = ${JSON.stringify(other) ?? 'nothing'}`, text };
    }
  }
}

export const fullText = JSON.stringify(FULL, null, 2);

function* pathsIn(value: unknown, path: string[] = []): Iterable<string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    yield [...path, name];
    yield* pathsIn(child, [...path, name]);
  }
}

function replaced(value: unknown, [name, ...rest]: string[], other: unknown): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === name ? replaced(item, rest, other) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [name]: replaced(object[name], rest, other) };
}
