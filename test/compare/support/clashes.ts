import type { Random } from '../../fuzz/random';

interface Row {
  label?: string;
  values: Record<string, string | number>;
}

interface Small {
  scenario: number;
  title: string;
  alternatives: Record<string, { label: string }>;
  factors: Record<string, Row>;
}

const BASE: Small = {
  scenario: 1,
  title: 'T',
  alternatives: { base: { label: 'Base' }, deal: { label: 'Deal' }, out: { label: 'Out' } },
  factors: {
    payment: { label: 'Payment', values: { base: 1, deal: 2 } },
    credit: { label: 'Credit', values: { base: 3, deal: 4, out: 5 } },
    total: { label: 'Total', values: { base: '=payment + credit' } },
  },
};

/** A small text and what two people made of it; it is so small that they often meet. */
export function clash(random: Random): { base: string; ours: string; theirs: string } {
  const written = (one: Small) => {
    const space = random.pick([0, 2, 4]);
    return random.chance(0.2) ? oneLineRows(one) : JSON.stringify(one, null, space) + '\n';
  };
  return { base: written(BASE), ours: written(changed(random)), theirs: written(changed(random)) };
}

/** Each row on a line of its own. */
function oneLineRows({ factors, ...others }: Small): string {
  const rows = Object.entries(factors).map(([id, row]) => `    ${JSON.stringify(id)}: ${JSON.stringify(row)}`);
  const head = JSON.stringify(others, null, 2).slice(0, -2);
  return `${head},\n  "factors": {\n${rows.join(',\n')}\n  }\n}\n`;
}

function changed(random: Random): Small {
  const draft = structuredClone(BASE);
  for (let left = random.between(1, 6); left > 0; left--) change(draft, random);
  return draft;
}

function change(draft: Small, random: Random): void {
  const ids = Object.keys(draft.factors);
  const id = ids.length > 0 ? random.pick(ids) : 'payment';
  const row = draft.factors[id];
  const alternative = random.pick(['base', 'deal', 'out']);
  switch (random.between(0, 7)) {
    case 0:
    case 1:
      if (row) row.values[alternative] = random.between(1, 9);
      break;
    case 2:
      if (row) Reflect.deleteProperty(row.values, alternative);
      break;
    case 3:
      Reflect.deleteProperty(draft.factors, id);
      break;
    case 4:
      draft.factors[random.pick(['tax', 'loan'])] = { label: 'New', values: { base: random.between(1, 3) } };
      break;
    case 5:
      if (row) row.label = random.pick(['Sum', 'Amount']);
      break;
    case 6:
      draft.factors = Object.fromEntries(Object.entries(draft.factors).sort(() => (random.chance(0.5) ? 1 : -1)));
      break;
    case 7:
      if (row) {
        Reflect.deleteProperty(draft.factors, id);
        draft.factors[random.pick(['payment', 'hosting'])] = row;
      }
      break;
  }
}
