import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Node } from 'jsonc-parser';
import { applyEdits, spanOfEdits } from '../../../src/model/edit/textEdit';
import { changedSpan, comesToTheSame } from '../../../src/model/read/changedSpan';
import type { Path } from '../../../src/model/read/members';
import { revisedMap } from '../../../src/model/read/revisedMap';
import { readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';

const SMALL = `{
  "scenario": 1,
  "title": "Small",
  "sources": { "paper": { "title": "A paper", "kind": "press" } },
  "alternatives": { "base": { "label": "Base" }, "deal": { "label": "Deal", "basedOn": "base" } },
  "sections": { "all": { "label": "All", "x_own": [1, { "a": [] }] } },
  "factors": {
    "a": { "section": "all", "label": "A", "role": "given", "unit": "USD bn", "values": { "base": 1, "deal": "=b" } },
    "B": { "section": "all", "lable": "B", "role": "given", "values": { "base": null, "base": 2 } },
    "c": { "section": "all", "label": "C", "role": "given", "levels": { "x": "X" }, "values": {} }
  },
  "measures": { "m": { "label": "M", "unit": "", "formula": "=a * 2" } },
  "x_rest": { "keep": { "this": 1 } }
}
`;
const TEXTS = [
  SMALL,
  SMALL.replaceAll('\n', '\r\n'),
  '\uFEFF' + SMALL.replaceAll('\n', '\r'),
  SMALL.replace('"measures"', '"factors": { "z": { "label": "Z" } }, "measures"'),
  readFileSync('scenarios/summit-report.scenario.json', 'utf8'),
];
const PIECES = [
  '',
  '1',
  '=a',
  '"',
  '{',
  '}',
  ',',
  ':',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '"x": 1,',
  '"a"',
  'null',
  '{}',
  '\\u00e9',
  '{"value": 3}',
];

/** Replaces characters of a text, at a place given as a share of its length. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 12 })),
  piece: fc.constantFrom(...PIECES),
});

/** An edit as people make them: of a number or a text, which leaves the file what it was. */
const retyped = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(100_000) });

function edited(text: string, edit: typeof change extends fc.Arbitrary<infer C> ? C : never): string {
  const at = Math.floor(edit.at * text.length);
  return text.slice(0, at) + edit.piece + text.slice(at + edit.length);
}

function withNumber(text: string, { at, value }: { at: number; value: number }): string {
  const digits = [...text.matchAll(/(?<=: )\d+/g)];
  const one = digits[Math.floor(at * (digits.length - 1))];
  return one ? text.slice(0, one.index) + String(value) + text.slice(one.index + one[0].length) : text;
}

function* pathsOf(node: Node | undefined, path: Path = []): Iterable<Path> {
  yield path;
  for (const [index, child] of (node?.children ?? []).entries()) {
    if (child.type !== 'property') yield* pathsOf(child, [...path, index]);
    else yield* pathsOf(child.children?.[1], [...path, String(child.children?.[0]?.value)]);
  }
}

function plain(node: Node | undefined): unknown {
  if (!node) return undefined;
  const { type, offset, length, colonOffset, children } = node;
  return { type, offset, length, value: node.value as unknown, colonOffset, children: children?.map(plain) };
}

/** All that reading a text yields, so that two ways can be held against each other. */
function assertSame(read: ScenarioText, fresh: ScenarioText): void {
  const inOrder = ({ problems }: ScenarioText) => problems.map((one) => JSON.stringify(one)).sort();
  assert.equal(read.text, fresh.text);
  assert.equal(read.state, fresh.state);
  assert.deepEqual(read.scenario, fresh.scenario);
  assert.deepEqual([...read.scenario.factors.keys()], [...fresh.scenario.factors.keys()]);
  assert.deepEqual(inOrder(read), inOrder(fresh));
  for (const path of pathsOf(fresh.tree.root)) {
    assert.deepEqual(plain(read.tree.nodeAt(path)), plain(fresh.tree.nodeAt(path)), path.join('/'));
    if (path.length === 0) continue;
    const [one, other] = [read.tree.memberAt(path), fresh.tree.memberAt(path)];
    assert.deepEqual([plain(one?.key), plain(one?.property)], [plain(other?.key), plain(other?.property)]);
  }
  for (let offset = 0; offset <= fresh.text.length; offset += 1 + Math.floor(fresh.text.length / 97)) {
    assert.deepEqual(read.lines.at(offset), fresh.lines.at(offset));
    const [one, other] = [read.tree.nodeAtOffset(offset), fresh.tree.nodeAtOffset(offset)];
    assert.deepEqual([plain(one?.node), one?.path], [plain(other?.node), other?.path]);
    for (const length of [0, 1, 60, read.text.length - offset])
      assert.equal(read.tree.written({ offset, length }), read.text.slice(offset, offset + length));
  }
}

