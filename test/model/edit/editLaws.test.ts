// What every edit keeps to, on any scenario in any formatting.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blankCell, clearCell, setCell } from '../../../src/model/edit/cellEdits';
import type { EditResult } from '../../../src/model/edit/editResult';
import { renameLabel } from '../../../src/model/edit/renameLabel';
import { applyEdits, inverseEdits, type TextEdit } from '../../../src/model/edit/textEdit';
import { readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';
import { anyNumber, anyScenario, anyText, idsOf } from '../support/anyScenario';
import { isObject, jsonAt, jsonDocument, memberOf, printJson, valueOf, type Json } from '../support/jsonDocument';
import { anyStyle, uniformStyles } from '../support/styles';

const RUNS = 1000;

/** A kind of edit, and what it should do to a document: the same done by hand on the document itself. */
interface Law {
  readonly edit: (doc: ScenarioText, target: Target) => EditResult;
  /** The change, made in place on the document. */
  readonly inDocument: (scenario: Json, target: Target) => void;
  /** The change, made in place on the plain JavaScript value. */
  readonly inValue: (scenario: Value, target: Target) => void;
  /** What of the text may change: where in it an edit may stand. */
  readonly within: (target: Target) => string[];
}

interface Target {
  readonly row: string;
  readonly alternative: string;
  readonly content: string;
  readonly label: string;
}

interface Value {
  alternatives: Record<string, { label?: string }>;
  factors: Record<string, { label?: string; values?: Record<string, unknown> }>;
}

const laws: Readonly<Record<string, Law>> = {
  setCell: {
    edit: (doc, { row, alternative, content }) => setCell(doc, row, alternative, content),
    inDocument: (scenario, { row, alternative, content }) => setInDocument(scenario, row, alternative, content),
    inValue: (scenario, { row, alternative, content }) => setInValue(scenario, row, alternative, JSON.parse(content)),
    within: ({ row }) => ['factors', row],
  },
  blankCell: {
    edit: (doc, { row, alternative }) => blankCell(doc, row, alternative),
    inDocument: (scenario, { row, alternative }) => setInDocument(scenario, row, alternative, 'null'),
    inValue: (scenario, { row, alternative }) => setInValue(scenario, row, alternative, null),
    within: ({ row }) => ['factors', row],
  },
  clearCell: {
    edit: (doc, { row, alternative }) => clearCell(doc, row, alternative),
    inDocument: (scenario, { row, alternative }) => {
      const values = jsonAt(scenario, 'factors', row, 'values');
      if (isObject(values)) values.members = values.members.filter(({ name }) => JSON.parse(name) !== alternative);
    },
    inValue: (scenario, { row, alternative }) => {
      delete scenario.factors[row]?.values?.[alternative];
    },
    within: ({ row }) => ['factors', row, 'values'],
  },
  'renameLabel of a row': {
    edit: (doc, { row, label }) => renameLabel(doc, 'row', row, label),
    inDocument: (scenario, { row, label }) => setMember(jsonAt(scenario, 'factors', row), 'label', label, ['section']),
    inValue: (scenario, { row, label }) => {
      const factor = scenario.factors[row];
      if (factor) factor.label = label.trim();
    },
    within: ({ row }) => ['factors', row],
  },
  'renameLabel of an alternative': {
    edit: (doc, { alternative, label }) => renameLabel(doc, 'alternative', alternative, label),
    inDocument: (scenario, { alternative, label }) =>
      setMember(jsonAt(scenario, 'alternatives', alternative), 'label', label, ['section']),
    inValue: (scenario, { alternative, label }) => {
      const column = scenario.alternatives[alternative];
      if (column) column.label = label.trim();
    },
    within: ({ alternative }) => ['alternatives', alternative],
  },
};

describe('edits of any scenario', () => {
  for (const [name, law] of Object.entries(laws)) {
    describe(name, () => {
      it('changes what it means to change and nothing else, in any formatting', () => {
        check(anyCase, ({ text, target }) => {
          const { doc, after, edits } = edited(law, text, target);
          assertConfined(doc, edits, law.within(target));
          assertSparing(text, edits);
          const wantedDocument = jsonDocument(text);
          law.inDocument(wantedDocument, target);
          assert.deepEqual(jsonDocument(after), wantedDocument, 'the names, the spellings or the order');
          const wanted = valueOf(text) as Value;
          law.inValue(wanted, target);
          assert.deepEqual(valueOf(after), wanted, 'the value');
        });
      });

      it('is undone to the byte, brings no new problem, and changes nothing when made again', () => {
        check(anyCase, ({ text, target }) => {
          const { doc, after, edits } = edited(law, text, target);
          assert.equal(applyEdits(after, inverseEdits(text, edits)), text);
          const again = readScenario(after);
          assert.equal(again.state, 'sound');
          assert.deepEqual(newProblems(doc, again), []);
          assert.deepEqual(law.edit(again, target), { edits: [] });
        });
      });

      it('follows the formatting that the file has', () => {
        check(uniformCase, ({ scenario, style, target }) => {
          const pattern = uniformStyles[style] ?? assert.fail();
          const { before, after } = edited(law, printJson(scenario, pattern), target);
          const wanted = jsonDocument(before);
          law.inDocument(wanted, target);
          assert.equal(after, printJson(wanted, pattern));
        });
      });
    });
  }
});

/** Any scenario in any formatting, with a row and a column of it and what to write. */
const anyCase = anyScenario
  .chain((scenario) => fc.record({ scenario: fc.constant(scenario), style: anyStyle, target: targetIn(scenario) }))
  .map(({ scenario, style, target }) => ({ text: printJson(scenario, style), target }));

/** A scenario laid out by one pattern, where no object that is edited is too small to show it. */
const uniformCase = anyScenario
  .chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      style: fc.constantFrom(...Object.keys(uniformStyles)),
      target: targetIn(scenario),
    }),
  )
  .filter(({ scenario, target }) => hasPattern(scenario, target));

