import type { Changes } from './scenarioWith';

/** The text of a small rule pack without a fault, with these members in the place of its own. */
export function packOf(members: Changes): string {
  return JSON.stringify({
    pack: 1,
    title: 'Our rules',
    concepts: {
      payment: { label: 'Payment', unit: 'USD bn' },
      stance: { label: 'Stance', levels: { calm: 'Calm', tense: 'Tense', open: 'Open' } },
    },
    rules: { paid: { require: '=payment > 0', because: 'It has to be paid.' } },
    ...members,
  });
}
