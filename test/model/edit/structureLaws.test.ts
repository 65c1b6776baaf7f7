// Rows, columns, sections and levels are inserted, deleted, copied and moved in any scenario in any formatting, and
// the result is what the same gives when done on plain JavaScript objects.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  duplicateAlternative,
  insertAlternative,
  moveAlternatives,
  removeAlternatives,
} from '../../../src/model/edit/alternativeEdits';
import type { EditResult } from '../../../src/model/edit/editResult';
import { addLevel, moveLevel, setLevelLabel, setLevelValue, removeLevel } from '../../../src/model/edit/levelEdits';
import { copyRow, insertFactor, insertMeasure, removeRows } from '../../../src/model/edit/rowEdits';
import { moveRow } from '../../../src/model/edit/rowMoves';
import { setBound, setOwner, setRole, setUnit } from '../../../src/model/edit/rowMembers';
import { deleteSection, insertSection, moveSection } from '../../../src/model/edit/sectionEdits';
import type { ScenarioText } from '../../../src/model/read/scenarioText';
import { edited, lawfully } from '../support/editLaw';
import { printJson, valueOf } from '../support/jsonDocument';
import { anyPlan, asTheyAre, documentOf, type Plan, type Row, type Value } from '../support/linkedScenario';
import { anyStyle, uniformStyles } from '../support/styles';

const RUNS = 1000;

/** What an edit is asked to do, drawn from a plan: which ids, and luck for the rest. */
interface Target {
  readonly plan: Plan;
  readonly row: string;
  readonly other: string;
  readonly rows: readonly string[];
  readonly alternative: string;
  readonly otherAlternative: string;
  readonly alternatives: readonly string[];
  readonly section: string;
  readonly otherSection: string;
  readonly level: string;
  readonly otherLevel: string;
  readonly side: 'before' | 'after';
  readonly based: boolean;
  readonly number: number;
}

interface Law {
  readonly edit: (doc: ScenarioText, target: Target) => EditResult;
  /** The change, made in place on the plain value. */
  readonly inValue: (scenario: Value, target: Target) => void;
  /** What of the text may change. */
  readonly within: (target: Target) => string[][];
  /** Cases that it does not speak of. */
  readonly skip?: (scenario: Value, target: Target) => boolean;
  /** Whether what is written can differ from a uniform formatting: an object that canonical form keeps on one line. */
  readonly ownFormatting?: true;
}

const ALL = [['factors'], ['measures']];

