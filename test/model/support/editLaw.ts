// What is asked of every edit: nothing else changes, undo gives the text back, no new problem arises.
import assert from 'node:assert/strict';
import type { EditResult } from '../../../src/model/edit/editResult';
import { applyEdits, inverseEdits, type TextEdit } from '../../../src/model/edit/textEdit';
import { readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';

/** Makes an edit and holds it against the laws that every edit keeps; returns the text after it. */
export function lawfully(
  text: string,
  edit: (doc: ScenarioText) => EditResult,
  within: readonly (readonly string[])[],
): string {
  const doc = readScenario(text);
  assert.equal(doc.state, 'sound');
  const result = edit(doc);
  assert.ok('edits' in result, `refused: ${JSON.stringify(result)}`);
  const { edits } = result;
  assertApart(edits);
  assertInside(doc, edits, within);
  const after = applyEdits(text, edits);
  assert.equal(applyEdits(after, inverseEdits(text, edits)), text, 'undone to the byte');
  const again = readScenario(after);
  assert.equal(again.state, 'sound');
  assert.deepEqual(newProblems(doc, again), []);
  return after;
}

/** The text after an edit that is not refused. */
export function edited(text: string, edit: (doc: ScenarioText) => EditResult): string {
  const result = edit(readScenario(text));
  assert.ok('edits' in result, `refused: ${JSON.stringify(result)}`);
  return applyEdits(text, result.edits);
}

/** No two edits touch the same characters or begin at one place. */
function assertApart(edits: readonly TextEdit[]): void {
  const sorted = edits.toSorted((a, b) => a.offset - b.offset);
  for (const [index, edit] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before) assert.ok(before.offset < edit.offset && before.offset + before.length <= edit.offset, 'overlap');
  }
}

/** Every edit stands between the braces or quotes of one of these members. */
function assertInside(doc: ScenarioText, edits: readonly TextEdit[], paths: readonly (readonly string[])[]): void {
  const nodes = paths.map((path) => {
    let node = doc.tree.root;
    for (const name of path)
      node = node?.children?.findLast(({ children = [] }) => children[0]?.value === name)?.children?.[1];
    return node;
  });
  for (const { offset, length } of edits) {
    const inside = nodes.some((node) => node && offset > node.offset && offset + length < node.offset + node.length);
    assert.ok(inside, `an edit at ${offset} is outside of ${JSON.stringify(paths)}`);
  }
}

function newProblems(before: ScenarioText, after: ScenarioText): string[] {
  const described = ({ problems }: ScenarioText) =>
    problems.map(({ kind, path, message }) => JSON.stringify([kind, path, message]));
  const known = described(before);
  return described(after).filter((problem) => {
    const index = known.indexOf(problem);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
}
