import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const sources = { paper: { title: 'A paper', date: '2025-08-02' }, letter: { title: 'A letter', date: '2025-08-03' } };
const cell = (members: Changes, factor: Changes = {}): Changes => ({
  sources,
  ...row('payment', { ...factor, values: { base: { value: 1.5, ...members } } }),
});
const paper = (value: number, more: Changes = {}) => ({ source: 'paper', value, ...more });
const columns = (heir: Changes, factor: Changes = {}): Changes => ({
  sources,
  ...row('payment', {
    role: 'given',
    ...factor,
    values: {
      base: { value: 1.5, stated: { value: 1.5, unit: 'USD bn' } },
      heir: { value: 1.8, source: 'paper', stated: { value: 1.8, unit: 'USD bn' }, ...heir },
    },
  }),
});

describeRule('provenance/sources-disagree', 'warning', {
  finds: {
    'another source that puts it elsewhere': {
      of: cell({ alsoStated: [paper(1.8)] }),
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /^Payment is 1\.5 USD bn by “A report”, but 1\.8 USD bn by “A paper”\. Say in a note why they differ and which holds\.$/,
        related: ['payment/base 1.8', 'payment/heir'],
      },
    },
    'in another scale, against what the own source states': {
      of: cell({ stated: { value: 1500, unit: 'USD mn' }, alsoStated: [paper(1504, { unit: 'USD mn' })] }),
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /1500 USD mn by .* 1504 USD mn by/,
        related: ['payment/base', 'payment/heir'],
      },
    },
    'each of several': {
      of: cell({ alsoStated: [paper(1.8), { source: 'letter', value: 1.5 }, { source: 'letter', value: 1.9 }] }),
      finds: {
        on: 'payment/base',
        at: '1.5',
        says: /1\.8 USD bn by “A paper” and 1\.9/,
        related: ['payment/base', 'payment/base', 'payment/heir'],
      },
    },
    'two columns of a given that describe the same time': {
      of: columns({}),
      finds: {
        on: 'payment/heir',
        at: '1.8',
        says: /^Payment is a given, but 1\.8 USD bn by “A paper” and 1\.5 USD bn by “A report”\./,
        related: ['payment/base'],
      },
    },
  },
  passes: {
    'sources that agree as far as their digits tell': cell({
      alsoStated: [paper(1.54, { unit: 'USD bn' }), paper(1500, { unit: 'USD mn' })],
    }),
    'about the same where the cell is approximate': cell({ approximate: true, alsoStated: [paper(1.56)] }),
    'a note on the cell': cell({ note: 'The paper is wrong.', alsoStated: [paper(1.8)] }),
    'a note on what the other states': cell({ alsoStated: [paper(1.8, { note: 'In prices of 2020.' })] }),
    'another currency, which needs a rate': cell({ alsoStated: [paper(2000, { unit: 'KRW bn' })] }),
    'columns of an uncertainty, which are made to differ': columns({}, { role: 'uncertainty' }),
    'a note on the cell of one column': columns({ note: 'Counted otherwise.' }),
    'a note on the row of a given': columns({}, { note: 'The paper counts otherwise.' }),
    'columns of a given that describe different years': {
      ...columns({}),
      alternatives: { base: { period: 2025 }, heir: { period: 2026 } },
    },
    'a source that does not exist, which is another finding': {
      of: cell({ note: 'So.', alsoStated: [{ source: 'nobody', value: 1.5 }] }),
      beside: ['names/unknown-source'],
    },
  },
});