const laws: Readonly<Record<string, Law>> = {
  'insert a factor beside another': {
    edit: (doc, { row, side }) =>
      insertFactor(doc, { label: 'New thing', kind: 'number', unit: 'USD bn', [side]: row }),
    skip: (scenario, { row }) => !Object.hasOwn(scenario.factors, row),
    inValue: (scenario, { row, side }) => {
      const section = scenario.factors[row]?.section;
      insert(scenario.factors, 'new_thing', newFactor({ section, unit: 'USD bn' }), { [side]: row });
    },
    within: () => ALL,
  },
  'insert a factor of levels into a section': {
    edit: (doc, { section }) =>
      insertFactor(doc, {
        label: 'New thing',
        kind: 'levels',
        role: 'uncertainty',
        owner: 'washington',
        section,
        levels: [{ label: 'Not yet' }, { label: 'Done', id: 'done' }],
      }),
    inValue: (scenario, { section }) => {
      const after = Object.keys(scenario.factors).findLast((id) => scenario.factors[id]?.section === section);
      const factor = {
        section,
        label: 'New thing',
        role: 'uncertainty',
        owner: 'washington',
        levels: { not_yet: 'Not yet', done: 'Done' },
        values: {},
      };
      insert(scenario.factors, 'new_thing', factor, { after: after ?? Object.keys(scenario.factors).at(-1) });
    },
    within: () => [['factors']],
  },
  'insert a measure': {
    edit: (doc) => insertMeasure(doc, { label: 'Öl & Gas', unit: ' USD ', formula: ' =1 ' }),
    inValue: (scenario) => {
      const measure = { label: 'Öl & Gas', unit: 'USD', formula: '=1' };
      if (scenario.measures) {
        const homeless = Object.keys(scenario.measures).findLast(
          (id) => scenario.measures?.[id]?.section === undefined,
        );
        const after = homeless ?? Object.keys(scenario.measures).at(-1);
        insert(scenario.measures, 'ol_and_gas', measure, { after });
      } else insert(scenario, 'measures', { ol_and_gas: measure }, { after: 'factors' });
    },
    within: () => [[]],
  },
  'delete rows': {
    edit: (doc, { rows }) => removeRows(doc, rows),
    inValue: (scenario, { rows }) => {
      for (const row of rows) {
        delete scenario.factors[row];
        delete scenario.measures?.[row];
      }
    },
    within: () => ALL,
  },
  'copy a row': {
    edit: (doc, { row }) => copyRow(doc, row),
    inValue: (scenario, { row }) => {
      const room = roomOf(scenario, row);
      const copy = structuredClone(room[row]) ?? assert.fail();
      copy.label += ' (copy)';
      delete copy.as;
      insert(room, `${row}_copy`, copy, { after: row });
    },
    within: () => ALL,
  },
  'move a row beside another of its kind': {
    edit: (doc, { row, other, side }) => moveRow(doc, row, { [side]: other }),
    skip: (scenario, { row, other }) => row === other || roomOf(scenario, row) !== roomOf(scenario, other),
    inValue: (scenario, { row, other, side }) => {
      const room = roomOf(scenario, row);
      const section = room[other]?.section;
      const stays = room[row]?.section;
      setSection(room, row, section);
      const ids = Object.keys(room).filter((id) => room[id]?.section === section);
      const isThere = ids.indexOf(row) - ids.indexOf(other) === (side === 'before' ? -1 : 1);
      if (isThere) return;
      assert.ok(stays !== undefined || room === scenario.measures);
      const moved = room[row];
      delete room[row];
      insert(room, row, moved, { [side]: other });
    },
    within: () => ALL,
  },
  'move a row to a section': {
    edit: (doc, { row, section }) => moveRow(doc, row, { section }),
    inValue: (scenario, { row, section }) => {
      const room = roomOf(scenario, row);
      if (room[row]?.section === section) return;
      const last = Object.keys(room).findLast((id) => id !== row && room[id]?.section === section);
      const ids = Object.keys(room);
      setSection(room, row, section);
      if (last === undefined || ids.indexOf(last) < ids.indexOf(row)) return;
      const moved = room[row];
      delete room[row];
      insert(room, row, moved, { after: last });
    },
    within: () => ALL,
  },
  'change role, owner, unit and bounds': {
    edit: (doc, { row, number, based }) => {
      switch (number % 5) {
        case 0:
          return setRole(doc, row, based ? 'lever' : 'given');
        case 1:
          return setOwner(doc, row, based ? 'washington' : null);
        case 2:
          return setUnit(doc, row, based ? ' KRW trn ' : '');
        case 3:
          return setBound(doc, row, 'min', based ? '1,000' : '');
        default:
          return setBound(doc, row, 'max', based ? '1.5' : '');
      }
    },
    skip: (scenario, { row, plan }) => !Object.hasOwn(scenario.factors, row) || row === plan.levelled,
    inValue: (scenario, { row, number, based }) => {
      const factor = scenario.factors[row] ?? assert.fail();
      const name = ['role', 'owner', 'unit', 'min', 'max'][number % 5] ?? '';
      const value = [based ? 'lever' : 'given', 'washington', 'KRW trn', 1000, 1.5][number % 5];
      if (!based && name !== 'role') delete factor[name];
      else insert(factor, name, value, { after: 'role' });
    },
    within: ({ row }) => [['factors', row]],
  },
  'insert an alternative': {
    edit: (doc, { otherAlternative, alternative, side, based }) =>
      insertAlternative(doc, {
        label: ' 새 대안 ',
        ...(based && { basedOn: otherAlternative }),
        [side]: alternative,
      }),
    inValue: (scenario, { otherAlternative, alternative, side, based }) => {
      const column = { label: '새 대안', ...(based && { basedOn: otherAlternative }) };
      insert(scenario.alternatives, 'sae_daean', column, { [side]: alternative });
    },
    within: () => [['alternatives']],
  },
  'duplicate an alternative': {
    edit: (doc, { alternative }) => duplicateAlternative(doc, alternative),
    inValue: (scenario, { alternative }) => {
      const id = `${alternative}_copy`;
      const column = structuredClone(scenario.alternatives[alternative]) ?? assert.fail();
      column.label += ' (copy)';
      insert(scenario.alternatives, id, column, { after: alternative });
      for (const { values = {} } of Object.values(scenario.factors)) {
        if (Object.hasOwn(values, alternative)) insert(values, id, values[alternative], { after: alternative });
      }
    },
    within: () => [['alternatives'], ['factors']],
  },
  'delete alternatives': {
    edit: (doc, { alternatives }) => removeAlternatives(doc, alternatives),
    skip: (_scenario, { alternatives, plan }) => alternatives.length === plan.alternatives.length,
    inValue: (scenario, { alternatives }) => {
      const columns = Object.keys(scenario.alternatives);
      for (const [row, factor] of Object.entries(scenario.factors)) {
        const values = factor.values ?? {};
        // The cells that an heir gets from a column that goes, those of its own heirs aside: they inherit it from there.
        const heirs = columns.filter((id) => alternatives.includes(scenario.alternatives[id]?.basedOn ?? ''));
        const written = heirs.flatMap((id) => {
          const from = writtenIn(scenario, row, id);
          return !alternatives.includes(id) && from !== undefined && alternatives.includes(from)
            ? [[id, structuredClone(values[from])] as const]
            : [];
        });
        for (const id of alternatives) delete values[id];
        for (const [id, cell] of written) {
          const before = columns.slice(0, columns.indexOf(id));
          insert(values, id, cell, { after: Object.keys(values).findLast((one) => before.includes(one)) });
        }
      }
      for (const [id, column] of Object.entries(scenario.alternatives)) {
        if (alternatives.includes(id) || !alternatives.includes(column.basedOn ?? '')) continue;
        let base = column.basedOn;
        while (base !== undefined && alternatives.includes(base)) base = scenario.alternatives[base]?.basedOn;
        if (base === undefined) delete column.basedOn;
        else column.basedOn = base;
      }
      for (const id of alternatives) delete scenario.alternatives[id];
    },
    within: () => [['alternatives'], ['factors']],
  },
  'move an alternative': {
    edit: (doc, { alternative, otherAlternative, side }) =>
      moveAlternatives(doc, [alternative], { [side]: otherAlternative }),
    inValue: (scenario, { alternative, otherAlternative, side }) =>
      move(scenario.alternatives, alternative, otherAlternative, side),
    within: () => [['alternatives']],
  },
  'insert a section': {
    edit: (doc, { section, side }) => insertSection(doc, { label: 'A b', kind: 'tariffs', [side]: section }),
    inValue: (scenario, { section, side }) =>
      insert(scenario.sections, 'a_b', { label: 'A b', kind: 'tariffs' }, { [side]: section }),
    within: () => [['sections']],
  },
  'delete a section and move its rows': {
    edit: (doc, { section, otherSection }) => deleteSection(doc, section, { moveRowsTo: otherSection }),
    skip: (_scenario, { section, otherSection }) => section === otherSection,
    inValue: (scenario, { section, otherSection }) => {
      delete scenario.sections[section];
      for (const row of [...Object.values(scenario.factors), ...Object.values(scenario.measures ?? {})]) {
        if (row.section === section) row.section = otherSection;
      }
    },
    within: () => [['sections'], ...ALL],
  },
  'move a section': {
    edit: (doc, { section, otherSection, side }) => moveSection(doc, section, { [side]: otherSection }),
    inValue: (scenario, { section, otherSection, side }) => move(scenario.sections, section, otherSection, side),
    within: () => [['sections']],
  },
  'add a level': {
    edit: (doc, { plan, level, side, based }) =>
      addLevel(doc, plan.levelled, { label: 'New one', ...(based && { value: 7 }) }, { [side]: level }),
    inValue: (scenario, { plan, level, side, based }) =>
      insert(levels(scenario, plan), 'new_one', based ? { label: 'New one', value: 7 } : 'New one', { [side]: level }),
    within: ({ plan }) => [['factors', plan.levelled, 'levels']],
    ownFormatting: true,
  },
  'take out a level': {
    edit: (doc, { plan, level }) => removeLevel(doc, plan.levelled, level),
    inValue: (scenario, { plan, level }) => {
      delete levels(scenario, plan)[level];
    },
    within: ({ plan }) => [['factors', plan.levelled, 'levels']],
  },
  'move a level': {
    edit: (doc, { plan, level, otherLevel, side }) => moveLevel(doc, plan.levelled, level, { [side]: otherLevel }),
    inValue: (scenario, { plan, level, otherLevel, side }) => move(levels(scenario, plan), level, otherLevel, side),
    within: ({ plan }) => [['factors', plan.levelled, 'levels']],
  },
  'change label and value of a level': {
    edit: (doc, { plan, level, number, based }) =>
      based
        ? setLevelLabel(doc, plan.levelled, level, ' Another “label” ')
        : setLevelValue(doc, plan.levelled, level, number < 3 ? null : number),
    inValue: (scenario, { plan, level, number, based }) => {
      const all = levels(scenario, plan);
      const one = all[level];
      const label = 'Another “label”';
      if (typeof one === 'string') {
        if (based) all[level] = label;
        else if (number >= 3) all[level] = { label: one, value: number };
      } else {
        const object = one as { label: string; value?: number };
        if (based) object.label = label;
        else if (number < 3) delete object.value;
        else object.value = number;
      }
    },
    within: ({ plan }) => [['factors', plan.levelled, 'levels']],
    ownFormatting: true,
  },
};

