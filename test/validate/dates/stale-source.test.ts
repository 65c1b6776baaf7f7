import { defaultSettings } from '../../../src/validate/settings';
import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const dated = (date: string, changes: Changes = {}, more: Changes = {}): Changes => ({
  asOf: '2025-08-22',
  sources: { report: { date, ...more } },
  ...changes,
});

describeRule('dates/stale-source', 'warning', {
  finds: {
    'a source of more than two years before': {
      of: dated('2023-08-21'),
      finds: {
        on: 'payment',
        at: '"2023-08-21"',
        says: /^“A report” is of 2023-08-21, more than 2 years before 2025-08-22\. Look for a newer one\.$/,
        related: ['payment "report"'],
      },
    },
    'one of more than the years that are set': {
      of: dated('2025-02-21'),
      surroundings: { settings: { ...defaultSettings, staleAfterYears: 0.5 } },
      finds: { on: 'payment', at: '"2025-02-21"', says: /more than 0\.5 years/, related: ['payment'] },
    },
    'one that is old for the past that it tells of': {
      of: dated('2017-01-01', { alternatives: { base: { period: 2020 } } }),
      finds: { on: 'payment', at: '"2017-01-01"', says: /2017/, related: ['payment'] },
    },
  },
  passes: {
    'the day two years before': dated('2023-08-22'),
    'the last of February, which the year before does not have': dated('2023-02-28', { asOf: '2025-02-28' }),
    'more years than that where so many are set': {
      of: dated('2016-01-01'),
      surroundings: { settings: { ...defaultSettings, staleAfterYears: 10 } },
    },
    'a law that says until when it holds': dated('2019-01-01', {}, { validUntil: '2030-12-31' }),
    'a law that says since when it holds': dated('2019-01-01', {}, { validFrom: '2019-04-01' }),
    'a year of the past, told by a source of its time': dated('2021-02-01', {
      alternatives: { base: { period: 2020 }, heir: { period: 2020 } },
    }),
    'an old source on which nothing rests': dated('2000-01-01', { factors: { payment: { source: undefined } } }),
    'a file that describes no day': { sources: { report: { date: '1999-01-01' } } },
  },
});
