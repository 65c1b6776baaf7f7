import type { Node } from 'jsonc-parser';
import type { Calculation } from '../formula/calculation';
import { membersOf } from '../model/read/members';
import { mergeMark } from '../model/read/mergeMark';
import type { ScenarioText } from '../model/read/scenarioText';
import { memberLeaves } from './show/leaves';
import { listsAfter, listsBefore, named, type ListPart } from './show/listsAsText';
import { MemberTaker } from './show/memberTaker';
import { joined, RowTeller, type RowText } from './show/rowsAsText';
import { onItsLines, onOneLine } from './visible';

const IN = '  ';
/** A long tail of faults follows from the first ones. */
const FAULTS_TOLD = 5;

/**
 * A scenario as text to be read and compared, whatever state it is in: one line for each cell, rule, source and so
 * on, in an order that does not depend on that of members. Everything that the file says is in it, so that two files
 * that differ in content differ here; how the JSON is laid out is not. Of a broken file it tells what can be read,
 * and where that is nothing, or a merge has not been decided, its text.
 * @param calculation the values of a sound file; without it formulas stand alone
 */
export function scenarioAsText(doc: ScenarioText, calculation?: Calculation): string {
  const notice = noticeOf(doc);
  const undecided = doc.state === 'broken' && mergeMark(doc.text) !== undefined;
  const told = undecided ? undefined : contentOf(doc, calculation);
  if (told) return [...notice, ...told].map((line) => line + '\n').join('');
  const text = onItsLines(doc.text.replace(/^\uFEFF/, ''));
  return [...notice, text].join('\n').replace(/\n?$/, '\n');
}

/** The lines of what can be read, or undefined where that is nothing. */
function contentOf(doc: ScenarioText, calculation: Calculation | undefined): string[] | undefined {
  if (doc.tree.root?.type !== 'object' || membersOf(doc.tree.root).length === 0) return undefined;
  try {
    return new Teller(doc, doc.tree.root, calculation).lines();
  } catch (error) {
    // Members of the authors' own may be nested without end, and are told by recursion.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function noticeOf(doc: ScenarioText): string[] {
  if (doc.state === 'sound') return [];
  const lines = doc.text.split(/\r\n|\n|\r/);
  const faults = doc.problems.slice(0, FAULTS_TOLD).flatMap((problem) => {
    const { line } = doc.lines.at(problem.offset);
    return [`line ${line}: ${problem.message}`, `${IN}> ${(lines[line - 1] ?? '').trim()}`].map(onOneLine);
  });
  const heading = doc.state === 'newer' ? 'NOT OF THIS VERSION' : 'NOT VALID JSON: what can be read';
  return [heading, ...faults, ''];
}

class Teller {
  readonly #root: MemberTaker;
  readonly #rows: RowTeller;

  constructor(
    readonly doc: ScenarioText,
    root: Node,
    calculation: Calculation | undefined,
  ) {
    this.#root = new MemberTaker(root);
    this.#rows = new RowTeller(doc, calculation);
  }

  lines(): string[] {
    const body = [
      ...this.#head(),
      ...listsBefore.flatMap((part) => this.#list(part)),
      ...this.#table(),
      ...listsAfter.flatMap((part) => this.#list(part)),
    ];
    const rest = this.#root.rest().flatMap((member) => memberLeaves(member, this.doc.text));
    return [...body, ...(rest.length > 0 ? ['', 'Other members', ...indented(rest)] : [])];
  }

  #head(): string[] {
    this.#root.takeIf('scenario', ({ value }) => value === 1);
    const title = this.#root.text('title');
    const parts = [
      title === undefined ? 'Scenario without a title' : `title: ${title}`,
      named('as of', this.#root.text('asOf')),
      named('perspective', this.#root.text('perspective')),
      named('description:', this.#root.text('description')),
      ...this.#packs(),
    ];
    return parts.filter((part) => part !== undefined).map(onOneLine);
  }

  #packs(): string[] {
    const packs = this.#root.takeIf('packs', ({ type, children = [] }) => {
      return type === 'array' && children.length > 0 && children.every((one) => one.type === 'string');
    });
    return (packs?.children ?? []).map(({ value }) => `rule pack ${String(value)}`);
  }

  #list({ member, heading, says }: ListPart): string[] {
    const list = this.#root.take(member, 'object');
    if (!list) return [];
    const entries = new MemberTaker(list);
    const lines = entries.takeAll('object').flatMap(({ name, value }) => {
      const entry = new MemberTaker(value);
      const said = joined([name, ...says(entry, this.doc.text)]);
      return [said, ...indented(this.#rest(entry))];
    });
    return ['', heading, ...indented([...lines, ...this.#rest(entries)])];
  }

  /** The rows under their sections, the sections' own members with them. */
  #table(): string[] {
    const sections = this.#root.take('sections', 'object');
    const rows = [...this.#rowsOf('factors'), ...this.#rowsOf('measures')];
    const lines: string[] = [];
    const tell = (heading: string, id: string | undefined, more: readonly string[] = []) => {
      const inIt = rows.filter(({ section }) => section === id);
      if (id === undefined && inIt.length === 0) return;
      lines.push('', heading, ...indented(more), ...inIt.flatMap((row) => row.lines));
    };
    const entries = sections && new MemberTaker(sections);
    for (const id of this.doc.scenario.sections.keys()) {
      const value = entries?.take(id, 'object');
      const section = value && new MemberTaker(value);
      const said = joined([section?.text('label'), named('kind', section?.text('kind'))]);
      tell(`== ${onOneLine(id)}  ${said}`.trimEnd(), id, section ? this.#rest(section) : []);
    }
    tell('== In no section', undefined);
    const rest = entries ? this.#rest(entries) : [];
    return [...lines, ...(rest.length > 0 ? ['', 'Sections that cannot be read', ...indented(rest)] : [])];
  }

  #rowsOf(member: 'factors' | 'measures'): RowText[] {
    const all = this.#root.take(member, 'object');
    if (!all) return [];
    const entries = new MemberTaker(all);
    const told = entries
      .takeAll('object')
      .map(({ name, value }) =>
        member === 'factors' ? this.#rows.factor(name, value) : this.#rows.measure(name, value),
      );
    const rest = this.#rest(entries);
    return rest.length > 0 ? [...told, { lines: [`${member} that cannot be read`, ...indented(rest)] }] : told;
  }

  #rest(taker: MemberTaker): string[] {
    return taker.rest().flatMap((member) => memberLeaves(member, this.doc.text));
  }
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => IN + line);
}