describe('edits of rows, columns, sections and levels', () => {
  for (const [name, law] of Object.entries(laws)) {
    it(name, () => {
      check(anyCase, ({ target, style, escaped, uniform }) => {
        const before = target.plan.render(asTheyAre);
        fc.pre(law.skip?.(before, target) !== true);
        const wanted = target.plan.render(asTheyAre);
        law.inValue(wanted, target);
        const edit = (doc: ScenarioText) => law.edit(doc, target);
        // Does that and nothing else, in any formatting. Compared as text, so that the order counts.
        const inAnyStyle = lawfully(printJson(documentOf(before, escaped), style), edit, law.within(target));
        assert.equal(JSON.stringify(valueOf(inAnyStyle)), JSON.stringify(wanted));
        // Follows the formatting that the file has.
        const pattern = uniformStyles[law.ownFormatting ? 'minified' : uniform] ?? assert.fail();
        assert.equal(edited(printJson(documentOf(before), pattern), edit), printJson(documentOf(wanted), pattern));
      });
    });
  }

  it('deleting alternatives leaves every cell in force in the others as it was', () => {
    check(fc.record({ target: anyTarget, style: anyStyle }), ({ target: { plan, alternatives }, style }) => {
      fc.pre(alternatives.length < plan.alternatives.length);
      const before = plan.render(asTheyAre);
      const text = printJson(documentOf(before), style);
      const result = lawfully(text, (doc) => removeAlternatives(doc, alternatives), [['alternatives'], ['factors']]);
      const after = valueOf(result) as Value;
      for (const row of Object.keys(before.factors)) {
        for (const id of Object.keys(after.alternatives)) {
          const cell = (scenario: Value) => {
            const from = writtenIn(scenario, row, id);
            return from === undefined ? 'missing' : scenario.factors[row]?.values?.[from];
          };
          assert.deepEqual(cell(after), cell(before), `${row} in ${id}`);
        }
      }
    });
  });
});

