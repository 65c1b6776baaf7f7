import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toTableSchema, type CellView } from '../../src/protocol';
import { anyScenario } from '../model/support/anyScenario';
import { printJson } from '../model/support/jsonDocument';
import { misshapenTexts } from '../model/support/misshapen';
import { anyStyle } from '../model/support/styles';
import { QUIET, newRow, row, scenarioWith, type Changes } from '../validate/scenarioWith';
import { cellOf, rowOf, SEOUL, viewOf } from './support';

describe('the table of a scenario', () => {
  it('shows the Seoul file: its columns, its sections in order, every row in one of them', () => {
    const view = viewOf(SEOUL);
    assert.deepEqual(
      view.columns.map(({ label, basedOn }) => [label, basedOn]),
      [
        ['Status quo', undefined],
        ['Package deal', 'status_quo'],
        ['Trilateral energy frame', 'status_quo'],
        ['Hold the line', 'status_quo'],
        ['Worst case', 'status_quo'],
      ],
    );
    assert.deepEqual(
      view.sections.map(({ label }) => label),
      ['Cost sharing', 'Tariffs and investment', 'Troop posture', 'Setting', 'Measures'],
    );
    assert.deepEqual(view.sections.flatMap(({ rows }) => rows).sort(), view.rows.map(({ id }) => id).sort());
    assert.deepEqual([view.head.asOf, view.head.perspective], ['2025-08-22', 'Seoul']);
    const open = view.findings.filter(({ waived }) => waived === undefined);
    assert.deepEqual(open, []);
  });

  it('falls back on ids where labels are missing', () => {
    const view = viewOf(
      scenarioWith({
        title: undefined,
        actors: undefined,
        alternatives: { heir: { label: undefined } },
        sections: { money: { label: undefined } },
        factors: { payment: { label: undefined } },
      }),
    );
    assert.deepEqual(
      [
        view.head.title,
        view.head.perspective,
        view.columns[1]?.label,
        view.sections[0]?.label,
        rowOf(view, 'payment').label,
      ],
      ['Scenario without a title', 'us', 'heir', 'money', 'payment'],
    );
    assert.equal(rowOf(view, 'payment').owner, 'us');
  });

  it('puts rows without a known section behind the others, and measures without one last', () => {
    const measure = { label: 'M', unit: '%', formula: '=1' };
    const view = viewOf(
      scenarioWith({
        sections: { empty: { label: 'Empty' } },
        ...newRow('lost', { section: 'nowhere' }),
        measures: {
          burden: { ...measure, section: 'money' },
          total: measure,
          strayed: { ...measure, section: 'nowhere' },
        },
      }),
    );
    assert.deepEqual(
      view.sections.map(({ id, rows }) => [id, rows]),
      [
        ['money', ['payment', 'stance', 'burden']],
        ['empty', []],
        [':unplaced', ['lost', 'strayed']],
        [':measures', ['total']],
      ],
    );
  });

  it('shows a row once whose id is also a measure’s', () => {
    const view = viewOf(scenarioWith({ measures: { payment: { label: 'M', unit: '%', formula: '=1' } } }));
    assert.deepEqual(
      view.rows.map(({ id, kind }) => [id, kind]),
      [
        ['payment', 'number'],
        ['stance', 'levels'],
      ],
    );
  });

  it('says what stands in the unit column of a row without a unit', () => {
    const view = viewOf(
      scenarioWith({
        factors: {
          payment: { unit: undefined },
          ...Object(newRow('day', { type: 'date' }).factors),
          ...Object(newRow('remark', { type: 'text' }).factors),
        },
      }),
    );
    assert.deepEqual(
      view.rows.map(({ id, unit, kind }) => [id, unit, kind]),
      [
        ['payment', '', 'number'],
        ['stance', 'level', 'levels'],
        ['day', 'date', 'date'],
        ['remark', 'text', 'text'],
      ],
    );
  });

  it('shows what a measure comes to in every column, and its formula where it would be edited', () => {
    const view = viewOf(
      scenarioWith({
        factors: { payment: { values: { heir: 0.25 } } },
        measures: { burden: { label: 'Burden', unit: '%', formula: '=payment' } },
      }),
    );
    assert.deepEqual(
      rowOf(view, 'burden').cells,
      ['150', '25'].map((display) => ({
        display,
        value: Number(display),
        input: '=payment',
        state: 'own',
        content: 'formula',
        findings: [],
      })),
    );
  });

  it('shows an error in the cells of a measure that has one, and marks them as such', () => {
    const view = viewOf(scenarioWith({ measures: { burden: { label: 'Burden', unit: '%', formula: '=1 / 0' } } }));
    assert.deepEqual(
      rowOf(view, 'burden').cells.map(({ display, input, error }) => [display, input, error]),
      [
        ['#DIV/0!', '=1 / 0', true],
        ['#DIV/0!', '=1 / 0', true],
      ],
    );
  });

  it('says of each pack how many of its rules apply', () => {
    const { head } = viewOf(scenarioWith({ packs: ['alliance', 'nowhere.json'] }));
    assert.deepEqual(
      head.packs?.map(({ applies }) => applies),
      [0, 0],
    );
    assert.deepEqual(head.packs?.[1], { title: 'nowhere.json', rules: 0, applies: 0 });
    assert.equal(viewOf(scenarioWith()).head.packs, undefined);
  });

  it('is a message that the table understands, whatever stands in any place of a scenario', () => {
    for (const { path, text } of misshapenTexts()) {
      const view = viewOf(text);
      assert.deepEqual(toTableSchema.parse({ type: 'show', view }), { type: 'show', view }, path);
    }
  });

  it('is a message that the table understands, whatever the scenario', () => {
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const view = viewOf(printJson(scenario, style));
        assert.deepEqual(toTableSchema.parse({ type: 'show', view }), { type: 'show', view });
        assert.deepEqual(view.sections.flatMap(({ rows }) => rows).sort(), view.rows.map(({ id }) => id).sort());
        for (const { cells } of view.rows) assert.equal(cells.length, view.columns.length);
        const keys = new Set(view.findings.map(({ key }) => key));
        assert.equal(keys.size, view.findings.length);
        for (const { findings } of [...view.columns, ...view.rows, ...view.rows.flatMap(({ cells }) => cells)]) {
          for (const key of findings) assert.ok(keys.has(key));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a cell', () => {
  // [what, the row, the changes to it, the cell of the heir]
  const CASES: [string, 'payment' | 'stance', Changes, Partial<CellView>][] = [
    [
      'of its own',
      'payment',
      { values: { heir: 1234.5 } },
      { display: '1,234.5', input: '1234.5', state: 'own', content: 'number' },
    ],
    ['inherited', 'payment', {}, { display: '1.5', input: '1.5', state: 'inherited', from: 'Base', content: 'number' }],
    [
      'missing',
      'payment',
      { values: { base: undefined } },
      { display: '', input: '', state: 'missing', content: 'none' },
    ],
    ['a blank', 'payment', { values: { heir: null } }, { display: '', input: '', state: 'own', content: 'blank' }],
    [
      'a blank in an object',
      'payment',
      { values: { heir: { value: null } } },
      { display: '', state: 'own', content: 'blank' },
    ],
    [
      'an inherited blank',
      'payment',
      { values: { base: null } },
      { display: '', state: 'inherited', content: 'blank' },
    ],
    [
      'a level, by its label',
      'stance',
      { values: { heir: 'tense' } },
      { display: 'Tense', input: 'Tense', content: 'level' },
    ],
    [
      'no level of the row',
      'stance',
      { values: { heir: 'furious' } },
      { display: 'furious', input: 'furious', content: 'text' },
    ],
    [
      'a formula, by what it comes to',
      'payment',
      { values: { heir: '=BASELINE(payment) * 1000.5' } },
      { display: '1,500.75', input: '=BASELINE(payment) * 1000.5', state: 'own', content: 'formula' },
    ],
    [
      'an inherited formula, computed again',
      'payment',
      { values: { base: '=IF(stance = "calm", 1, 2)' } },
      { display: '1', input: '=IF(stance = "calm", 1, 2)', state: 'inherited', from: 'Base', content: 'formula' },
    ],
    [
      'a formula that comes to a level, by its label',
      'stance',
      { values: { heir: '="tense"' } },
      { display: 'Tense', input: '="tense"', content: 'formula' },
    ],
    [
      'a formula that comes to a number which is a level’s value, by the level’s label',
      'stance',
      {
        levels: {
          calm: { label: 'Calm', value: 0 },
          tense: { label: 'Tense', value: 1 },
          open: { label: 'Open', value: 2 },
        },
        values: { heir: '=1 + 1' },
      },
      { display: 'Open', input: '=1 + 1', content: 'formula' },
    ],
    [
      'a formula that comes to TRUE',
      'payment',
      { values: { heir: '=1 = 1' } },
      { display: 'TRUE', input: '=1 = 1', content: 'formula' },
    ],
    [
      'a formula that comes to an error',
      'payment',
      { values: { heir: '=nobody' } },
      { display: '#NAME?', input: '=nobody', content: 'formula', error: true },
    ],
    [
      'a text in a number row',
      'payment',
      { values: { heir: 'much' } },
      { display: 'much', input: 'much', content: 'text' },
    ],
    [
      'a text that only starts like a formula',
      'payment',
      { type: 'text', unit: undefined, values: { heir: "'=1" } },
      { display: '=1', input: "'=1", content: 'text' },
    ],
    [
      'a date',
      'payment',
      { type: 'date', unit: undefined, values: { heir: '2025-08-22' } },
      { display: '2025-08-22', content: 'date' },
    ],
    [
      'unreadable, as it is written',
      'payment',
      { values: { heir: true } },
      { display: 'true', input: 'true', content: 'unreadable' },
    ],
    [
      'with its own source, note and confidence',
      'payment',
      {
        source: 'old',
        confidence: 'high',
        values: { heir: { value: 1, source: 'report', note: 'N', confidence: 'low' } },
      },
      { source: 'A report · 2025-08-01', note: 'N', confidence: 'low' },
    ],
    [
      'with the row’s source and confidence',
      'payment',
      { source: 'report', confidence: 'high', values: { heir: 1 } },
      { source: 'A report · 2025-08-01', confidence: 'high' },
    ],
    ['with a source that does not exist', 'payment', { source: 'ghost' }, { source: 'ghost' }],
  ];
  for (const [what, id, changes, expected] of CASES) {
    it(what, () => {
      const cell = cellOf(viewOf(scenarioWith(row(id, changes))), id, 'heir');
      assert.deepEqual({ ...cell, ...expected }, cell);
    });
  }

  it('shows the digits as they were written', () => {
    const text = scenarioWith().replace('"base": 1.5', '"base": 1500.50');
    assert.deepEqual(
      [cellOf(viewOf(text), 'payment', 'heir').display, cellOf(viewOf(text), 'payment', 'base').input],
      ['1,500.50', '1500.50'],
    );
  });
});

describe('columns of the same label', () => {
  it('have names, by which cells say what they inherit from', () => {
    const alternatives = {
      base: { label: '2026', group: 'Low' },
      heir: { label: '2026', group: 'Cap', basedOn: 'base' },
    };
    const view = viewOf(scenarioWith({ alternatives }));
    assert.deepEqual(
      view.columns.map(({ name }) => name),
      ['2026 (Low)', '2026 (Cap)'],
    );
    assert.equal(cellOf(view, 'payment', 'heir').from, '2026 (Low)');
  });
});

describe('findings in the table', () => {
  it('stand in the cell at fault, in its heirs, and in the list with their line', () => {
    const text = scenarioWith(QUIET, row('stance', { values: { base: 'clam' } }));
    const view = viewOf(text);
    const key = 'values/unknown-level|stance|base';
    assert.deepEqual(
      view.findings.map((finding) => finding.key),
      [key],
    );
    assert.deepEqual(
      [cellOf(view, 'stance', 'base').findings, cellOf(view, 'stance', 'heir').findings],
      [[key], [key]],
    );
    assert.equal(view.findings[0]?.line, text.slice(0, text.indexOf('"clam"')).split('\n').length);
    assert.deepEqual(rowOf(view, 'stance').findings, []);
  });

  it('stand on the row, or on the column, that is at fault as a whole', () => {
    const view = viewOf(
      scenarioWith(QUIET, {
        ...row('payment', { section: 'nowhere' }),
        alternatives: { heir: { basedOn: 'base', novelty: 1 } },
      }),
    );
    assert.deepEqual(rowOf(view, 'payment').findings, ['names/unknown-section|payment|']);
    assert.deepEqual(view.columns[1]?.findings, ['structure/unknown-member||heir']);
  });

  it('that the authors accept are in the list with the reason, and mark no cell', () => {
    const view = viewOf(
      scenarioWith(QUIET, {
        ...row('stance', { values: { base: 'clam' } }),
        waivers: { known: { rule: 'values/unknown-level', reason: 'We know.' } },
      }),
    );
    assert.deepEqual(
      view.findings.map(({ rule, waived }) => [rule, waived]),
      [['values/unknown-level', 'We know.']],
    );
    const places = [...view.columns, ...view.rows, ...view.rows.flatMap(({ cells }) => cells)];
    assert.deepEqual(
      places.flatMap(({ findings }) => findings),
      [],
    );
  });

  it('have keys of their own where two are alike', () => {
    const view = viewOf(scenarioWith(QUIET, { nobody: 1, nothing: 2 }));
    assert.deepEqual(
      view.findings.map(({ key }) => key),
      ['structure/unknown-member||', 'structure/unknown-member|||2'],
    );
  });

  it('keep their keys while something else changes', () => {
    const faulty = row('stance', { values: { heir: 'clam' } });
    const one = viewOf(scenarioWith(faulty));
    const other = viewOf(scenarioWith({ ...faulty, perspective: 'nobody', description: 'New.' }));
    assert.ok(one.findings[0] && other.findings.some(({ key }) => key === one.findings[0]?.key));
  });
});
