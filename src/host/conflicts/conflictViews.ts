import {
  conflictKey,
  conflictsIn,
  readSides,
  writtenAt,
  type Conflict,
  type MemberConflict,
  type Sides,
} from '../../compare/conflicts/conflicts';
import { hunkText, sideNames, type MarkedText } from '../../compare/conflicts/markedText';
import { factorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import { membersOf } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import { TextTree } from '../../model/read/textTree';
import type { ConflictsView, OpenConflict, SideView } from '../../protocol/conflicts';
import { contentText } from '../contentText';
import { nameOf } from '../details/spokenOf';
import type { NumberDisplay } from '../editor/numberDisplay';
import { typedAs, type TypedAs } from './conflictEdits';
import { subjectOf } from './subjectOf';

/** A text's open conflicts as people read them, with the names of both sides. */
export function openConflicts(
  marked: MarkedText,
  base: string | undefined,
  numbers: NumberDisplay,
): { names: ConflictsView['names']; conflicts: OpenConflict[] } {
  const sides = readSides(marked);
  const lines = hunkLines(marked);
  const conflicts = conflictsIn(marked, base, sides).map((conflict) => ({
    state: 'open' as const,
    key: conflictKey(conflict),
    line: lines[conflict.hunk] ?? 1,
    ...(conflict.kind === 'lines' ? linesView(conflict) : memberView(conflict, sides, numbers)),
  }));
  return { names: sideNames(marked), conflicts };
}

/** What a member is by now, as people read it. */
export function memberNow(doc: ScenarioText, key: string, numbers: NumberDisplay): SideView {
  const path: unknown = JSON.parse(key);
  if (!Array.isArray(path)) return {};
  const names = path.map(String);
  const json = writtenAt(doc, names);
  return json === undefined ? {} : sideView({ doc, path: names, json }, numbers);
}

type Shown = Pick<OpenConflict, 'where' | 'kind' | 'ours' | 'theirs' | 'base' | 'input' | 'levels'>;

function linesView({ ours, theirs, base }: Extract<Conflict, { kind: 'lines' }>): Shown {
  const side = (text: string): SideView => (text === '' ? {} : { text: text.replace(/(?:\r\n|\n|\r)$/, '') });
  return {
    where: t('Lines of the text'),
    kind: 'lines',
    ours: side(ours),
    theirs: side(theirs),
    ...(base !== undefined && { base: side(base) }),
    input: ours,
  };
}

function memberView(conflict: MemberConflict, sides: Sides, numbers: NumberDisplay): Shown {
  const { path, ours, theirs, base } = conflict;
  const doc = ours === undefined ? sides.theirs : sides.ours;
  const view = (json: string | undefined, of: ScenarioText): SideView =>
    json === undefined ? {} : sideView({ doc: of, path, json }, numbers);
  const as = typedAs(conflict);
  const levels = as === 'cell' ? levelsAt(doc, path) : undefined;
  return {
    where: whereIs(doc, path),
    kind: as === 'cell' || as === 'member' ? 'value' : 'json',
    ours: view(ours, sides.ours),
    theirs: view(theirs, sides.theirs),
    ...(base !== undefined && { base: view(base, sides.ours) }),
    input: inputOf(ours ?? theirs ?? '', as, { doc, path }, numbers),
    ...(levels && { levels }),
  };
}

/** What a member is, as people call it. */
function whereIs(doc: ScenarioText, path: readonly string[]): string {
  const [room = '', id, member, inner] = path;
  if (id === undefined) return t('The scenario’s {0}', room);
  if (inner !== undefined && member === 'values') return nameOf(doc, { of: 'cell', row: id, alternative: inner });
  const of = subjectOf([room, id, member ?? '']);
  const name = of ? nameOf(doc, of.subject) : id;
  return [name, member, inner].filter((part) => part !== undefined).join(' · ');
}

interface Written {
  readonly doc: ScenarioText;
  readonly path: readonly string[];
  readonly json: string;
}

function sideView({ doc, path, json }: Written, numbers: NumberDisplay): SideView {
  const [room, row = '', member, alternative] = path;
  const factor = doc.scenario.factors.get(row);
  if (room !== 'factors' || member !== 'values' || alternative === undefined) return { text: plain(json) };
  const cell = cellOf(json);
  const unit = factor?.unit !== undefined && typeof cell.content === 'number' ? ` ${factor.unit}` : '';
  const text = contentText(cell.content, cell.written, factor, numbers);
  const beside = cell.beside.map(([name, value]) => `${name}: ${plain(value)}`).join('\n');
  return { text: text + unit, ...(beside !== '' && { beside }) };
}

/** A cell as it is written: its content, and what stands beside it. */
function cellOf(json: string): { content: unknown; written: string; beside: [string, string][] } {
  const root = TextTree.of(json)?.tree.root;
  if (root?.type !== 'object') return { content: root?.value as unknown, written: json, beside: [] };
  const members = membersOf(root).flatMap(({ name, value }): [string, string, unknown][] =>
    value ? [[name, json.slice(value.offset, value.offset + value.length), value.value]] : [],
  );
  const value = members.find(([name]) => name === 'value');
  return {
    content: value?.[2],
    written: value?.[1] ?? '',
    beside: members.flatMap(([name, text]) => (name === 'value' ? [] : [[name, text] as [string, string]])),
  };
}

/** JSON as people read it: a text without its quotes, an object without the indentation of where it stands. */
function plain(json: string): string {
  if (json.startsWith('"')) return String(JSON.parse(json));
  const [, ...rest] = json.split('\n');
  const indent = Math.min(...rest.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  return rest.length === 0 ? json : json.replaceAll(new RegExp(`\\n[ \\t]{${indent}}`, 'g'), '\n');
}

function inputOf(json: string, as: TypedAs, { doc, path }: Omit<Written, 'json'>, numbers: NumberDisplay): string {
  if (as !== 'cell') return plain(json);
  const { content, written } = cellOf(json);
  if (typeof content === 'number') return numbers.input(written);
  if (typeof content !== 'string') return '';
  const level = doc.scenario.factors.get(path[1] ?? '')?.levels?.get(content);
  return level === undefined ? content : levelLabel(content, level);
}

function levelsAt({ scenario }: ScenarioText, path: readonly string[]): string[] | undefined {
  const factor = scenario.factors.get(path[1] ?? '');
  if (!factor?.levels || factorKind(factor) !== 'levels') return undefined;
  return [...factor.levels].map(([id, level]) => levelLabel(id, level));
}

/** The lines on which hunks begin, from 1. */
function hunkLines(marked: MarkedText): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const piece of marked) {
    if (typeof piece === 'object') lines.push(line);
    line += (typeof piece === 'string' ? piece : hunkText(piece)).match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return lines;
}