const anyTarget: fc.Arbitrary<Target> = anyPlan.chain((plan) => {
  const row = fc.constantFrom(...plan.rows, ...plan.measures);
  const alternative = fc.constantFrom(...plan.alternatives);
  const section = fc.constantFrom(...plan.sections);
  const level = fc.constantFrom(...plan.levels);
  return fc.record({
    plan: fc.constant(plan),
    row,
    other: row,
    rows: fc.uniqueArray(row, { minLength: 1 }),
    alternative,
    otherAlternative: alternative,
    alternatives: fc.uniqueArray(alternative, { minLength: 1 }),
    section,
    otherSection: section,
    level,
    otherLevel: level,
    side: fc.constantFrom('before' as const, 'after' as const),
    based: fc.boolean(),
    number: fc.nat({ max: 9 }),
  });
});

const anyCase = fc.record({
  target: anyTarget,
  style: anyStyle,
  escaped: fc.nat({ max: 3 }).map((luck) => luck === 0),
  // An object of one member does not show what stands between two, so this one cannot be followed everywhere.
  uniform: fc.constantFrom(...Object.keys(uniformStyles).filter((style) => style !== 'one line, spaced')),
});

function check<T>(cases: fc.Arbitrary<T>, law: (one: T) => void): void {
  fc.assert(fc.property(cases, law), { numRuns: RUNS });
}

