// What an edit costs before anything is painted: reading and judging the file, the table's view, and what changed in it.
import { editsFor } from '../../src/host/editor/intentEdits';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { readScenario } from '../../src/model/read/scenarioText';
import { applyEdits } from '../../src/model/edit/textEdit';
import { toTableSchema } from '../../src/protocol';
import { assess } from '../../src/validate/assess';
import { largeScenario, type Size } from './largeScenario';
import { Timings } from './timings';

/** Edits a generated file cell by cell, and times each part of what the host does for it. */
export function pureTimings(size: Size, edits: number): Timings {
  const timings = new Timings();
  const numbers = new NumberDisplay('en');
  const feed = new TableFeed(numbers);
  let text = largeScenario(size);
  let assessment = assess(text);
  toTableSchema.parse({ type: 'show', view: timings.of('view sent whole', () => feed.show(assessment)) });
  for (let n = 0; n < edits; n++) {
    const row = `row_${(n * 12) % size.rows}`;
    const alternative = `a${n % size.alternatives}`;
    const before = assessment;
    const result = timings.of('edit found', () =>
      editsFor(before, { kind: 'set-cell', cell: { row, alternative }, input: String(2000 + n) }),
    );
    if (!('edits' in result)) throw new Error(result.refused);
    text = applyEdits(text, result.edits);
    const next = text;
    timings.of('  of that: text read', () => readScenario(next, before.doc));
    assessment = timings.of('read, computed, judged', () => assess(next, {}, before));
    const after = assessment;
    const patch = timings.of('view and what changed', () => feed.patch(after));
    timings.of('patch checked on arrival', () => toTableSchema.parse({ type: 'patch', patch }));
  }
  return timings;
}
