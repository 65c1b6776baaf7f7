import assert from 'node:assert/strict';
import fc from 'fast-check';
import { components, shortestCycle } from '../../src/formula/graph';
import { calculationOf, told, type ShortScenario } from './support/scenarios';

const COLUMNS = { base: null, deal: 'base' };

function problemsOf(short: ShortScenario) {
  return calculationOf(short).problems.map(({ kind, row, alternative, offset, length, message, cycle }) => ({
    kind,
    at: [row, alternative, offset, length],
    way: cycle?.map((step) => `${step.row}@${step.alternative}`).join(' '),
    message,
  }));
}

describe('cycles', () => {
  it('are judged by cell: rows that read each other only in one alternative are cyclic only there', () => {
    const short: ShortScenario = {
      alternatives: COLUMNS,
      factors: { a: { values: { base: 1, deal: '=b + 1' } }, b: { values: { base: '=a * 2' } } },
      measures: { m: '=b' },
    };
    const calculation = calculationOf(short);
    assert.deepEqual(
      ['a', 'b', 'm'].map((row) => COLUMN_IDS.map((one) => told(calculation.value(row, one)))),
      [
        [1, '#REF!'],
        [2, '#REF!'],
        [2, '#REF!'],
      ],
    );
    const [problem, more] = problemsOf(short);
    assert.equal(more, undefined);
    assert.deepEqual(problem?.at, ['a', 'deal', 1, 1]);
    assert.equal(problem?.way, 'a@deal b@deal');
    assert.match(problem?.message ?? '', /a → b → a \(in deal\)/);
  });

  it('of the same formulas in several alternatives are one', () => {
    const short = { alternatives: COLUMNS, measures: { x: '=y + 1', y: '=z', z: '=x' } };
    assert.deepEqual(
      problemsOf(short).map(({ at, way }) => [at, way]),
      [[['x', undefined, 1, 1], 'x@base y@base z@base']],
    );
  });

  it('may lead through alternatives', () => {
    const short = {
      alternatives: COLUMNS,
      factors: { a: { values: { base: '=ALT("deal", a)', deal: '=BASELINE(a)' } } },
    };
    const [problem] = problemsOf(short);
    assert.equal(problem?.way, 'a@base a@deal');
    assert.match(problem?.message ?? '', /a in base → a in deal → a in base/);
  });

  it('of one cell: the own name, ALT of the own alternative, ALTS of the own row', () => {
    for (const [formula, offset] of [
      ['=a + 1', 1],
      ['=ALT("base", a)', 13],
      ['=SUM(ALTS(a))', 10],
    ] as const) {
      const [problem, more] = problemsOf({ factors: { a: { values: { base: formula } } } });
      assert.equal(more, undefined);
      assert.equal(problem?.kind, 'cycle');
      assert.deepEqual(problem?.at, ['a', 'base', offset, 1]);
      assert.match(problem?.message ?? '', /reads its own cell/);
    }
  });

  it('are none where a row reads itself in another alternative', () => {
    const short = {
      alternatives: { y1_: null, y2_: 'y1_', y3_: 'y2_' },
      factors: { a: { values: { y1_: 1, y2_: '=BASELINE(a) * 2', y3_: '=BASELINE(a) * 2 + ALT("y1_", a)' } } },
    };
    assert.deepEqual(problemsOf(short), []);
    assert.equal(calculationOf(short).value('a', 'y3_'), 5);
  });

  it('BASELINE of the own row in a root alternative is a problem of its own kind', () => {
    const [factor] = problemsOf({ alternatives: COLUMNS, factors: { a: { values: { base: '=BASELINE(a) * 2' } } } });
    assert.equal(factor?.kind, 'own-baseline');
    assert.deepEqual(factor?.at, ['a', 'base', 10, 1]);
    assert.match(factor?.message ?? '', /“base” is based on no other alternative/);
    const [measure] = problemsOf({ alternatives: COLUMNS, measures: { m: '=BASELINE(m) + 1' } });
    assert.equal(measure?.kind, 'own-baseline');
    assert.deepEqual(measure?.at, ['m', undefined, 10, 1]);
  });

  it('a long chain that ends in a circle is found without running out of stack', () => {
    const measures = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`s_${i}`, `=s_${(i + 1) % 5000}`]));
    const [problem, more] = problemsOf({ measures });
    assert.equal(more, undefined);
    assert.equal(problem?.way?.split(' ').length, 5000);
  });
});

const COLUMN_IDS = Object.keys(COLUMNS);

describe('the graph beneath', () => {
  const graphs = fc
    .integer({ min: 1, max: 12 })
    .chain((size) =>
      fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 })), { minLength: size, maxLength: size }),
    );

  /** The nodes that a node leads to, by way of others too. */
  function reach(edges: readonly (readonly number[])[], from: number): Set<number> {
    const found = new Set(edges[from]);
    for (const node of found) for (const next of edges[node] ?? []) found.add(next);
    return found;
  }

  it('puts nodes together that lead to each other, and what is read before what reads it', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const found = components(edges.keys(), (node) => edges[node] ?? [], edges.length);
        assert.deepEqual(
          found.flat().toSorted((a, b) => a - b),
          [...edges.keys()],
        );
        const place = new Map(found.flatMap((component, index) => component.map((node) => [node, index] as const)));
        for (const node of edges.keys()) {
          for (const other of reach(edges, node)) {
            const together = node === other || reach(edges, other).has(node);
            if (together) assert.equal(place.get(node), place.get(other));
            else assert.ok((place.get(other) ?? 0) < (place.get(node) ?? 0));
          }
        }
      }),
    );
  });

  it('finds a way back that really is one, and a shortest', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const way = shortestCycle(0, (node) => edges[node] ?? []);
        assert.equal(way.length > 0, reach(edges, 0).has(0));
        if (way.length === 0) return;
        assert.equal(way[0], 0);
        for (const [index, node] of way.entries()) {
          assert.ok(edges[node]?.includes(way[index + 1] ?? 0));
        }
        let level = new Set([0]);
        for (let step = 1; step < way.length; step++) {
          level = new Set([...level].flatMap((node) => edges[node] ?? []));
          assert.ok(!level.has(0));
        }
      }),
    );
  });
});
