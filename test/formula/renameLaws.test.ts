// A renamed id is followed wherever it is spoken of, and nowhere else: the file is byte for byte the one that would have
// been written with the other id from the start.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { duplicateRow } from '../../src/formula/duplicateRow';
import { leftByAlternatives } from '../../src/formula/leftByAlternatives';
import { referencesToAlternative, referencesToRow, referencesToRows } from '../../src/formula/references';
import { renameAlternative, renameLevel, renameRow, renameSection } from '../../src/formula/renameIds';
import { removeAlternatives } from '../../src/model/edit/alternativeEdits';
import type { EditResult } from '../../src/model/edit/editResult';
import type { Reference } from '../../src/model/edit/references';
import { removeRows } from '../../src/model/edit/rowEdits';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario, type ScenarioText } from '../../src/model/read/scenarioText';
import { lawfully } from '../model/support/editLaw';
import { printJson, valueOf } from '../model/support/jsonDocument';
import { anyPlan, asTheyAre, documentOf, type Names, type Plan } from '../model/support/linkedScenario';
import { anyStyle } from '../model/support/styles';

const RUNS = 1000;
const NEW = 'another_name';

interface Renaming {
  readonly from: (plan: Plan) => readonly string[];
  readonly edit: (doc: ScenarioText, plan: Plan, id: string, to: string) => EditResult;
  readonly names: (plan: Plan, id: string) => Names;
}

const other = (id: string) => (one: string) => (one === id ? NEW : one);

const renamings: Readonly<Record<string, Renaming>> = {
  'a row': {
    from: ({ rows, measures }) => [...rows, ...measures],
    edit: (doc, _plan, id, to) => renameRow(doc, id, to),
    names: (_plan, id) => ({ ...asTheyAre, row: other(id) }),
  },
  'an alternative': {
    from: ({ alternatives }) => alternatives,
    edit: (doc, _plan, id, to) => renameAlternative(doc, id, to),
    names: (_plan, id) => ({ ...asTheyAre, alternative: other(id) }),
  },
  'a section': {
    from: ({ sections }) => sections,
    edit: (doc, _plan, id, to) => renameSection(doc, id, to),
    names: (_plan, id) => ({ ...asTheyAre, section: other(id) }),
  },
  'a level': {
    from: ({ levels }) => levels,
    edit: (doc, { levelled }, id, to) => renameLevel(doc, levelled, id, to),
    names: ({ levelled }, id) => ({ ...asTheyAre, level: (row, one) => (row === levelled && one === id ? NEW : one) }),
  },
};

describe('renaming', () => {
  for (const [what, { from, edit, names }] of Object.entries(renamings)) {
    it(`${what} is followed everywhere, in any formatting, and nothing else changes`, () => {
      fc.assert(
        fc.property(
          anyPlan.chain((plan) =>
            fc.record({ plan: fc.constant(plan), id: fc.constantFrom(...from(plan)), style: anyStyle }),
          ),
          fc.nat({ max: 3 }),
          ({ plan, id, style }, luck) => {
            const escaped = luck === 0;
            const text = printJson(documentOf(plan.render(asTheyAre), escaped), style);
            const after = lawfully(text, (doc) => edit(doc, plan, id, NEW), [[]]);
            const wanted = plan.render(names(plan, id));
            if (escaped) assert.equal(JSON.stringify(valueOf(after)), JSON.stringify(wanted));
            else assert.equal(after, printJson(documentOf(wanted), style));
            // And back again.
            const back = edit(readScenario(after), plan, NEW, id);
            assert.ok('edits' in back);
            const original = plan.render({ ...asTheyAre, row: (one) => one });
            assert.equal(
              JSON.stringify(valueOf(applyEdits(after, back.edits))).toLowerCase(),
              JSON.stringify(original).toLowerCase(),
            );
          },
        ),
        { numRuns: RUNS },
      );
    });
  }
});