function hasPattern(scenario: Json, { row, alternative }: Target): boolean {
  const values = jsonAt(scenario, 'factors', row, 'values');
  const cell = memberOf(values, alternative)?.value;
  const column = jsonAt(scenario, 'alternatives', alternative);
  if (!isObject(values) || !isObject(column)) return false;
  const others = values.members.filter(({ name }) => JSON.parse(name) !== alternative);
  // One member alone does not show what stands between members.
  return others.length > 1 && column.members.length > 1 && (!isObject(cell) || cell.members.length > 1);
}

function targetIn(scenario: Json): fc.Arbitrary<Target> {
  return fc.record({
    row: fc.constantFrom(...idsOf(scenario, 'factors')),
    alternative: fc.constantFrom(...idsOf(scenario, 'alternatives')),
    content: fc.oneof(anyNumber, anyText, fc.constant('null')),
    label: anyText.map((text) => JSON.parse(text) as string).filter((text) => text.trim() !== ''),
  });
}

function check<T>(cases: fc.Arbitrary<T>, law: (one: T) => void): void {
  fc.assert(fc.property(cases, law), { numRuns: RUNS });
}

function edited(law: Law, before: string, target: Target) {
  const doc = readScenario(before);
  const result = law.edit(doc, target);
  assert.ok('edits' in result, `refused: ${JSON.stringify(result)}`);
  return { doc, before, after: applyEdits(before, result.edits), edits: result.edits };
}

/** Every edit stands inside the object at the path, between its braces. */
function assertConfined(doc: ScenarioText, edits: readonly TextEdit[], path: string[]): void {
  let node = doc.tree.root;
  for (const name of path)
    node = node?.children?.findLast(({ children = [] }) => children[0]?.value === name)?.children?.[1];
  for (const edit of edits) {
    assert.ok(node && edit.offset > node.offset && edit.offset + edit.length < node.offset + node.length);
  }
}

/** What is taken out or put in is as little as can be: a value for a value, or members with their commas. */
function assertSparing(before: string, edits: readonly TextEdit[]): void {
  for (const { offset, length, text } of edits) {
    const removed = before.slice(offset, offset + length);
    if (length > 0 && text !== '') {
      for (const value of [removed, text]) assert.equal(value, value.trim(), 'whitespace around a value');
      assert.doesNotThrow(() => JSON.parse(`[${removed}, ${text}]`) as unknown);
    } else {
      const members = (removed || text).trim().replace(/^,|,$/g, '');
      assert.doesNotThrow(() => JSON.parse(`{${members}}`) as unknown, `no members: ${members}`);
    }
  }
}

/** The problems of `after` that `before` did not have. */
function newProblems(before: ScenarioText, after: ScenarioText): string[] {
  const known = before.problems.map(describeProblem);
  return after.problems.map(describeProblem).filter((problem) => {
    const index = known.indexOf(problem);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}

function setInDocument(scenario: Json, row: string, alternative: string, content: string): void {
  const factor = jsonAt(scenario, 'factors', row);
  const values = memberOf(factor, 'values')?.value;
  if (!isObject(values)) {
    if (isObject(factor))
      factor.members.push({
        name: '"values"',
        value: { members: [{ name: JSON.stringify(alternative), value: content }] },
      });
    return;
  }
  const cell = memberOf(values, alternative)?.value;
  if (isObject(cell)) setMember(cell, 'value', content, [], content);
  else {
    const columns = idsOf(scenario, 'alternatives');
    setMember(values, alternative, content, columns.slice(0, columns.indexOf(alternative)), content);
  }
}

function setInValue(scenario: Value, row: string, alternative: string, content: unknown): void {
  const factor = scenario.factors[row];
  if (!factor) return;
  factor.values ??= {};
  const cell = Object.hasOwn(factor.values, alternative) ? factor.values[alternative] : undefined;
  if (typeof cell === 'object' && cell !== null && !Array.isArray(cell)) (cell as { value: unknown }).value = content;
  else
    Object.defineProperty(factor.values, alternative, {
      value: content,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

/** Replaces the member in force, or puts it behind the last of `after` that is there, else first. */
function setMember(
  object: Json | undefined,
  name: string,
  text: string,
  after: string[],
  json = JSON.stringify(text.trim()),
): void {
  assert.ok(isObject(object));
  const member = memberOf(object, name);
  if (member) member.value = json;
  else {
    const place = object.members.findLastIndex((one) => after.includes(JSON.parse(one.name) as string)) + 1;
    object.members.splice(place, 0, { name: JSON.stringify(name), value: json });
  }
}

function describeProblem({ kind, path, message }: { kind: string; path: readonly unknown[]; message: string }): string {
  return JSON.stringify([kind, path, message]);
}
