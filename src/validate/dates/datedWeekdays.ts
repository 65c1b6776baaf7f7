import { t } from '../../model/l10n';
import type { Span } from '../../model/read/lines';

/** A day of the week beside the date that it is said to be of. */
export interface DatedWeekday {
  /** Where the day of the week stands in the text. */
  readonly at: Span;
  readonly written: string;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  /** Absent where the text does not give it there. */
  readonly year?: number;
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const KOREAN = '일월화수목금토';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What stands between the days of a list or a range. */
const AND = '\\s*(?:,|–|-|~|∼|～|/|\\band\\b|\\bto\\b|및|·)\\s*';
const list = (one: string) => `${one}(?:${AND}${one})*`;
const WEEKDAY =
  '(?:Sun(?:day)?|Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?)\\b';
const KOREAN_WEEKDAY = `[${KOREAN}](?:요일)?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?\\b';
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const YEAR = '(?:19|20)\\d\\d\\b';

const DATE = [
  `(?<days1>${list(DAY)})\\s+(?:of\\s+)?(?<month1>${MONTH})(?:,?\\s+(?<year1>${YEAR}))?`,
  `(?<month2>${MONTH})\\s+(?<days2>${list(DAY)})(?:,?\\s+(?<year2>${YEAR}))?`,
  '(?<year3>\\d{4})(?:-|\\.\\s?)(?<month3>\\d{1,2})(?:-|\\.\\s?)(?<days3>\\d{1,2})(?!\\d)\\.?',
  `(?:(?<year4>\\d{4})년\\s*)?(?<month4>\\d{1,2})월\\s*(?<days4>\\d{1,2}일?(?:${AND}\\d{1,2}일?)*)(?<=일)`,
].join('|');

/** `Monday, 25 August`, `Monday (25 August)`, `월요일인 8월 25일`. */
const BEFORE = `\\b(?<before>${list(`(?:an?\\s+)?${WEEKDAY}`)})(?:\\.?,?\\s+|\\s*\\(\\s*)(?:the\\s+)?`;
const KOREAN_BEFORE = `(?<koreanBefore>[${KOREAN}]요일)(?:인|이던|이었던|,)?\\s*`;
/** `25 August, a Monday`, `25 August (Monday)`, `25 August, Monday.`: a new clause may begin with a day as well. */
const AFTER = [
  `(?:,?\\s+(?:which\\s+(?:is|was)\\s+)?(?=an?\\s)|\\s*\\(\\s*|,\\s+(?=${WEEKDAY}\\s*(?:[.,;:)]|$)))(?<after>${list(`(?:an?\\s+)?${WEEKDAY}`)})(?!['’]|-)`,
  `\\s*[(（]\\s*(?<koreanAfter>${list(KOREAN_WEEKDAY)})\\s*[)）]`,
  `,?\\s*(?<koreanLong>[${KOREAN}]요일)`,
].join('|');

const HAS_WEEKDAY = new RegExp(`\\b${WEEKDAY}|[${KOREAN}]요일|[(（]\\s*[${KOREAN}]`);
const DATED = new RegExp(`(?:${BEFORE}|${KOREAN_BEFORE})?(?<!\\d)(?:${DATE})(?:${AFTER})?`, 'dg');

/** The days of the week that a text, English or Korean, puts beside a date; of lists, day by day where they match. */
export function datedWeekdays(text: string): DatedWeekday[] {
  // Looking for dates takes its time, and few texts name a day of the week.
  if (!HAS_WEEKDAY.test(text)) return [];
  return [...text.matchAll(DATED)].flatMap(({ groups = {}, indices }) => {
    const one = (name: string) => [1, 2, 3, 4].map((n) => groups[`${name}${n}`]).find((found) => found !== undefined);
    const days = [...(one('days') ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const month = monthOf(one('month') ?? '');
    const year = one('year');
    return ['before', 'koreanBefore', 'after', 'koreanAfter', 'koreanLong'].flatMap((name) => {
      const [start] = indices?.groups?.[name] ?? [];
      const named = start === undefined ? [] : weekdaysIn(groups[name] ?? '', start);
      if (named.length !== days.length) return [];
      return named.map((weekday, index) => ({
        ...weekday,
        day: days[index] ?? 0,
        month,
        ...(year !== undefined && { year: Number(year) }),
      }));
    });
  });
}

function monthOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function weekdaysIn(written: string, start: number): Pick<DatedWeekday, 'at' | 'written' | 'weekday'>[] {
  const each = new RegExp(`\\b${WEEKDAY}|${KOREAN_WEEKDAY}`, 'g');
  return [...written.matchAll(each)].map(({ 0: name, index }) => ({
    at: { offset: start + index, length: name.length },
    written: name,
    weekday: Math.max(
      KOREAN.indexOf(name.charAt(0)),
      NAMES.findIndex((one) => one.startsWith(name.slice(0, 3))),
    ),
  }));
}

/** The name of a day of the week in the reader's language. */
export function weekdayName(weekday: number): string {
  const told = [t('Sunday'), t('Monday'), t('Tuesday'), t('Wednesday'), t('Thursday'), t('Friday'), t('Saturday')];
  return told[weekday] ?? '';
}

/** Another day of the week in the form in which one is written: `Mon` → `Tue`, `월` → `화`. */
export function writtenLike(written: string, weekday: number): string {
  const korean = KOREAN.charAt(weekday);
  if (KOREAN.includes(written.charAt(0))) return written.length > 1 ? `${korean}요일` : korean;
  const name = NAMES[weekday] ?? '';
  return written.endsWith('day') ? name : name.slice(0, 3);
}