describe('reading a text that has changed', () => {
  it('yields what reading it for the first time yields, and leaves the earlier state as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(fc.oneof(change, retyped), { minLength: 1, maxLength: 5 }),
        (first, edits) => {
          let doc = readScenario(first);
          doc.lines.at(first.length);
          for (const edit of edits) {
            const before = doc;
            const text = 'piece' in edit ? edited(doc.text, edit) : withNumber(doc.text, edit);
            doc = readScenario(text, before);
            doc.lines.at(text.length);
            assertSame(doc, readScenario(text));
            assertSame(before, readScenario(before.text));
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('yields the same where it is told what was edited, and looks at line numbers only in the end', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(100_000) });
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
        let doc = readScenario(first);
        doc.lines.at(first.length);
        for (const { at, value } of edits) {
          const { text } = doc;
          const digits = [...text.matchAll(/(?<=: )\d+/g)];
          const one = digits[Math.floor(at * (digits.length - 1))];
          if (!one) continue;
          const made = [
            { offset: one.index, length: 1, text: String(value) },
            { offset: one.index + one[0].length, length: 0, text: value % 2 === 0 ? ' ' : '\n' },
          ];
          doc = readScenario(applyEdits(text, made), doc, spanOfEdits(text, made));
        }
        assertSame(doc, readScenario(doc.text));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every row but the one that was edited', () => {
    const before = readScenario(SMALL);
    const after = readScenario(SMALL.replace('"base": 1', '"base": 15'), before);
    assert.deepEqual(after.scenario.factors.get('a')?.values.get('base'), 15);
    assert.equal(after.scenario.factors.get('c'), before.scenario.factors.get('c'));
    assert.equal(after.scenario.alternatives, before.scenario.alternatives);
  });
});

describe('a map with one value changed', () => {
  it('is as one that was copied, however large, and the map before stays as it was', () => {
    const sizes = fc.constantFrom(1, 3, 255, 256, 400);
    fc.assert(
      fc.property(sizes, fc.array(fc.tuple(fc.nat(420), fc.nat()), { minLength: 1, maxLength: 8 }), (size, changes) => {
        const first = new Map(Array.from({ length: size }, (_, n) => [`row_${n}`, n]));
        const copied = new Map(first);
        let revised: ReadonlyMap<string, number> = first;
        for (const [n, value] of changes) {
          const before = revised;
          const held = [...before];
          revised = revisedMap(revised, `row_${n}`, value);
          copied.set(`row_${n}`, value);
          assert.deepEqual([...before], held);
        }
        const each: [string, number][] = [];
        revised.forEach((value, key) => each.push([key, value]));
        assert.deepEqual([...revised], [...copied]);
        assert.deepEqual(each, [...copied]);
        assert.deepEqual([[...revised.keys()], [...revised.values()]], [[...copied.keys()], [...copied.values()]]);
        assert.equal(revised.size, copied.size);
        for (let n = 0; n <= 420; n++) {
          assert.equal(revised.get(`row_${n}`), copied.get(`row_${n}`));
          assert.equal(revised.has(`row_${n}`), copied.has(`row_${n}`));
        }
      }),
    );
  });
});

describe('two changes of a text', () => {
  it('come to the same if and only if the texts that they make are the same', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 });
    const made = fc.array(fc.record({ offset: fc.nat(8), text: piece }), { minLength: 1, maxLength: 2 });
    const text = 'abaababa';
    const edits = (some: { offset: number; text: string }[]) =>
      new Set(some.map(({ offset }) => offset)).size < some.length ? [] : some.map((one) => ({ ...one, length: 0 }));
    fc.assert(
      fc.property(made, made, fc.nat(2), (one, other, length) => {
        const [first, second] = [edits(one), edits(other).map((edit, at) => (at === 0 ? { ...edit, length } : edit))];
        fc.pre(first.length > 0 && second.length > 0 && (second.length === 1 || length === 0));
        assert.equal(
          comesToTheSame(text, spanOfEdits(text, first), spanOfEdits(text, second)),
          applyEdits(text, first) === applyEdits(text, second),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('where two texts differ', () => {
  it('is the smallest span, with all before and behind it the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (start, one, other, end) => {
        const [before, after] = [start + one + end, start + other + end];
        const span = changedSpan(before, after);
        assert.equal(
          before.slice(0, span.start) + after.slice(span.start, span.after) + before.slice(span.before),
          after,
        );
        const [gone, come] = [before.slice(span.start, span.before), after.slice(span.start, span.after)];
        assert.ok(gone === '' || come === '' || (!come.startsWith(gone.charAt(0)) && gone.at(-1) !== come.at(-1)));
      }),
    );
  });
});
