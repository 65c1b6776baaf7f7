import { isTypedNumber } from '../../formula/typedNumber';
import { changeMembers } from '../../model/edit/changeMembers';
import { ENGLISH_MARKS } from '../../model/edit/digits';
import { objectToEdit } from '../../model/edit/editResult';
import { idFromLabel, idsInUse } from '../../model/edit/ids';
import { writeIn } from '../../model/edit/layout';
import { findPlace } from '../../model/edit/rowPlace';
import type { TextEdit } from '../../model/edit/textEdit';
import { readTypedInput } from '../../model/edit/typedInput';
import { t } from '../../model/l10n';
import { memberMap } from '../../model/read/members';
import type { Factor, ScenarioText } from '../../model/read/scenarioText';
import { dateSchema } from '../../model/schema/text';
import { LABELS, UNITS, type RefusedCell } from '../../protocol';

/** The texts of a row to be made, by their columns. */
export interface AddedRow {
  readonly inputs: readonly { readonly column: string; readonly input: string }[];
}

/** The rows made, with what could not be written. */
export interface AddedRows {
  readonly edits: readonly TextEdit[];
  readonly refusals: readonly RefusedCell[];
}

/** Where rows are put that are added below a row: at the end of its section. */
export function sectionForAdded(doc: ScenarioText, below: string | undefined): string | undefined {
  const { factors, measures, sections } = doc.scenario;
  const section = below === undefined ? undefined : (factors.get(below) ?? measures?.get(below))?.section;
  return section !== undefined && sections.has(section) ? section : [...sections.keys()].at(-1);
}

/** Makes rows of what lies beyond the last one. What a row is follows from what is in it: numbers, dates or text. */
export function addRows(doc: ScenarioText, rows: readonly AddedRow[], below: string | undefined): AddedRows {
  const nothing = (reason: string): AddedRows => ({ edits: [], refusals: refusedRows(rows, reason) });
  const section = sectionForAdded(doc, below);
  if (section === undefined) return nothing(t('The file has no section for new rows. Insert a section first.'));
  const found = objectToEdit(doc, ['factors']);
  if ('refused' in found) return nothing(found.refused);
  const spot = findPlace(doc, 'factors', { section });
  if ('refused' in spot) return nothing(spot.refused);
  const after = [...memberMap(found.object).keys()];
  const upTo = spot.after === undefined ? after : after.slice(0, after.indexOf(spot.after) + 1);
  const inUse = new Set(idsInUse(doc, 'row'));
  const made = rows.map(({ inputs }) => {
    const of = (column: string) => inputs.find((one) => one.column === column)?.input.trim() ?? '';
    const label = of(LABELS) || t('New row');
    const id = idFromLabel(label, 'row', inUse);
    inUse.add(id);
    const before = [...upTo];
    upTo.push(id);
    const cells = inputs.filter(({ column, input }) => column !== LABELS && column !== UNITS && input.trim() !== '');
    const type = typeOf(cells.map(({ input }) => input.trim()));
    const values = cells.map(({ column, input }) => [column, jsonOf(type, input)] as const);
    const json = writeIn(doc.text, found.object, {
      members: [
        ['section', JSON.stringify(section)],
        ['label', JSON.stringify(label)],
        ['role', '"lever"'],
        ...(type === undefined && of(UNITS) !== '' ? [['unit', JSON.stringify(of(UNITS))] as const] : []),
        ...(type === undefined ? [] : [['type', JSON.stringify(type)] as const]),
        ['values', { members: values }],
      ],
    });
    return { name: id, json, after: before };
  });
  return {
    edits: changeMembers(doc.text, found.object, { insert: made }),
    refusals: [],
  };
}

function typeOf(inputs: readonly string[]): 'date' | 'text' | undefined {
  const plain = inputs.filter((input) => !input.startsWith('='));
  if (plain.every((input) => isTypedNumber(input, ENGLISH_MARKS))) return undefined;
  return plain.every((input) => dateSchema.safeParse(input).success) ? 'date' : 'text';
}

function jsonOf(type: 'date' | 'text' | undefined, input: string): string {
  const read = readTypedInput({ values: new Map(), ...(type && { type }) } satisfies Factor, input);
  return 'json' in read ? read.json : JSON.stringify(input);
}

function refusedRows(rows: readonly AddedRow[], reason: string): RefusedCell[] {
  return rows.flatMap(({ inputs }) =>
    inputs.filter(({ input }) => input !== '').map(({ input }) => ({ where: t('A new row'), text: input, reason })),
  );
}
