// A table with something of everything in it that can be found, and queries of it.
import { Finding } from '../../../src/table/find/finding';
import type { Query } from '../../../src/table/find/query';
import { Store } from '../../../src/table/store';
import type { TableView } from '../../../src/protocol';
import { cell, missing, row, view } from './tableView';

export const everything: TableView = view({
  columns: [
    { id: 'base', label: 'Base case', findings: [] },
    { id: 'more', label: '더 많이', basedOn: 'base', findings: [] },
  ],
  sections: [
    { id: 'money', label: '방위비', rows: ['pay', 'stance'] },
    { id: ':measures', label: 'Measures', rows: ['total'] },
  ],
  rows: [
    row(
      'pay',
      [
        cell('1,520.50', { input: '1520.50', note: 'The upper end of the talks' }),
        cell('1,520.50', {
          input: '1520.50',
          state: 'inherited',
          from: 'Base case',
          note: 'The upper end of the talks',
        }),
      ],
      { label: 'Payment for forces', unit: 'KRW trn/yr', note: 'Agreed in talks of 2024' },
    ),
    row('stance', [cell('Firm', { content: 'level' }), missing()], {
      label: 'Stance',
      unit: 'level',
      kind: 'levels',
      levels: [
        { id: 'calm', label: 'Calm' },
        { id: 'hard_line', label: 'Firm' },
      ],
    }),
    row(
      'total',
      [
        cell('3,041', { content: 'formula', input: '=pay * 2' }),
        cell('3,041', { content: 'formula', input: '=pay * 2' }),
      ],
      { label: 'Total', unit: 'KRW trn/yr', kind: 'measure' },
    ),
  ],
});

export const store = new Store(everything);

export const query = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  matchCase: false,
  wholeWord: false,
  isRegex: false,
  ...more,
});

/** All that is found, at once. */
export function findingOf(text: string, more: Partial<Query> = {}, where = store): Finding {
  const finding = new Finding();
  finding.ask(query(text, more), where);
  finding.goOn(() => false);
  return finding;
}
