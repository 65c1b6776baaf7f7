import { dayOf, MONTHS } from '../dates';
import { VALUE, type ErrorValue } from '../errorValue';
import type { Token } from './formatTokens';
import { weekdayOf } from './week';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const SECONDS = 86_400;

/** A serial number in a date's format. A time that is not shown to the fraction of a second is rounded to seconds. */
export function formatDate(serial: number, tokens: readonly Token[]): string | ErrorValue {
  const digits = Math.max(
    0,
    ...tokens.map((token) => (token.kind === 'date' ? (token.text.split('.')[1]?.length ?? 0) : 0)),
  );
  const unit = 10 ** digits;
  const ticks = Math.round(serial * SECONDS * unit);
  const seconds = ticks / unit;
  const day = dayOf(Math.floor(seconds / SECONDS));
  if (serial < 0 || !day) return VALUE;
  const half = tokens.some((token) => token.kind === 'date' && token.text.startsWith('a'));
  const hour = Math.floor((seconds % SECONDS) / 3600);
  const minute = Math.floor((seconds % 3600) / 60);
  const dates = tokens.filter((token) => token.kind === 'date');
  return tokens
    .map((token) => {
      if (token.kind !== 'date') return token.kind === 'literal' ? token.text : '';
      const { text } = token;
      const place = dates.indexOf(token);
      const minutes = isHour(dates[place - 1]?.text) || isSecond(dates[place + 1]?.text);
      if (text.startsWith('[')) return padded(inAll(seconds, text), text.length - 2);
      switch (text[0]) {
        case 'y':
          return text.length < 3 ? padded(day.year % 100, 2) : padded(day.year, 4);
        case 'm':
          return minutes && text.length < 3 ? padded(minute, text.length) : month(day.month, text.length);
        case 'd':
          return text.length < 3
            ? padded(day.day, text.length)
            : (DAYS[weekdayOf(Math.floor(seconds / SECONDS))] ?? '').slice(0, text.length === 3 ? 3 : undefined);
        case 'h':
          return padded(half ? ((hour + 11) % 12) + 1 : hour, Math.min(text.length, 2));
        case 's':
          return secondsText(ticks, unit, text);
        default:
          return halfDay(hour, text);
      }
    })
    .join('');
}

const isHour = (text: string | undefined) => /^\[?h/.test(text ?? '');
const isSecond = (text: string | undefined) => /^\[?s/.test(text ?? '');
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function month(number: number, length: number): string {
  const name = MONTHS[number - 1] ?? '';
  if (length < 3) return padded(number, length);
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function secondsText(ticks: number, unit: number, text: string): string {
  const [whole = '', fraction] = text.split('.');
  const within = ticks % (60 * unit);
  const shown = padded(Math.floor(within / unit), Math.min(whole.length, 2));
  if (fraction === undefined) return shown;
  return `${shown}.${String(within % unit)
    .padStart(String(unit).length - 1, '0')
    .slice(0, fraction.length)}`;
}

/** Hours, minutes or seconds in all, beyond a day too. */
function inAll(seconds: number, text: string): number {
  return Math.floor(seconds / (text[1] === 'h' ? 3600 : text[1] === 'm' ? 60 : 1));
}

function halfDay(hour: number, text: string): string {
  const name = hour < 12 ? 'AM' : 'PM';
  return text === 'a/p' ? name.slice(0, 1) : name;
}
