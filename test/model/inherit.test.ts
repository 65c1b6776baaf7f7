import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { basedOnCycles, effectiveCell, heirs, lineage } from '../../src/model/inherit';
import { readScenario, type Factor, type Scenario } from '../../src/model/read/scenarioText';

describe('inheritance along basedOn', () => {
  const chain = { root: undefined, year1: 'root', year2: 'year1', other: 'root' };

  it('goes from an alternative through its bases to a root', () => {
    assert.deepEqual(lineage(scenario(chain), 'year2'), ['year2', 'year1', 'root']);
    assert.deepEqual(lineage(scenario(chain), 'root'), ['root']);
  });

  it('does not depend on the order of the columns', () => {
    const reversed = scenario({ year2: 'year1', year1: 'root', root: undefined });
    assert.deepEqual(lineage(reversed, 'year2'), ['year2', 'year1', 'root']);
  });

  it('ends at a base that does not exist', () => {
    assert.deepEqual(lineage(scenario({ a: 'ghost' }), 'a'), ['a']);
    assert.deepEqual(lineage(scenario({ a: 'constructor' }), 'a'), ['a']);
    assert.deepEqual(lineage(scenario({ a: undefined }), 'ghost'), []);
  });

  it('ends where it would come round', () => {
    const circle = scenario({ a: 'b', b: 'c', c: 'b' });
    assert.deepEqual(lineage(circle, 'a'), ['a', 'b', 'c']);
    assert.deepEqual(lineage(scenario({ a: 'a' }), 'a'), ['a']);
  });

  // [what, the cells, where they are in force: alternative → the alternative that writes the cell]
  const CELLS: [string, Record<string, unknown>, Record<string, string>][] = [
    [
      'the nearest cell is in force',
      { root: 1, year1: 2 },
      { root: 'root', year1: 'year1', year2: 'year1', other: 'root' },
    ],
    [
      'a cell of one’s own comes first',
      { root: 1, year2: 3 },
      { root: 'root', year1: 'root', year2: 'year2', other: 'root' },
    ],
    ['without a cell at the root, it is missing there', { year1: 2 }, { year1: 'year1', year2: 'year1' }],
    [
      'null is a blank and stops inheritance',
      { root: 1, year1: null },
      { root: 'root', year1: 'year1', year2: 'year1', other: 'root' },
    ],
    [
      'so does a blank in a cell object',
      { root: 1, year1: { value: null } },
      { root: 'root', year1: 'year1', year2: 'year1', other: 'root' },
    ],
    [
      'and a cell that cannot be read',
      { root: 1, year1: [] },
      { root: 'root', year1: 'year1', year2: 'year1', other: 'root' },
    ],
    [
      'an empty text is a value',
      { root: 1, year1: '' },
      { root: 'root', year1: 'year1', year2: 'year1', other: 'root' },
    ],
    ['0 is a value', { root: 1, year1: 0 }, { root: 'root', year1: 'year1', year2: 'year1', other: 'root' }],
    ['without cells everything is missing', {}, {}],
    ['a cell of an unknown alternative is in force nowhere', { ghost: 1 }, {}],
  ];
  for (const [what, cells, inForce] of CELLS) {
    it(what, () => {
      const file = scenario(chain, cells);
      const found = [...file.alternatives.keys()].flatMap((alternative) => {
        const effective = effectiveCell(file, row(file), alternative);
        assert.equal(effective?.cell, effective && row(file).values.get(effective.from));
        return effective ? [[alternative, effective.from]] : [];
      });
      assert.deepEqual(Object.fromEntries(found), inForce);
    });
  }

  it('heirs are the other alternatives in which a cell is in force, in column order', () => {
    const file = scenario({ year2: 'year1', year1: 'root', root: undefined, other: 'root' }, { root: 1, year1: null });
    assert.deepEqual(heirs(file, row(file), 'root'), ['other']);
    assert.deepEqual(heirs(file, row(file), 'year1'), ['year2']);
    assert.deepEqual(heirs(file, row(file), 'other'), [], 'it writes no cell');
    assert.deepEqual(heirs(file, row(file), 'ghost'), []);
  });
});

describe('circles of basedOn', () => {
  // [what, alternative → its base, the circles]
  const CASES: [string, Record<string, string | undefined>, string[][]][] = [
    ['a tree has none', { root: undefined, a: 'root', b: 'a', c: 'root' }, []],
    ['an unknown base makes none', { a: 'ghost', b: 'a' }, []],
    ['one based on itself', { a: 'a' }, [['a']]],
    ['two based on each other', { a: 'b', b: 'a' }, [['a', 'b']]],
    ['one that only leads into it is no part of it', { lead: 'a', a: 'b', b: 'a' }, [['a', 'b']]],
    ['whichever column comes first', { a: 'b', b: 'a', lead: 'a' }, [['a', 'b']]],
    ['it begins with the column that comes first', { lead: 'b', a: 'b', b: 'a' }, [['a', 'b']]],
    [
      'two circles are two',
      { a: 'b', b: 'a', c: 'd', d: 'c' },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['several that lead into one', { x: 'a', y: 'x', a: 'a', z: 'y' }, [['a']]],
  ];
  for (const [what, bases, circles] of CASES) {
    it(what, () => assert.deepEqual(basedOnCycles(scenario(bases)), circles));
  }

  it('are all found, each once, in any graph', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...ids, 'ghost'), { nil: undefined }), { minLength: 6, maxLength: 6 }),
        (bases) => {
          const baseOf = new Map(ids.map((id, index) => [id, bases[index]]));
          const inCircle = ids.filter((id) => {
            let next = baseOf.get(id);
            for (let steps = 0; steps < ids.length && next !== undefined && next !== id; steps++)
              next = baseOf.get(next);
            return next === id;
          });
          const found = basedOnCycles(scenario(Object.fromEntries(baseOf)));
          assert.deepEqual(found.flat().sort(), inCircle);
          for (const circle of found) {
            circle.forEach((id, index) => assert.equal(baseOf.get(id), circle[(index + 1) % circle.length]));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function scenario(bases: Record<string, string | undefined>, cells: Record<string, unknown> = {}): Scenario {
  const alternatives = Object.entries(bases).map(([id, basedOn]) => [id, { label: id, basedOn }]);
  const text = JSON.stringify({
    scenario: 1,
    title: 'Test',
    alternatives: Object.fromEntries(alternatives) as object,
    sections: { s: { label: 'S' } },
    factors: { row: { section: 's', label: 'Row', role: 'given', values: cells } },
  });
  return readScenario(text).scenario;
}

function row(file: Scenario): Factor {
  const factor = file.factors.get('row');
  assert.ok(factor);
  return factor;
}
