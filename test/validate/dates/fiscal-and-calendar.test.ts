import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

const yearly = { unit: 'USD bn/yr', values: { base: 4 } };
const rows = (budget: Changes, economy: Changes, more: Changes = {}): Changes => ({
  factors: {
    ...(newRow('budget', { label: 'Budget', ...yearly, ...budget }).factors as Changes),
    ...(newRow('economy', { label: 'Economy', ...yearly, ...economy }).factors as Changes),
  },
  measures: { share: { label: 'Share', unit: '%', formula: '=budget / economy', direction: 'none' } },
  ...more,
});

describeRule('dates/fiscal-and-calendar', 'info', {
  finds: {
    'a measure of both, as the rows say': {
      of: rows({ years: 'fiscal' }, { years: 'calendar' }),
      finds: {
        on: 'share',
        at: '"=budget / economy"',
        says: /^Share puts together figures of fiscal years \(Budget\) and of calendar years \(Economy\)\.$/,
        related: ['budget', 'economy'],
      },
    },
    'as labels say': {
      of: rows({ label: 'Budget, FY2026' }, { label: 'Economy, calendar year 2026' }),
      finds: { on: 'share', at: '"=budget / economy"', says: /Budget, FY2026/, related: ['budget', 'economy'] },
    },
    'as Korean labels say': {
      of: rows({ label: 'Budget (회계연도)' }, { label: 'Economy (역년)' }),
      finds: { on: 'share', at: '"=budget / economy"', says: /회계연도/, related: ['budget', 'economy'] },
    },
    'through rows that say nothing themselves': {
      of: rows(
        { years: 'fiscal' },
        { years: 'calendar' },
        {
          measures: {
            half: { label: 'Half', unit: 'USD bn/yr', formula: '=budget / 2', direction: 'none' },
            share: { label: 'Share', unit: '%', formula: '=half / economy', direction: 'none' },
          },
        },
      ),
      finds: { on: 'share', at: '"=half / economy"', says: /\(Half\).*\(Economy\)/, related: ['half', 'economy'] },
    },
    'a part and its whole': {
      of: rows(
        { years: 'fiscal', partOf: 'economy', values: { base: 3 } },
        { years: 'calendar' },
        { measures: undefined },
      ),
      finds: { on: 'budget', at: '"economy"', says: /held against its whole/, related: ['budget', 'economy'] },
    },
  },
  passes: {
    'both of the same years': rows({ years: 'fiscal' }, { years: 'fiscal' }),
    'rows of which only one says anything': rows({ label: 'Budget, FY2026' }, {}),
    'a label that speaks of both': rows({ label: 'FY2026 against calendar year 2026' }, { years: 'calendar' }),
    'what a row says against its label': rows({ label: 'Budget, FY2026', years: 'calendar' }, { years: 'calendar' }),
    'rows that no formula puts together': rows({ years: 'fiscal' }, { years: 'calendar' }, { measures: undefined }),
    'a note or a source that speaks of other years': rows({ note: 'Fiscal year 2026' }, { years: 'calendar' }),
  },
});
