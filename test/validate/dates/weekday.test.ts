import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const note = (text: string, changes: Changes = {}): Changes => ({ ...row('payment', { note: text }), ...changes });

/** What stands at the wrong day, and what is said of it. */
const wrong = (text: string, at: string, says: RegExp) => ({ of: note(text), finds: { on: 'payment', at, says } });

describeRule('dates/weekday', 'warning', {
  finds: {
    'a day before its date': wrong(
      'Announced on Sunday, 23 August 2025.',
      'Sunday',
      /^The day of 2025-08-23 is Saturday, not Sunday\. Correct the day or the date\.$/,
    ),
    'an American date': wrong('On Tuesday, August 25, 2025', 'Tuesday', /2025-08-25 is Monday/),
    'a day in brackets': wrong('25 Aug 2025 (Sun)', 'Sun', /is Monday, not Sunday/),
    'an ISO date': wrong('From 2025-08-25 (Tue)', 'Tue', /Monday/),
    'a day in apposition': wrong('struck down on 20 February 2026, a Thursday', 'Thursday', /is Friday/),
    'a Korean date': wrong('2025년 8월 25일 화요일에 발표', '화요일', /is Monday, not Tuesday/),
    'a Korean day in brackets': wrong('2025년 8월 25일(화)', '화', /Monday/),
    'a Korean date with points': wrong('2025. 8. 25.(화)', '화', /Monday/),
    'one day of a list': wrong('23 and 24 August 2025, a Saturday and a Monday', 'Monday', /2025-08-24 is Sunday/),
    'one of two dates, whose year the text gives once': {
      of: note('On 23 August 2025; then on Tuesday, 25 August'),
      finds: { on: 'payment', at: 'Tuesday', says: /2025-08-25/ },
    },
    'a date without a year that fits none of those around the file’s': {
      of: note('On Sunday, 25 August', { asOf: '2026-01-01', sources: { report: { date: '2025-08-22' } } }),
      finds: { on: 'payment', at: 'Sunday', says: /2026-08-25 is Tuesday/ },
    },
    'behind characters that are escaped': wrong('“A”\n"b" on Sunday, 25 August 2025', 'Sunday', /Monday/),
    'in labels, levels, cells, measures, columns, sources and the description': {
      of: {
        description: 'Sunday, 25 August 2025',
        sources: { report: { note: 'Tuesday, 25 August 2025' } },
        alternatives: { heir: { description: 'Wednesday, 25 August 2025' } },
        factors: {
          payment: {
            label: 'Payment of Thursday, 25 August 2025',
            values: { heir: { value: 2, note: 'Fri, 25 August 2025' } },
          },
          stance: { levels: { open: 'Open from Saturday, 25 August 2025' } },
        },
        measures: {
          burden: {
            label: 'Burden',
            unit: 'USD bn',
            formula: '=payment',
            direction: 'lower',
            note: 'Sun 25 August 2025',
          },
        },
      },
      finds: [
        { at: 'Tuesday', says: /Monday/ },
        { on: '/heir', at: 'Wednesday', says: /Monday/ },
        { on: 'payment', at: 'Thursday', says: /Monday/ },
        { on: 'payment/heir', at: 'Fri', says: /Monday/ },
        { on: 'stance', at: 'Saturday', says: /Monday/ },
        { at: 'Sunday', says: /Monday/ },
        { on: 'burden', at: 'Sun', says: /Monday/ },
      ],
    },
  },
  passes: Object.fromEntries(
    [
      'on 23 and 24 August 2025, a Saturday and a Sunday, and in Washington on Monday, 25 August',
      'On 20 February 2026, a Friday; one paper says Thursday.',
      'Struck down on the 20th, a Friday (one paper says Thursday).',
      '25 August 2025. Tuesday came and went.',
      '25 August 2025, Tuesday’s talks failed',
      '25 August 2025, a Sunday-night deadline',
      'Sundays 25 August 2025',
      'in August 2025 on a Sunday',
      '2025년 8월 25일(월), 8월 23∼24일(토∼일)',
      '2025년 8월 25일(일부 제외), 2025년 8월 25일 일정',
      'The 25th of August 2025, which was a Monday',
      'Sunday, 31 February 2025',
      'Sunday, 25 August',
    ].map((text) => [text, note(text)]),
  ),
});
