import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const from = (kind: string, changes: Changes): Changes => ({
  ...row('payment', changes),
  sources: { report: { kind } },
});

describeRule('provenance/claim-as-fact', 'warning', {
  finds: {
    'a given that rests on a claim': {
      of: from('claim', { role: 'given' }),
      finds: {
        on: 'payment',
        at: '"report"',
        says: /^Payment rests on “A report”, which is a claim, and is taken as a given\.$/,
        related: [' "claim"'],
      },
    },
    'a given that rests on a proposal': {
      of: from('proposal', { role: 'given' }),
      finds: { on: 'payment', at: '"report"', says: /a proposal/, related: [''] },
    },
    'one cell of a given': {
      of: from('judgement', {
        role: 'given',
        source: undefined,
        values: { base: null, heir: { value: 2, source: 'report' } },
      }),
      finds: { on: 'payment/heir', at: '"report"', says: /^Payment in Heir rests on .* a judgement/, related: [''] },
    },
    'a claim of high confidence': {
      of: from('claim', { confidence: 'high' }),
      finds: {
        on: 'payment',
        at: '"high"',
        says: /^Payment rests on “A report”, which is a claim, but is marked as of high confidence\.$/,
        related: [''],
      },
    },
    'an uncertainty that is judged with high confidence': {
      of: from('judgement', { role: 'uncertainty', values: { base: { value: 1, confidence: 'high' } } }),
      finds: { on: 'payment/base', at: '"high"', says: /a judgement/, related: ['', 'payment/heir'] },
    },
  },
  passes: {
    'an official or a reported source': {
      ...from('official', { role: 'given', confidence: 'high' }),
    },
    'a claim as an uncertainty': from('claim', { role: 'uncertainty', confidence: 'moderate' }),
    'our own judgement of our own choice': from('judgement', { role: 'lever', confidence: 'high' }),
    'high confidence of the row where the cell has its own': from('claim', {
      confidence: 'high',
      values: { base: { value: 1, confidence: 'low' } },
    }),
    'a row’s claim where every cell names another source': {
      ...from('claim', { role: 'given', values: { base: { value: 1, source: 'law' } } }),
      sources: { report: { kind: 'claim' }, law: { title: 'A law', kind: 'official', date: '2025-01-01' } },
    },
  },
});