function newFactor({ section, unit }: { section: string | undefined; unit: string }): Row {
  return { ...(section !== undefined && { section }), label: 'New thing', role: 'lever', unit, values: {} };
}

function roomOf(scenario: Value, row: string): Record<string, Row> {
  return Object.hasOwn(scenario.factors, row) ? scenario.factors : (scenario.measures ?? {});
}

function levels(scenario: Value, plan: Plan): Record<string, unknown> {
  return scenario.factors[plan.levelled]?.levels ?? assert.fail();
}

function setSection(room: Record<string, Row>, row: string, section: string | undefined): void {
  const one = room[row] ?? assert.fail();
  if (section === undefined) delete one.section;
  else if (one.section === undefined) room[row] = { section, ...one };
  else one.section = section;
}

/** The alternative in which the cell in force is written, along the bases. */
function writtenIn(scenario: Value, row: string, alternative: string): string | undefined {
  const values = scenario.factors[row]?.values ?? {};
  for (let id: string | undefined = alternative; id !== undefined; id = scenario.alternatives[id]?.basedOn) {
    if (Object.hasOwn(values, id)) return id;
  }
  return undefined;
}

function move(object: Record<string, unknown>, id: string, other: string, side: 'before' | 'after'): void {
  if (id === other) return;
  const moved = object[id];
  delete object[id];
  insert(object, id, moved, { [side]: other });
}

/** Puts a member before or behind another, else first; one that is there is replaced where it stands. */
function insert(
  object: object,
  name: string,
  value: unknown,
  { before, after }: { before?: string | undefined; after?: string | undefined },
): void {
  const target = object as Record<string, unknown>;
  const entries = Object.entries(target);
  const existing = entries.find(([id]) => id === name);
  if (existing) {
    target[name] = value;
    return;
  }
  const at = entries.findIndex(([id]) => id === (before ?? after)) + (before === undefined ? 1 : 0);
  entries.splice(Math.max(0, at), 0, [name, value]);
  for (const id of Object.keys(target)) delete target[id];
  Object.assign(target, Object.fromEntries(entries));
}
