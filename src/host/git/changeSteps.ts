import type { CellChange } from '../../compare/changesSince';
import { cellParts } from '../../model/cell';
import { t } from '../../model/l10n';
import type { Cell, Factor } from '../../model/read/scenarioText';
import { contentText } from '../contentText';
import type { NumberDisplay } from '../editor/numberDisplay';

/** Of what is longer than this the beginning is told. */
const LONGEST = 120;

/** What of a cell differs, before and now, a line for each member. */
export function cellSteps(
  { before, kind, members }: CellChange,
  now: Cell | undefined,
  factors: { readonly before: Factor | undefined; readonly now: Factor | undefined },
  numbers: NumberDisplay,
): string[] {
  const is = kind === 'removed' ? t('nothing of its own') : held(now, factors.now, numbers);
  const value = `${before === undefined ? t('missing') : held(before, factors.before, numbers)} → ${is}`;
  const beside = partSteps(
    members.filter((name) => name !== 'value'),
    asObject(before),
    asObject(now),
  );
  return members.includes('value') ? [value, ...beside] : beside;
}

/** What of a row, an alternative or a section differs, before and now, a line for each member. */
export function partSteps(members: readonly string[], before: object | undefined, now: object | undefined): string[] {
  const [was, is] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(now ?? {}))];
  return members.map((name) => `${name}: ${memberText(was.get(name))} → ${memberText(is.get(name))}`);
}

function held(cell: Cell | undefined, factor: Factor | undefined, numbers: NumberDisplay): string {
  const content = cell === undefined ? undefined : cellParts(cell).content;
  return contentText(content, String(content), factor, numbers);
}

function asObject(cell: Cell | undefined): object {
  return typeof cell === 'object' && cell !== null ? cell : {};
}

function memberText(value: unknown): string {
  if (value === undefined) return t('nothing');
  const text =
    typeof value === 'string'
      ? value
      : JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? Object.fromEntries<unknown>(part) : part));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
