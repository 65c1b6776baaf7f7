// Prints what it costs to judge a file again after the edit of one cell, as the host does it: first what the cell comes to,
// then what is found.
import { editsFor } from '../../src/host/editor/intentEdits';
import { applyEdits, spanOfEdits } from '../../src/model/edit/textEdit';
import { assess, compute } from '../../src/validate/assess';
import { largeScenario } from './largeScenario';
import { Timings } from './timings';

const SIZE = { rows: 1000, alternatives: 10 };
/** Edits before those that are timed: a session is longer than the first of them. */
const FIRST = 60;
const EDITS = 300;
/** A cell of which a rule asks for less than 1,000. */
const CELL = { row: `row_${Math.floor(SIZE.rows / 2 / 12) * 12}`, alternative: 'a5' };

const timings = new Timings();
let now = assess(largeScenario(SIZE));
for (let n = 0; n < FIRST + EDITS; n++) {
  const before = now;
  // Wrong and right by turns.
  const input = String(n % 2 === 0 ? 2000 + n : 100 + n);
  const result = editsFor(before, { kind: 'set-cell', cell: CELL, input });
  if (!('edits' in result)) throw new Error(result.refused);
  const { edits } = result;
  const text = applyEdits(before.doc.text, edits);
  const began = performance.now();
  const computed = compute(text, before, spanOfEdits(before.doc.text, edits));
  const isComputed = performance.now();
  now = assess(text, {}, { ...computed, suspects: before.suspects });
  const isJudged = performance.now();
  if (n < FIRST) continue;
  timings.add('read and computed', isComputed - began);
  timings.add('judged', isJudged - isComputed);
  timings.add('in all', isJudged - began);
}
console.log(`${SIZE.rows} rows × ${SIZE.alternatives} alternatives, ${EDITS} edits of one cell\n`);
console.log(String(timings));