describe('what a deletion lists as left behind', () => {
  it('is what speaks of it elsewhere, at its place in the text after', () => {
    fc.assert(
      fc.property(
        anyPlan.chain((plan) =>
          fc.record({
            plan: fc.constant(plan),
            row: fc.constantFrom(...plan.rows, ...plan.measures),
            alternative: fc.constantFrom(...plan.alternatives),
            style: anyStyle,
          }),
        ),
        ({ plan, row, alternative, style }) => {
          const text = printJson(documentOf(plan.render(asTheyAre)), style);
          const doc = readScenario(text);
          const withoutRow = afterOf(doc, removeRows(doc, [row]));
          const ofRow = referencesToRow(withoutRow, row);
          const withoutAlternative = afterOf(doc, removeAlternatives(doc, [alternative]));
          const ofAlternative = leftByAlternatives(doc, withoutAlternative, [alternative]).dangling;
          for (const [id, after, dangling] of [
            [row, withoutRow, ofRow],
            [alternative, withoutAlternative, ofAlternative],
          ] as const) {
            for (const { place } of dangling)
              assert.equal(after.text.slice(place.offset, place.offset + place.length).toLowerCase(), id);
          }
          // Of a row, all that spoke of it but what went with it.
          const inRow = (path: readonly unknown[]) =>
            path[1] === row && (path[0] === 'factors' || path[0] === 'measures');
          const rest = referencesToRow(doc, row).filter(({ path }) => !inRow(path));
          assert.deepEqual(
            ofRow.map(({ path }) => path),
            rest.map(({ path }) => path),
          );
          // All rows at once are spoken of wherever one of them is.
          const rows = [...plan.rows, ...plan.measures];
          const told = (all: readonly Reference[]) => all.map((one) => JSON.stringify(one)).toSorted();
          assert.deepEqual(
            told(referencesToRows(doc, new Set(rows))),
            told(rows.flatMap((one) => referencesToRow(doc, one))),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is nothing that is based on a deleted alternative, nor its cells', () => {
    fc.assert(
      fc.property(
        anyPlan.chain((plan) =>
          fc.record({ plan: fc.constant(plan), alternative: fc.constantFrom(...plan.alternatives) }),
        ),
        ({ plan, alternative }) => {
          const doc = readScenario(JSON.stringify(plan.render(asTheyAre)));
          const after = afterOf(doc, removeAlternatives(doc, [alternative]));
          const { dangling } = leftByAlternatives(doc, after, [alternative]);
          assert.ok(dangling.every(({ in: kind }) => kind === 'formula' || kind === 'waiver'));
          const before = referencesToAlternative(doc, alternative).filter(({ in: kind }) => kind === 'waiver');
          assert.equal(dangling.filter(({ in: kind }) => kind === 'waiver').length, before.length);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('a duplicated row', () => {
  it('speaks of itself where the original spoke of itself', () => {
    fc.assert(
      fc.property(
        anyPlan.chain((plan) =>
          fc.record({ plan: fc.constant(plan), row: fc.constantFrom(...plan.rows), style: anyStyle }),
        ),
        ({ plan, row, style }) => {
          const text = printJson(documentOf(plan.render(asTheyAre)), style);
          const after = lawfully(text, (doc) => duplicateRow(doc, row), [['factors']]);
          const { factors } = valueOf(after) as ReturnType<Plan['render']>;
          const copyOf = (one: string) => (one === row ? `${row}_copy` : one);
          const wanted = plan.render({ ...asTheyAre, row: copyOf }).factors[`${row}_copy`];
          const original = plan.render(asTheyAre).factors[row];
          assert.ok(wanted && original);
          wanted.label = `${original.label} (copy)`;
          delete wanted.as;
          // A part of the original's whole, or of the original, the copy is so too.
          if (original.partOf !== undefined) wanted.partOf = original.partOf;
          assert.deepEqual(factors[`${row}_copy`], wanted);
          assert.deepEqual(factors[row], original);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** What an edit makes of a scenario. */
function afterOf(doc: ScenarioText, result: EditResult): ScenarioText {
  assert.ok('edits' in result);
  return readScenario(applyEdits(doc.text, result.edits));
}
