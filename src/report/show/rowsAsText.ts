import type { Node } from 'jsonc-parser';
import type { Calculation } from '../../formula/calculation';
import type { Value } from '../../formula/errorValue';
import { isFormula } from '../../model/cell';
import { levelLabel } from '../../model/levels';
import { membersOf, type Member } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import { displayNumber } from '../displayNumber';
import { onOneLine } from '../visible';
import { literal, memberLeaves } from './leaves';
import { named } from './listsAsText';
import { MemberTaker } from './memberTaker';

const IN = '  ';

/** Where a row stands and the lines that tell it. */
export interface RowText {
  /** Of a section that the file has; absent where the row is in none. */
  readonly section?: string;
  readonly lines: readonly string[];
}

/**
 * Tells rows so that a change of one thing is a change of one line: what a row is, then each written cell, and of
 * what is computed each value.
 */
export class RowTeller {
  constructor(
    readonly doc: ScenarioText,
    readonly calculation: Calculation | undefined,
  ) {}

  /** @param object the factor as the text has it */
  factor(id: string, object: Node): RowText {
    const row = new MemberTaker(object);
    const section = this.#section(row);
    const unit = row.text('unit');
    const head = [
      title(id, row),
      row.text('role'),
      named('owner', row.text('owner')),
      unit,
      row.text('type'),
      named('min', this.#spelled(row.take('min', 'number'))),
      named('max', this.#spelled(row.take('max', 'number'))),
      row.flag('integer') ? 'whole numbers' : undefined,
      named('as', row.text('as')),
      named('part of', row.text('partOf')),
      named('counts toward', row.text('countsToward')),
      named('same as', row.text('sameAs')),
      named('accumulates', row.text('accumulates')),
      this.#share(row),
      this.#range(row),
      brackets(row),
    ];
    const levels = row.take('levels', 'object');
    const values = row.take('values', 'object');
    const note = row.text('note');
    const reconciled = row.text('reconciled');
    return {
      ...section,
      lines: [
        joined(head),
        ...(note === undefined ? [] : [`${IN}note: ${onOneLine(note)}`]),
        ...(reconciled === undefined ? [] : [`${IN}reconciled: ${onOneLine(reconciled)}`]),
        ...(levels ? membersOf(levels).flatMap((level) => this.#level(level)) : []),
        ...this.#rest(row),
        ...(values ? this.#cells(id, unit, values) : []),
      ],
    };
  }

  /** @param object the measure as the text has it */
  measure(id: string, object: Node): RowText {
    const row = new MemberTaker(object);
    const section = this.#section(row);
    const unit = row.text('unit');
    const head = [
      title(id, row),
      'measure',
      unit,
      named('direction', row.text('direction')),
      named('threshold', this.#spelled(row.take('threshold', 'number'))),
    ];
    const formula = row.text('formula');
    const note = row.text('note');
    const values = (this.calculation?.alternatives ?? []).map(
      (alternative) => `${IN}${alternative}  ${this.#computed(id, alternative, unit)}`,
    );
    return {
      ...section,
      lines: [
        joined(head),
        ...(note === undefined ? [] : [`${IN}note: ${onOneLine(note)}`]),
        ...(formula === undefined ? [] : [`${IN}${onOneLine(formula)}`]),
        ...this.#rest(row),
        ...values,
      ],
    };
  }

  #section(row: MemberTaker): { section?: string } {
    const node = row.takeIf('section', ({ value }) => this.doc.scenario.sections.has(String(value)));
    return node ? { section: String(node.value) } : {};
  }

  #level(member: Member): string[] {
    const { name, value } = member;
    if (value?.type === 'string') return [`${IN}level ${onOneLine(name)}  ${literal(value, this.doc.text)}`];
    if (value?.type !== 'object') return memberLeaves(member, this.doc.text).map((line) => `${IN}level ${line}`);
    const level = new MemberTaker(value);
    const label = level.text('label');
    const said = [
      label === undefined ? undefined : JSON.stringify(label),
      named('counts as', this.#spelled(level.take('value', 'number'))),
      named('probability', this.#spelled(level.take('probability', 'number'))),
    ];
    const line = [`${IN}level ${onOneLine(name)}`, joined(said)].filter(Boolean).join('  ');
    return [line, ...this.#rest(level).map((rest) => IN + rest)];
  }

  #cells(row: string, unit: string | undefined, values: Node): string[] {
    const taker = new MemberTaker(values);
    const written = taker
      .takeAll('object', 'string', 'number', 'null')
      .flatMap(({ name, value }) => this.#cell(row, name, unit, value));
    return [...written, ...this.#inheritedFormulas(row, unit), ...this.#rest(taker)];
  }

  #cell(row: string, alternative: string, unit: string | undefined, node: Node): string[] {
    const start = `${IN}${onOneLine(alternative)}  `;
    if (node.type !== 'object') return [start + this.#content(row, alternative, unit, node)];
    const cell = new MemberTaker(node);
    const content = cell.take('value', 'string', 'number', 'null');
    const stated = cell.whole('stated', { value: 'number', unit: 'string' });
    const said = [
      content ? this.#content(row, alternative, unit, content) : 'no value',
      cell.flag('approximate') ? 'approximate' : undefined,
      this.#range(cell),
      named('stated', stated && `${this.#spelled(stated.get('value'))} ${String(stated.get('unit')?.value)}`),
      brackets(cell),
      cell.text('note'),
    ];
    return [start + joined(said), ...this.#rest(cell).map((line) => IN + line)];
  }

  #content(row: string, alternative: string, unit: string | undefined, node: Node): string {
    if (node.type === 'null') return 'blank';
    if (node.type === 'number') return withUnit(literal(node, this.doc.text), unit);
    const text = String(node.value);
    if (isFormula(text)) {
      const result = this.calculation ? `  gives ${this.#computed(row, alternative, unit)}` : '';
      return onOneLine(text) + result;
    }
    const level = this.doc.scenario.factors.get(row)?.levels?.get(text);
    return level === undefined ? literal(node, this.doc.text) : onOneLine(`${text}: ${levelLabel(text, level)}`);
  }

  /** A formula that is inherited comes to another value where it reads the heir's. */
  #inheritedFormulas(row: string, unit: string | undefined): string[] {
    return (this.calculation?.alternatives ?? []).flatMap((alternative) => {
      const from = this.calculation?.formula(row, alternative)?.writtenIn;
      if (from === undefined || from === alternative) return [];
      return [`${IN}${alternative}  inherits ${from}  gives ${this.#computed(row, alternative, unit)}`];
    });
  }

  #computed(row: string, alternative: string, unit: string | undefined): string {
    const value = this.calculation?.value(row, alternative) ?? null;
    return onOneLine(typeof value === 'number' ? withUnit(displayNumber(value, undefined, false), unit) : word(value));
  }

  #range(holder: MemberTaker): string | undefined {
    const range = holder.whole('range', { low: 'number', high: 'number' });
    const [low, high] = [range?.get('low'), range?.get('high')];
    return low && high && `range ${literal(low, this.doc.text)} to ${literal(high, this.doc.text)}`;
  }

  #share(holder: MemberTaker): string | undefined {
    const share = holder.whole('share', { part: 'string', of: 'string' });
    return share && `share ${String(share.get('part')?.value)} of ${String(share.get('of')?.value)}`;
  }

  #spelled(node: Node | undefined): string | undefined {
    return node && literal(node, this.doc.text);
  }

  #rest(taker: MemberTaker): string[] {
    return taker.rest().flatMap((member) => memberLeaves(member, this.doc.text).map((line) => IN + line));
  }
}

/** Parts of a line, those that are absent left out. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map(onOneLine)
    .join('  ');
}

function title(id: string, row: MemberTaker): string {
  const label = row.text('label');
  return label === undefined ? id : `${label} (${id})`;
}

/** Where a value comes from and how sure of it the authors are. */
function brackets(holder: MemberTaker): string | undefined {
  const said = [holder.text('source'), named('confidence', holder.text('confidence'))].filter(
    (one) => one !== undefined,
  );
  return said.length > 0 ? `[${said.join(', ')}]` : undefined;
}

function withUnit(number: string, unit: string | undefined): string {
  return unit === undefined ? number : `${number} ${unit}`;
}

function word(value: Exclude<Value, number>): string {
  if (value === null) return 'blank';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? JSON.stringify(value) : value ? 'TRUE' : 'FALSE';
}
