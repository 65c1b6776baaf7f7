// Every structural edit on scenarios as faulty as they come: doubles, cells that cannot be read, bases that come round,
// members in any order. It refuses or it leaves a file that can be read and be undone to the byte.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { duplicateRow } from '../../src/formula/duplicateRow';
import { renameAlternative, renameLevel, renameRow, renameSection } from '../../src/formula/renameIds';
import {
  duplicateAlternative,
  insertAlternative,
  moveAlternatives,
  removeAlternatives,
} from '../../src/model/edit/alternativeEdits';
import type { EditResult } from '../../src/model/edit/editResult';
import { addLevel, moveLevel, removeLevel, setLevelLabel, setLevelValue } from '../../src/model/edit/levelEdits';
import { insertFactor, insertMeasure, removeRows } from '../../src/model/edit/rowEdits';
import { moveRow } from '../../src/model/edit/rowMoves';
import { setBound, setOwner, setRole, setUnit } from '../../src/model/edit/rowMembers';
import { deleteSection, insertSection, moveSection } from '../../src/model/edit/sectionEdits';
import { applyEdits, inverseEdits } from '../../src/model/edit/textEdit';
import { effectiveCell } from '../../src/model/inherit';
import { readScenario, type ScenarioText } from '../../src/model/read/scenarioText';
import { anyScenario, idsOf } from '../model/support/anyScenario';
import { printJson } from '../model/support/jsonDocument';
import { anyStyle } from '../model/support/styles';

interface Target {
  readonly row: string;
  readonly other: string;
  readonly column: string;
  readonly otherColumn: string;
}

const edits: Readonly<Record<string, (doc: ScenarioText, target: Target) => EditResult>> = {
  insertFactor: (doc, { row }) => insertFactor(doc, { label: 'New', kind: 'date', after: row }),
  insertFactorInSection: (doc) => insertFactor(doc, { label: 'New', kind: 'number', section: 'money' }),
  insertMeasure: (doc, { row }) => insertMeasure(doc, { label: 'New', unit: 'x', formula: '=1', before: row }),
  removeRows: (doc, { row, other }) => removeRows(doc, [row, other]),
  duplicateRow: (doc, { row }) => duplicateRow(doc, row),
  moveRow: (doc, { row, other }) => moveRow(doc, row, { before: other }),
  moveRowToSection: (doc, { row }) => moveRow(doc, row, { section: 'money' }),
  renameRow: (doc, { row }) => renameRow(doc, row, 'new_id', new Set([row])),
  setRole: (doc, { row }) => setRole(doc, row, 'uncertainty'),
  setOwner: (doc, { row }) => setOwner(doc, row, null),
  setUnit: (doc, { row }) => setUnit(doc, row, 'KRW'),
  setBound: (doc, { row }) => setBound(doc, row, 'min', '1'),
  insertAlternative: (doc, { column, otherColumn }) =>
    insertAlternative(doc, { label: 'New', basedOn: column, after: otherColumn }),
  duplicateAlternative: (doc, { column }) => duplicateAlternative(doc, column),
  removeAlternatives: (doc, { column, otherColumn }) => removeAlternatives(doc, [column, otherColumn]),
  moveAlternatives: (doc, { column, otherColumn }) => moveAlternatives(doc, [column], { after: otherColumn }),
  renameAlternative: (doc, { column }) => renameAlternative(doc, column, 'new_id'),
  insertSection: (doc) => insertSection(doc, { label: 'Money', before: 'money' }),
  deleteSection: (doc) => deleteSection(doc, 'money', { moveRowsTo: 'money' }),
  moveSection: (doc) => moveSection(doc, 'money', {}),
  renameSection: (doc) => renameSection(doc, 'money', 'new_id'),
  addLevel: (doc, { row }) => addLevel(doc, row, { label: 'New', value: 1 }, { before: 'calm' }),
  removeLevel: (doc, { row }) => removeLevel(doc, row, 'calm'),
  moveLevel: (doc, { row }) => moveLevel(doc, row, 'calm', {}),
  setLevelLabel: (doc, { row }) => setLevelLabel(doc, row, 'calm', 'New'),
  setLevelValue: (doc, { row }) => setLevelValue(doc, row, 'calm', 1),
  renameLevel: (doc, { row }) => renameLevel(doc, row, 'calm', 'new_id'),
};

const anyCase = anyScenario.chain((scenario) =>
  fc.record({
    text: anyStyle.map((style) => printJson(scenario, style)),
    target: fc.record({
      row: fc.constantFrom(...idsOf(scenario, 'factors'), 'burden'),
      other: fc.constantFrom(...idsOf(scenario, 'factors'), 'burden'),
      column: fc.constantFrom(...idsOf(scenario, 'alternatives')),
      otherColumn: fc.constantFrom(...idsOf(scenario, 'alternatives')),
    }),
  }),
);

describe('every structural edit of a faulty scenario', () => {
  it('refuses, or leaves a file that can be read, and undone to the byte', () => {
    fc.assert(
      fc.property(anyCase, ({ text, target }) => {
        const doc = readScenario(text);
        for (const [name, edit] of Object.entries(edits)) {
          const result = edit(doc, target);
          if ('refused' in result) {
            assert.match(result.refused, /^[A-Z0-9“].*\.$/);
            continue;
          }
          const sorted = result.edits.toSorted((a, b) => a.offset - b.offset);
          for (const [index, { offset }] of sorted.entries()) {
            const before = sorted[index - 1];
            if (before) assert.ok(before.offset < offset && before.offset + before.length <= offset, name);
          }
          const after = applyEdits(text, result.edits);
          assert.equal(readScenario(after).state, 'sound', name);
          assert.equal(applyEdits(after, inverseEdits(text, result.edits)), text, name);
          if (doc.problems.every(({ kind }) => kind !== 'duplicate-key'))
            assert.ok(
              readScenario(after).problems.every(({ kind }) => kind !== 'duplicate-key'),
              name,
            );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('deleting alternatives keeps the cells in force in the others', () => {
    fc.assert(
      fc.property(anyCase, ({ text, target: { column, otherColumn } }) => {
        const doc = readScenario(text);
        const result = removeAlternatives(doc, [column, otherColumn]);
        if ('refused' in result) return;
        const after = readScenario(applyEdits(text, result.edits));
        for (const [row, factor] of doc.scenario.factors) {
          for (const id of after.scenario.alternatives.keys()) {
            const now = after.scenario.factors.get(row) ?? assert.fail();
            assert.deepEqual(
              effectiveCell(after.scenario, now, id)?.cell,
              effectiveCell(doc.scenario, factor, id)?.cell,
              `${row} in ${id}`,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
