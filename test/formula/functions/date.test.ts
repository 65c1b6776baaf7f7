import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateIn, dateOf, dayOf, daysInMonth, serialOf, serialOfDay } from '../../../src/formula/dates';
import { calculationOf, told } from '../support/scenarios';
import { itComesTo } from './across';

describe('functions of dates, as Excel documents them', () => {
  itComesTo(
    [
      ['=visit', 45891],
      ['=visit + 10', 45901],
      ['=visit - treaty', 26258],
      ['=visit = DATE(2025, 8, 22)', true],
      ['=visit > DATE(2025, 8, 21)', true],
      ['=visit >= DATEVALUE("2025-08-22")', true],
      // A date is a number, and every number is less than every text.
      ['=N(visit) = "2025-08-22"', false],
      ['=N(visit) > "2000-01-01"', false],
      ['=visit - "2025-08-20"', 2],
      ['=DATE(2008, 1, 2)', 39449],
      ['=DATE(108, 1, 2)', 39449],
      ['=DATE(2008, 14, 2)', 39846],
      ['=DATE(2008, -3, 2)', 39327],
      ['=DATE(2008, 1, 35)', 39482],
      ['=DATE(2008, 1, -15)', 39432],
      ['=DATE(1900, 2, 29)', 60],
      ['=DATE(1900, 3, 1)', 61],
      ['=DATE(-1, 1, 1)', '#NUM!'],
      ['=DATE(10000, 1, 1)', '#NUM!'],
      ['=YEAR(visit)', 2025],
      ['=MONTH(visit)', 8],
      ['=DAY(visit)', 22],
      ['=YEAR("2025-08-22")', 2025],
      ['=YEAR("22 Aug 2025")', 2025],
      ['=DAY(0)', 0],
      ['=DAY(60)', 29],
      ['=YEAR(-1)', '#NUM!'],
      ['=YEAR("8/9/2025")', '#VALUE!'],
      ['=EDATE(DATE(2006, 1, 31), 5)', 38898],
      ['=EDATE(DATE(2004, 2, 29), 12)', 38411],
      ['=EDATE(DATE(2004, 2, 28), 12)', 38411],
      ['=EDATE(DATE(2004, 1, 15), -23)', 37302],
      ['=EOMONTH(DATE(2004, 1, 15), -23)', 37315],
      ['=EOMONTH(DATE(2006, 1, 31), 5)', 38898],
      ['=EDATE(1, -1)', '#NUM!'],
      ['=EDATE(TRUE, 1)', '#VALUE!'],
      ['=DATEDIF(DATE(2001, 1, 1), DATE(2003, 1, 1), "Y")', 2],
      ['=DATEDIF(DATE(2001, 6, 1), DATE(2002, 8, 15), "D")', 440],
      ['=DATEDIF(DATE(2001, 6, 1), DATE(2002, 8, 15), "yd")', 75],
      ['=DATEDIF(DATE(2001, 6, 1), DATE(2002, 8, 15), "MD")', 14],
      ['=DATEDIF(DATE(2001, 6, 1), DATE(2002, 8, 15), "YM")', 2],
      ['=DATEDIF(DATE(2025, 1, 31), DATE(2025, 3, 1), "MD")', -2],
      ['=DATEDIF(DATE(2025, 1, 31), DATE(2025, 2, 28), "M")', 0],
      ['=DATEDIF(visit, treaty, "Y")', '#NUM!'],
      ['=DATEDIF(treaty, visit, "W")', '#NUM!'],
      ['=DAYS("2021-03-15", "2021-02-01")', 42],
      ['=DAYS360(DATE(2011, 1, 30), DATE(2011, 2, 1))', 1],
      ['=DAYS360(DATE(2011, 1, 1), DATE(2011, 12, 31))', 360],
      ['=DAYS360(DATE(2011, 1, 31), DATE(2011, 2, 1), TRUE)', 1],
      ['=YEARFRAC(DATE(2012, 1, 1), DATE(2012, 7, 30))', 0.580555555555556],
      ['=YEARFRAC(DATE(2012, 1, 1), DATE(2012, 7, 30), 1)', 0.576502732240437],
      ['=YEARFRAC(DATE(2012, 1, 1), DATE(2012, 7, 30), 3)', 0.578082191780822],
      ['=YEARFRAC(DATE(2012, 7, 30), DATE(2012, 1, 1), 2)', 211 / 360],
      ['=YEARFRAC(DATE(2012, 1, 1), DATE(2012, 7, 30), 4)', 209 / 360],
      ['=YEARFRAC(DATE(2020, 2, 29), DATE(2025, 12, 31))', 2101 / 360],
      ['=YEARFRAC(DATE(2023, 2, 28), DATE(2024, 2, 29))', 1],
      ['=YEARFRAC(DATE(2023, 2, 28), DATE(2024, 2, 29), 1)', 366 / 365.5],
      ['=YEARFRAC(visit, treaty, 5)', '#NUM!'],
      ['=WEEKDAY(DATE(2008, 2, 14))', 5],
      ['=WEEKDAY(DATE(2008, 2, 14), 2)', 4],
      ['=WEEKDAY(DATE(2008, 2, 14), 3)', 3],
      ['=WEEKDAY(DATE(2008, 2, 14), 4)', '#NUM!'],
      ['=WEEKNUM(DATE(2012, 3, 9))', 10],
      ['=WEEKNUM(DATE(2012, 3, 9), 2)', 11],
      ['=WEEKNUM(DATE(2023, 12, 31))', 53],
      ['=WEEKNUM(DATE(2021, 1, 3), 21)', 53],
      ['=ISOWEEKNUM(DATE(2012, 3, 9))', 10],
      ['=ISOWEEKNUM(DATE(2024, 12, 30))', 1],
      ['=NETWORKDAYS(DATE(2012, 10, 1), DATE(2013, 3, 1))', 110],
      ['=NETWORKDAYS(DATE(2012, 10, 1), DATE(2013, 3, 1), DATE(2012, 11, 22))', 109],
      ['=NETWORKDAYS(DATE(2012, 10, 1), DATE(2013, 3, 1), ALTS(holiday))', 107],
      ['=NETWORKDAYS(DATE(2013, 3, 1), DATE(2012, 10, 1))', -110],
      ['=NETWORKDAYS.INTL(DATE(2006, 1, 1), DATE(2006, 1, 31))', 22],
      ['=NETWORKDAYS.INTL(DATE(2006, 2, 28), DATE(2006, 1, 31))', -21],
      ['=NETWORKDAYS.INTL(DATE(2006, 1, 1), DATE(2006, 2, 1), 7, DATE(2006, 1, 2))', 23],
      ['=NETWORKDAYS.INTL(DATE(2006, 1, 1), DATE(2006, 2, 1), "0010001")', 22],
      ['=WORKDAY(DATE(2008, 10, 1), 151)', 39933],
      ['=WORKDAY.INTL(DATE(2012, 1, 1), 30, 0)', '#NUM!'],
      ['=WORKDAY.INTL(DATE(2012, 1, 1), 90, 11)', 41013],
      ['=WORKDAY.INTL(DATE(2012, 1, 1), 1, "1111111")', '#VALUE!'],
      ['=DATEVALUE("2025-08-22")', 45891],
      ['=DATEVALUE("August 22, 2025")', 45891],
      ['=DATEVALUE("22-Aug-2025")', 45891],
      ['=DATEVALUE("2025/8/22")', 45891],
      ['=DATEVALUE("2025-02-30")', '#VALUE!'],
      ['=DATEVALUE(visit)', '#VALUE!'],
      ['=TIME(12, 0, 0)', 0.5],
      ['=TIME(27, 0, 0)', 0.125],
    ],
    {
      visit: ['2025-08-22', '2025-08-22', '2025-08-22'],
      treaty: ['1953-10-01', '1953-10-01', '1953-10-01'],
      holiday: ['2012-11-22', '2012-12-04', '2013-01-21'],
    },
  );

  it('in a date row what a formula yields is shown as a date', () => {
    const calculation = calculationOf({
      factors: {
        visit: { type: 'date', values: { base: '2025-08-22' } },
        renewal: { type: 'date', values: { base: '=EDATE(visit, 18)' } },
        quarter: { type: 'date', values: { base: '=EOMONTH(renewal, 0)' } },
        first: { type: 'date', values: { base: '=MIN(visit, renewal)' } },
        later: { type: 'date', values: { base: '=IF(renewal > DATE(2027, 1, 1), renewal, visit)' } },
      },
    });
    const shown = calculation.rows.map((row) => told(calculation.value(row, 'base')));
    assert.deepEqual(shown, ['2025-08-22', '2027-02-22', '2027-02-28', '2025-08-22', '2027-02-22']);
  });
});

describe('the calendar', () => {
  it('takes every day to its number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        const day = dayOf(serial);
        assert.ok(day);
        assert.ok(day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month));
        assert.equal(serialOfDay(day.year, day.month, day.day), serial);
        const iso = dateOf(serial);
        if (serial !== 60) assert.equal(serialOf(iso ?? ''), serial);
      }),
    );
  });

  it('goes with that of the world from March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const there = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        assert.equal(dateOf(serial), there);
      }),
    );
  });

  for (const text of [
    '2025-13-01',
    '2025-02-29',
    '1900-02-29',
    '31 Apr 2025',
    'Foo 3, 2025',
    '1 Au 2025',
    '9/8/2025',
    '',
  ]) {
    it(`“${text}” is no date`, () => assert.equal(dateIn(text), undefined));
  }
});
