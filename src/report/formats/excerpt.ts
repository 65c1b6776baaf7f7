import stringWidth from 'string-width';
import type { Paint } from '../paint';
import type { ReportedFinding } from '../reportedFinding';
import { onOneLine } from '../visible';

/** Where no screen tells its width; files that stand on one line are common. */
const USUAL_WIDTH = 120;
/** What is shown of a line at least, however narrow the screen. */
const LEAST = 20;
const CUT = '…';

interface Look {
  readonly paint: Paint;
  readonly width?: number;
}

/** The line of a file in which a finding begins, as far as it fits the screen, and a caret under each character of its place. */
export function excerpt(
  { line, column, endLine, endColumn, lineText, severity }: ReportedFinding,
  { paint, width = USUAL_WIDTH }: Look,
): string[] {
  if (lineText.trim() === '') return [];
  const number = String(line).padStart(6);
  const gutter = ' '.repeat(number.length);
  const room = Math.max(LEAST, width - number.length - 3);
  const start = column - 1;
  const end = Math.max(start + 1, Math.min(lineText.length, endLine === line ? endColumn - 1 : lineText.length));
  const { before, at, after } = window(shown(lineText, start, end), room);
  const carets = '^'.repeat(Math.max(1, stringWidth(at)));
  return [
    `${paint('quiet', `${number} |`)} ${before}${at}${after}`,
    `${paint('quiet', `${gutter} |`)} ${' '.repeat(stringWidth(before))}${paint(severity, carets)}`,
  ];
}

interface Parts {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

/** Tabs would move the caret, and control characters steer the terminal. */
function shown(text: string, start: number, end: number): Parts {
  const safe = (part: string) => onOneLine(part.replaceAll('\t', '  '));
  return { before: safe(text.slice(0, start)), at: safe(text.slice(start, end)), after: safe(text.slice(end)) };
}

/** The place with as much around it as there is room for, without the indentation. */
function window({ before, at, after }: Parts, room: number): Parts {
  const least = { before: before.trimStart(), at, after };
  const whole = stringWidth(least.before + at + after);
  if (whole <= room) return least;
  const place = stringWidth(at) <= room - 2 ? at : headOf(at, room - 3) + CUT;
  const rest = room - stringWidth(place);
  const left = Math.min(stringWidth(least.before), Math.max(Math.floor(rest / 2), rest - stringWidth(after)));
  const kept = stringWidth(least.before) <= left ? least.before : CUT + tailOf(least.before, left - 1);
  const right = room - stringWidth(place) - stringWidth(kept);
  return {
    before: kept,
    at: place,
    after: place !== at ? '' : stringWidth(after) <= right ? after : headOf(after, right - 1) + CUT,
  };
}

/** As many whole characters from the start as fit. */
function headOf(text: string, width: number): string {
  let head = '';
  let taken = 0;
  for (const character of text) {
    taken += stringWidth(character);
    if (taken > width) break;
    head += character;
  }
  return head;
}

function tailOf(text: string, width: number): string {
  const characters = [...text].reverse().join('');
  return [...headOf(characters, width)].reverse().join('');
}
