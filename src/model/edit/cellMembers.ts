import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { cellObjectSchema } from '../schema/cell';
import { objectToEdit, type EditResult } from './editResult';
import { writeIn, type Written } from './layout';
import { setMemberAt } from './setMemberAt';
import { readTypedMember, readTypedNumber } from './typedMember';

/** What stands behind a cell's value. */
export const cellMembers = ['source', 'confidence', 'note', 'range', 'stated', 'approximate'] as const;
export type CellMember = (typeof cellMembers)[number];

/**
 * Set what stands behind a cell's value, as typed: `range` as `1.4 to 2.2`, `stated` as `10 USD bn/yr`. A bare value
 * becomes an object for it, and an object that is left with nothing but its value becomes bare again.
 */
export function setCellMember(
  doc: ScenarioText,
  row: string,
  alternative: string,
  member: CellMember,
  typed: string,
): EditResult {
  const read = readCellMember(member, typed, doc.scenario.factors.get(row)?.unit);
  return 'refused' in read ? read : writeCellMember(doc, row, alternative, member, read.value);
}

/**
 * Write a member beside a cell's value, in the form that the cell takes then.
 * @param value undefined takes it out
 */
export function writeCellMember(
  doc: ScenarioText,
  row: string,
  alternative: string,
  member: CellMember | 'alsoStated',
  value: Written | undefined,
): EditResult {
  const path = ['factors', row, 'values'];
  const values = objectToEdit(doc, path);
  if ('refused' in values) return values;
  const cell = memberMap(values.object).get(alternative)?.value;
  if (!cell) return { refused: t('This cell holds nothing of its own. Type a value into it first.') };
  const { offset, length } = cell;
  if (cell.type !== 'object') {
    if (value === undefined) return { edits: [] };
    const members: [string, Written][] = [
      ['value', doc.text.slice(offset, offset + length)],
      [member, value],
    ];
    return { edits: [{ offset, length, text: writeIn(doc.text, values.object, { oneLine: true, members }) }] };
  }
  const content = memberMap(cell).get('value')?.value;
  const others = [...memberMap(cell).keys()].filter((name) => name !== member && name !== 'value');
  if (value === undefined && content && others.length === 0) {
    return { edits: [{ offset, length, text: doc.text.slice(content.offset, content.offset + content.length) }] };
  }
  return setMemberAt(doc, [...path, alternative], cellObjectSchema, member, value);
}

type ReadMember = { readonly value: Written | undefined } | { readonly refused: string };

/** @param unit of the row: what a stated value without one is in */
function readCellMember(member: CellMember, typed: string, unit: string | undefined): ReadMember {
  if (member === 'range') return readTypedRange(typed);
  if (member === 'stated') return readStated(typed, unit);
  const read = readTypedMember(cellObjectSchema, member, typed);
  return 'refused' in read ? read : { value: read.json };
}

/** Reads a low and a high value: `1.4 to 2.2`, `1.4 – 2.2`, `1.4 ~ 2.2`; nothing typed takes the range out. */
export function readTypedRange(typed: string): ReadMember {
  const text = typed.trim();
  if (text === '') return { value: undefined };
  const [low, high, more] = text.split(/\s*(?:\bto\b|…|–|~|\.\.)\s*/);
  if (low === undefined || high === undefined || more !== undefined)
    return { refused: t('“{0}” is not a range. Type the low and the high value, such as 1.4 to 2.2.', text) };
  const [from, to] = [readTypedNumber(low), readTypedNumber(high)];
  if ('refused' in from) return from;
  if ('refused' in to) return to;
  if (Number(from.json) > Number(to.json))
    return { refused: t('The low value ({0}) is above the high one ({1}).', low, high) };
  return { value: oneLine(['low', from.json], ['high', to.json]) };
}

function readStated(typed: string, unit: string | undefined): ReadMember {
  const text = typed.trim();
  if (text === '') return { value: undefined };
  const [, digits, written = ''] = /^([-+−]?[\d.,]+(?:[eE][-+]?\d+)?)\s*(.*)$/.exec(text) ?? [];
  if (digits === undefined)
    return {
      refused: t('“{0}” is not a number with its unit. Type it as the source prints it, such as 10 USD bn/yr.', text),
    };
  const number = readTypedNumber(digits);
  if ('refused' in number) return number;
  const stated = written === '' ? unit : written;
  if (stated === undefined) return { refused: t('Type the unit of the source behind {0}, such as USD bn/yr.', digits) };
  return { value: oneLine(['value', number.json], ['unit', JSON.stringify(stated)]) };
}

function oneLine(...members: (readonly [string, string])[]): Written {
  return { oneLine: true, members };
}
