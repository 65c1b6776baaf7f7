import { combine } from '../model/edit/changeMembers';
import type { EditResult } from '../model/edit/editResult';
import { refusedId } from '../model/edit/ids';
import { keyPlaces, renamed, sectionReferences } from '../model/edit/references';
import { roomOf } from '../model/edit/rowPlace';
import { t } from '../model/l10n';
import type { Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import type { ScenarioText } from '../model/read/scenarioText';
import { ROW_MEMBERS } from '../model/rowMembers';
import { formulaAt, placeInText, rowOfCell, stringAt, type FormulaInText } from './formulaInText';
import { referencesToAlternative, referencesToLevel, referencesToRow } from './references';
import { renameAlternative, renameLevel, renameRow, renameSection } from './renameIds';
import { symbolAt } from './symbols';

/** What has an id in a scenario and can be spoken of by it. */
export type Subject =
  | {
      readonly of: 'row' | 'alternative' | 'section' | 'source' | 'actor' | 'rule';
      readonly id: string;
    }
  | { readonly of: 'level'; readonly id: string; readonly row: string }
  | { readonly of: 'function' | 'variable'; readonly id: string };

/** What stands at an offset of a scenario's text; the span is that of its id, without quotes. */
export type TextSymbol = Span & { readonly subject: Subject };

/** What an offset of the text speaks of: in a formula, in the name of a member, or in a value that is an id. */
export function symbolInText(doc: ScenarioText, offset: number): TextSymbol | undefined {
  const formula = formulaAt(doc, offset);
  if (formula) return symbolInFormula(doc, formula);
  const found = stringAt(doc, offset);
  if (!found) return undefined;
  const { node, path, isKey } = found;
  const subject = isKey ? subjectOfKey(path) : subjectOfValue(doc, path, String(node.value));
  return subject && { subject, ...withoutQuotes(node) };
}

function symbolInFormula(doc: ScenarioText, formula: FormulaInText): TextSymbol | undefined {
  const symbol = symbolAt(formula.text, formula.caret);
  if (!symbol) return levelYielded(doc, formula);
  const place = placeInText(formula, symbol);
  switch (symbol.kind) {
    case 'row':
      return { subject: { of: 'row', id: rowNamed(doc, symbol.name) }, ...place };
    case 'level':
      return { subject: { of: 'level', id: symbol.name.toLowerCase(), row: rowNamed(doc, symbol.row) }, ...place };
    case 'alternative':
    case 'function':
    case 'variable':
      return { subject: { of: symbol.kind, id: symbol.name }, ...place };
  }
}

/** Of a row with levels, a level that its formula comes to. */
function levelYielded(doc: ScenarioText, formula: FormulaInText): TextSymbol | undefined {
  const row = rowOfCell(formula.path);
  const levels = row === undefined ? undefined : doc.scenario.factors.get(row)?.levels;
  if (row === undefined || !levels) return undefined;
  for (const id of levels.keys()) {
    const symbol = referencesToLevel(doc, row, id).find(
      ({ in: where, place }) => where === 'formula' && holds(place, formula),
    );
    if (symbol) return { subject: { of: 'level', id, row }, ...symbol.place };
  }
  return undefined;
}

function holds(place: Span, formula: FormulaInText): boolean {
  const at = placeInText(formula, { offset: formula.caret, length: 0 }).offset;
  return place.offset <= at && at <= place.offset + place.length;
}

/** Formulas take capitals for small letters. */
function rowNamed({ scenario: { factors, measures } }: ScenarioText, name: string): string {
  return factors.has(name) || measures?.has(name) ? name : name.toLowerCase();
}

/** The rooms whose members define something by their names. */
const ROOMS: ReadonlyMap<unknown, 'row' | 'alternative' | 'section' | 'source' | 'actor' | 'rule'> = new Map([
  ['factors', 'row'],
  ['measures', 'row'],
  ['alternatives', 'alternative'],
  ['sections', 'section'],
  ['sources', 'source'],
  ['actors', 'actor'],
  ['rules', 'rule'],
]);

function subjectOfKey(path: Path): Subject | undefined {
  const [room, owner, member] = path;
  const id = String(path.at(-1));
  const of = ROOMS.get(room);
  if (path.length === 2) return of && { of, id };
  if (path.length !== 4) return undefined;
  if (room === 'factors' && member === 'levels') return { of: 'level', id, row: String(owner) };
  if (room === 'factors' && member === 'values') return { of: 'alternative', id };
  const namesRow = (room === 'rules' && member === 'forbid') || (room === 'waivers' && member === 'when');
  return namesRow ? { of: 'row', id } : undefined;
}

function subjectOfValue(doc: ScenarioText, path: Path, value: string): Subject | undefined {
  const [room, owner, member, inner, last] = path;
  if (path.length === 1) return room === 'perspective' ? { of: 'actor', id: value } : undefined;
  const level = (row: unknown): Subject | undefined =>
    doc.scenario.factors.get(String(row))?.levels ? { of: 'level', id: value, row: String(row) } : undefined;
  switch (room) {
    case 'alternatives':
      return member === 'basedOn' ? { of: 'alternative', id: value } : undefined;
    case 'sources':
      return member === 'supersededBy' ? { of: 'source', id: value } : undefined;
    case 'measures':
      return member === 'section' ? { of: 'section', id: value } : undefined;
    case 'factors': {
      if (member !== 'values') return memberSubject(path.slice(2), value);
      if (path.at(-1) === 'source') return { of: 'source', id: value };
      return path.length === 4 || last === 'value' ? level(owner) : undefined;
    }
    case 'rules':
      return member === 'forbid' && inner !== undefined ? level(inner) : undefined;
    case 'waivers': {
      if (member === 'when' && inner !== undefined) return level(inner);
      if (path.length !== 3) return undefined;
      if (member === 'row' || member === 'alternative') return { of: member, id: value };
      // A pack's rule and a built-in one stand in no scenario.
      return member === 'rule' && value.startsWith('rules/') ? { of: 'rule', id: value.slice(6) } : undefined;
    }
    default:
      return undefined;
  }
}

/** @param path a member of a factor, or one inside of it */
function memberSubject(path: Path, value: string): Subject | undefined {
  const isPath = (other: Path) => other.length === path.length && other.every((name, index) => name === path[index]);
  if (ROW_MEMBERS.some(isPath)) return { of: 'row', id: value };
  const [member] = path;
  if (path.length !== 1) return undefined;
  if (member === 'section' || member === 'source') return { of: member, id: value };
  return member === 'owner' ? { of: 'actor', id: value } : undefined;
}

/** Where a subject gets its id: the names of members, duplicates too; none for what the language itself has. */
export function definitionsOf(doc: ScenarioText, subject: Subject): Span[] {
  const path = definingObject(doc, subject);
  return path ? keyPlaces(doc, path, subject.id) : [];
}

/** The object whose member of that name the subject is. */
export function definingObject(doc: ScenarioText, subject: Subject): Path | undefined {
  switch (subject.of) {
    case 'row':
      return [roomOf(doc, subject.id) ?? 'factors'];
    case 'level':
      return ['factors', subject.row, 'levels'];
    case 'alternative':
    case 'section':
    case 'source':
    case 'actor':
    case 'rule':
      return [`${subject.of}s`];
    case 'function':
    case 'variable':
      return undefined;
  }
}

/** Everything that speaks of a subject, its definition left out, in the text's order. */
export function referencesOf(doc: ScenarioText, subject: Subject): Span[] {
  return spoken(doc, subject).sort((a, b) => a.offset - b.offset);
}

function spoken(doc: ScenarioText, subject: Subject): Span[] {
  const { id } = subject;
  switch (subject.of) {
    case 'row':
      return referencesToRow(doc, id).map(({ place }) => place);
    case 'alternative':
      return referencesToAlternative(doc, id).map(({ place }) => place);
    case 'level':
      return referencesToLevel(doc, subject.row, id).map(({ place }) => place);
    case 'section':
      return sectionReferences(doc, id).map(({ place }) => place);
    case 'source':
      return sourceReferences(doc, id);
    case 'actor':
      return values(
        doc,
        [['perspective'], ...[...doc.scenario.factors.keys()].map((row) => ['factors', row, 'owner'])],
        id,
      );
    case 'rule':
      // Behind the “rules/” of a waiver.
      return values(
        doc,
        [...(doc.scenario.waivers?.keys() ?? [])].map((waiver) => ['waivers', waiver, 'rule']),
        `rules/${id}`,
      ).map(({ offset, length }) => ({ offset: offset + 6, length: length - 6 }));
    case 'function':
    case 'variable':
      return [];
  }
}

function sourceReferences(doc: ScenarioText, id: string): Span[] {
  const { sources, factors } = doc.scenario;
  const paths: Path[] = [
    ...[...(sources?.keys() ?? [])].map((source) => ['sources', source, 'supersededBy']),
    ...[...factors].flatMap(([row, { values: cells }]) => [
      ['factors', row, 'source'],
      ...[...cells].flatMap(([alternative, cell]) => {
        const path = ['factors', row, 'values', alternative];
        const others = typeof cell === 'object' ? (cell?.alsoStated ?? []) : [];
        return [[...path, 'source'], ...others.map((_, index) => [...path, 'alsoStated', index, 'source'])];
      }),
    ]),
  ];
  return values(doc, paths, id);
}

/** The strings at these paths that are a certain text. */
function values(doc: ScenarioText, paths: readonly Path[], text: string): Span[] {
  return paths.flatMap((path) => {
    const node = doc.tree.nodeAt(path);
    return node?.type === 'string' && node.value === text ? [withoutQuotes(node)] : [];
  });
}

/** Gives a subject another id wherever it is spoken of, or says why that cannot be. */
export function renameSubject(
  doc: ScenarioText,
  subject: Subject,
  id: string,
  concepts: ReadonlySet<string> = new Set(),
): EditResult {
  const refused = refusedRename(doc, subject);
  if (refused !== undefined) return { refused };
  switch (subject.of) {
    case 'row':
      return renameRow(doc, subject.id, id, concepts);
    case 'alternative':
      return renameAlternative(doc, subject.id, id);
    case 'section':
      return renameSection(doc, subject.id, id);
    case 'level':
      return renameLevel(doc, subject.row, subject.id, id);
    case 'source':
    case 'actor':
    case 'rule':
      return renameOther(doc, { of: subject.of, id: subject.id }, id);
    case 'function':
    case 'variable':
      return { refused: t('It has no id of its own.') };
  }
}

/** Why a subject cannot be given another id, or undefined where it can. */
export function refusedRename(doc: ScenarioText, subject: Subject): string | undefined {
  if (doc.state === 'broken') return t('The file is not valid JSON at the moment. Mend it first.');
  if (doc.state === 'newer') return t('The file is of a newer version of the format and is not written to.');
  if (subject.of === 'function') return t('{0} is a function of the language and keeps its name.', subject.id);
  if (subject.of === 'variable') {
    return t('“{0}” is a name that LET gives inside this formula. Change it there by hand.', subject.id);
  }
  if (definitionsOf(doc, subject).length === 0) return t('“{0}” is not in this file.', subject.id);
  return undefined;
}

function renameOther(
  doc: ScenarioText,
  subject: Subject & { of: 'source' | 'actor' | 'rule' },
  id: string,
): EditResult {
  if (id === subject.id) return { edits: [] };
  const room = doc.tree.nodeAt([`${subject.of}s`]);
  const inUse = new Set(room?.children?.map((member) => String(member.children?.[0]?.value)));
  // What holds for the id of a section holds for any that no formula names.
  const refused = refusedId('section', id, inUse);
  if (refused !== undefined) return { refused };
  return { edits: combine(renamed([...definitionsOf(doc, subject), ...spoken(doc, subject)], id)) };
}

function withoutQuotes({ offset, length }: Span): Span {
  return { offset: offset + 1, length: Math.max(0, length - 2) };
}
