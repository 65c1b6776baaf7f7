// A table of a few rows of each kind, on which hands can be tried: what a key does can be told at a glance.
export const DESK = 'desk.scenario.json';

const row = (section: string, label: string, more: object) => ({ section, label, role: 'uncertainty', ...more });

export const DESK_TEXT = `${JSON.stringify(
  {
    scenario: 1,
    title: 'Desk',
    alternatives: {
      now: { label: 'Now' },
      deal: { label: 'Deal' },
      worst: { label: 'Worst case' },
    },
    sections: { money: { label: 'Money' }, words: { label: 'Words' } },
    factors: {
      payment: row('money', 'Payment', { unit: 'KRW trn/yr', values: { now: 1.5, deal: 1.6, worst: 1.7 } }),
      budget: row('money', 'Budget', { unit: 'KRW trn/yr', values: { now: 61.2, deal: 62, worst: 63 } }),
      troops: row('money', 'Troops', { unit: 'persons', values: { now: 28500, deal: 24000 } }),
      signed: row('words', 'Signed', { type: 'date', values: { now: '2025-08-25' } }),
      wording: row('words', 'Wording', {
        levels: { silent: 'Silent', unnamed: 'Unnamed', named: 'Named' },
        values: { now: 'named', deal: 'silent', worst: 'unnamed' },
      }),
      remark: row('words', 'Remark', { type: 'text', values: { now: 'First', deal: 'Second' } }),
    },
    measures: {
      share: {
        section: 'money',
        label: 'Share of the budget',
        unit: 'index',
        formula: '=payment / budget',
        direction: 'lower',
      },
      rest: {
        section: 'money',
        label: 'Rest of the budget',
        unit: 'KRW trn/yr',
        formula: '=budget - payment',
        direction: 'none',
      },
    },
  },
  null,
  2,
)}\n`;
