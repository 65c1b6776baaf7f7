// Edits of rows, columns, sections and levels by example: what the text looks like, and what is refused.
import assert from 'node:assert/strict';
import {
  duplicateAlternative,
  insertAlternative,
  moveAlternatives,
  removeAlternatives,
} from '../../../src/model/edit/alternativeEdits';
import type { EditResult } from '../../../src/model/edit/editResult';
import { idFromLabel, type Named } from '../../../src/model/edit/ids';
import { addLevel, moveLevel, setLevelLabel, setLevelValue, removeLevel } from '../../../src/model/edit/levelEdits';
import { copyRow, insertFactor, insertMeasure, removeRows } from '../../../src/model/edit/rowEdits';
import { moveRow } from '../../../src/model/edit/rowMoves';
import { setBound, setOwner, setRole, setUnit } from '../../../src/model/edit/rowMembers';
import { deleteSection, insertSection, moveSection } from '../../../src/model/edit/sectionEdits';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';

type Edit = (doc: ScenarioText) => EditResult;

const TEXT = `{
  "scenario": 1,
  "actors": {
    "seoul": {
      "label": "Seoul"
    }
  },
  "alternatives": {
    "base": {
      "label": "Base"
    },
    "deal": {
      "label": "Deal",
      "basedOn": "base"
    },
    "worst": {
      "label": "Worst",
      "basedOn": "deal"
    }
  },
  "sections": {
    "money": {
      "label": "Money"
    },
    "posture": {
      "label": "Posture"
    }
  },
  "factors": {
    "pay": {
      "section": "money",
      "label": "Payment",
      "role": "lever",
      "unit": "KRW trn",
      "as": "hosting_payment",
      "values": {
        "base": 1.50,
        "deal": { "value": 2, "note": "x" }
      }
    },
    "troops": {
      "section": "posture",
      "label": "Troops",
      "role": "lever",
      "values": {
        "base": 28500
      }
    },
    "stance": {
      "section": "money",
      "label": "Stance",
      "role": "uncertainty",
      "levels": {
        "calm": "Calm",
        "tense": "Tense"
      },
      "values": {
        "base": "calm"
      }
    }
  },
  "measures": {
    "burden": {
      "section": "money",
      "label": "Burden",
      "unit": "KRW trn",
      "formula": "=pay * 2"
    },
    "total": {
      "label": "Total",
      "unit": "KRW trn",
      "formula": "=burden"
    }
  }
}
`;

describe('editing rows, columns, sections and levels', () => {
  // [what, the edit, what stood there, what stands there then]
  const CASES: [string, Edit, string, string][] = [
    [
      'a new factor is written in canonical form behind its neighbour',
      (doc) =>
        insertFactor(doc, {
          label: ' Alert state ',
          kind: 'levels',
          after: 'pay',
          levels: [
            { label: 'Off', value: 0 },
            { label: 'On', value: 1, id: 'on' },
          ],
        }),
      `    "troops": {`,
      `    "alert_state": {
      "section": "money",
      "label": "Alert state",
      "role": "lever",
      "levels": {
        "off": { "label": "Off", "value": 0 },
        "on": { "label": "On", "value": 1 }
      },
      "values": {}
    },
    "troops": {`,
    ],
    [
      'a new factor behind the measures of a section is the last of its factors',
      (doc) => insertFactor(doc, { label: 'Date', kind: 'date', role: 'given', after: 'burden' }),
      `        "base": "calm"
      }
    }
`,
      `        "base": "calm"
      }
    },
    "date": {
      "section": "money",
      "label": "Date",
      "role": "given",
      "type": "date",
      "values": {}
    }
`,
    ],
    [
      'a new measure before the factors of a section is the first of its measures',
      (doc) => insertMeasure(doc, { label: 'Cost', unit: 'USD', formula: '=pay', direction: 'lower', before: 'pay' }),
      `    "burden": {`,
      `    "cost": {
      "section": "money",
      "label": "Cost",
      "unit": "USD",
      "formula": "=pay",
      "direction": "lower"
    },
    "burden": {`,
    ],
    [
      'a copied row keeps the digits, and leaves the concept to the original',
      (doc) => copyRow(doc, 'pay'),
      `    "troops": {`,
      `    "pay_copy": {
      "section": "money",
      "label": "Payment (copy)",
      "role": "lever",
      "unit": "KRW trn",
      "values": {
        "base": 1.50,
        "deal": { "value": 2, "note": "x" }
      }
    },
    "troops": {`,
    ],
    [
      'a row that stands right already only changes its section',
      (doc) => moveRow(doc, 'troops', { after: 'pay' }),
      `"section": "posture"`,
      `"section": "money"`,
    ],
    [
      'a row moved to an empty place stays where it is in the text',
      (doc) => moveRow(doc, 'pay', { section: 'posture', before: 'troops' }),
      `"section": "money",
      "label": "Payment"`,
      `"section": "posture",
      "label": "Payment"`,
    ],
    [
      'a measure moved behind all sections loses its own',
      (doc) => moveRow(doc, 'burden', { section: null }),
      TEXT.slice(TEXT.indexOf('    "burden"'), -1),
      `    "total": {
      "label": "Total",
      "unit": "KRW trn",
      "formula": "=burden"
    },
    "burden": {
      "label": "Burden",
      "unit": "KRW trn",
      "formula": "=pay * 2"
    }
  }
}`,
    ],
    [
      'a measure moved into a section gets it in front',
      (doc) => moveRow(doc, 'total', { after: 'burden' }),
      `"total": {
      "label"`,
      `"total": {
      "section": "money",
      "label"`,
    ],
    ['a move to where it is changes nothing', (doc) => moveRow(doc, 'stance', { after: 'pay' }), '', ''],
    ['nor does one to beside itself', (doc) => moveRow(doc, 'stance', { after: 'stance' }), '', ''],
    ['nor to its own section', (doc) => moveRow(doc, 'pay', { section: 'money' }), '', ''],
    ['nor of a column to the end where it is', (doc) => moveAlternatives(doc, ['worst'], {}), '', ''],
    [
      'a deleted column leaves its cells and its base to those based on it',
      (doc) => removeAlternatives(doc, ['base']),
      TEXT,
      TEXT.replace(`    "base": {\n      "label": "Base"\n    },\n`, '')
        .replace(`"Deal",\n      "basedOn": "base"`, `"Deal"`)
        .replace(`        "base": 1.50,\n`, '')
        .replace('"base": 28500', '"deal": 28500')
        .replace('"base": "calm"', '"deal": "calm"'),
    ],
    [
      'one in the middle too',
      (doc) => removeAlternatives(doc, ['deal']),
      TEXT,
      TEXT.replace(`    "deal": {\n      "label": "Deal",\n      "basedOn": "base"\n    },\n`, '')
        .replace('"basedOn": "deal"', '"basedOn": "base"')
        .replace('"deal": { "value": 2', '"worst": { "value": 2'),
    ],
    [
      'of two that are deleted the nearest that stays becomes the base',
      (doc) => removeAlternatives(doc, ['deal', 'base']),
      TEXT,
      TEXT.replace(/ {4}"base": \{[^}]*\},\n {4}"deal": \{[^}]*\},\n/, '')
        .replace(`"Worst",\n      "basedOn": "deal"`, `"Worst"`)
        .replace(`        "base": 1.50,\n`, '')
        .replace('"deal": { "value": 2', '"worst": { "value": 2')
        .replace('"base": 28500', '"worst": 28500')
        .replace('"base": "calm"', '"worst": "calm"'),
    ],
    [
      'a new column is written like the others',
      (doc) => insertAlternative(doc, { label: 'Year 2027', basedOn: 'deal', before: 'deal' }),
      `    "deal": {
      "label"`,
      `    "year_2027": {
      "label": "Year 2027",
      "basedOn": "deal"
    },
    "deal": {
      "label"`,
    ],
    [
      'a new section is the last where no place is given',
      (doc) => insertSection(doc, { label: '2027', kind: 'tariffs' }),
      `"Posture"
    }`,
      `"Posture"
    },
    "section_2027": {
      "label": "2027",
      "kind": "tariffs"
    }`,
    ],
    [
      'a deleted section gives its rows to another',
      (doc) => deleteSection(doc, 'posture', { moveRowsTo: 'money' }),
      TEXT,
      TEXT.replace(`,\n    "posture": {\n      "label": "Posture"\n    }`, '').replace(
        '"section": "posture"',
        '"section": "money"',
      ),
    ],
    [
      'a bound is written as it was typed',
      (doc) => setBound(doc, 'pay', 'max', '1,500.0'),
      '"as"',
      '"max": 1500.0,\n      "as"',
    ],
    [
      'a unit is taken out',
      (doc) => setUnit(doc, 'pay', ' '),
      `\n      "unit": "KRW trn",\n      "as"`,
      `\n      "as"`,
    ],
    [
      'an owner comes behind the role',
      (doc) => setOwner(doc, 'pay', 'seoul'),
      '"unit"',
      '"owner": "seoul",\n      "unit"',
    ],
    ['a role that it has already changes nothing', (doc) => setRole(doc, 'pay', 'lever'), '', ''],
    [
      'a level gets a value',
      (doc) => setLevelValue(doc, 'stance', 'tense', 2),
      '"tense": "Tense"',
      '"tense": { "label": "Tense", "value": 2 }',
    ],
  ];
  for (const [what, edit, before, after] of CASES) {
    it(what, () => {
      assert.ok(TEXT.includes(before));
      const place =
        before === '"unit"' || before === '"as"' ? TEXT.indexOf(before, TEXT.indexOf('"pay"')) : TEXT.indexOf(before);
      const wanted = TEXT.slice(0, place) + after + TEXT.slice(place + before.length);
      assert.equal(apply(TEXT, edit), wanted);
      if (before === after) assert.deepEqual(edit(readScenario(TEXT)), { edits: [] });
    });
  }

  it('every room of the file is made where it is missing', () => {
    const empty = '{\n\t"scenario": 1,\n\t"title": "New",\n\t"waivers": {}\n}\n';
    const built = [
      (doc: ScenarioText) => insertAlternative(doc, { label: 'Base' }),
      (doc: ScenarioText) => insertSection(doc, { label: 'Money' }),
      (doc: ScenarioText) => insertFactor(doc, { label: 'Pay', kind: 'number', unit: 'USD' }),
      (doc: ScenarioText) => insertMeasure(doc, { label: 'Cost', unit: 'USD', formula: '=pay' }),
    ].reduce(apply, empty);
    const wanted = {
      scenario: 1,
      title: 'New',
      alternatives: { base: { label: 'Base' } },
      sections: { money: { label: 'Money' } },
      factors: { pay: { section: 'money', label: 'Pay', role: 'lever', unit: 'USD', values: {} } },
      measures: { cost: { label: 'Cost', unit: 'USD', formula: '=pay' } },
      waivers: {},
    };
    assert.equal(built, JSON.stringify(wanted, null, '\t') + '\n');
  });

  it('a new column follows neighbours that stand on one line each', () => {
    const text =
      '{\n  "scenario": 1,\n  "alternatives": {\n    "a": { "label": "A" },\n    "b": { "label":"B" }\n  }\n}';
    assert.equal(
      apply(text, (doc) => insertAlternative(doc, { label: 'C', basedOn: 'a', after: 'a' })),
      text.replace('"A" },', '"A" },\n    "c": { "label": "C", "basedOn": "a" },'),
    );
  });

  it('what stands behind the first takes its space from between members, not from the brace', () => {
    const text = '{"scenario": 1, "alternatives": {"a": {"label": "A"}, "b": {"label": "B"}}}';
    const wanted = '{"scenario": 1, "alternatives": {"a": {"label": "A"}, "c": {"label": "C"}, "b": {"label": "B"}}}';
    assert.equal(
      apply(text, (doc) => insertAlternative(doc, { label: 'C', after: 'a' })),
      wanted,
    );
    const moved = wanted.replace('"c": {"label": "C"}, ', '').replace('"B"}', '"B"}, "c": {"label": "C"}');
    assert.equal(
      apply(moved, (doc) => moveAlternatives(doc, ['c'], { after: 'a' })),
      wanted,
    );
  });

  it('inherited cells come in the order of the columns, between cells that stay', () => {
    const columns = '{"a":{},"b":{"basedOn":"a"},"c":{},"d":{"basedOn":"a"},"e":{}}';
    const text = `{"scenario":1,"alternatives":${columns},"factors":{"pay":{"values":{"c":3, "a":1.0, "e":5}}}}`;
    assert.match(
      apply(text, (doc) => removeAlternatives(doc, ['a'])),
      /"values":\{"b":1.0, "c":3, "d":1.0, "e":5\}/,
    );
    const alone = text.replace('"c":3, "a":1.0, "e":5', '"a":1.0');
    assert.match(
      apply(alone, (doc) => removeAlternatives(doc, ['a'])),
      /"values":\{"b":1.0,"d":1.0\}/,
    );
  });

  it('a copied or deleted thing that is written twice takes its double along', () => {
    const text = '{"scenario":1,"alternatives":{"a":{"label":"A"},"b":{"label":"B"},"a":{"label":"A2"}},"factors":{}}';
    assert.equal(
      apply(text, (doc) => removeAlternatives(doc, ['a'])),
      '{"scenario":1,"alternatives":{"b":{"label":"B"}},"factors":{}}',
    );
    assert.match(
      apply(text, (doc) => duplicateAlternative(doc, 'a')),
      /"a":\{"label":"A2"\},"a_copy":\{"label":"A2 \(copy\)"\}/,
    );
  });

  it('a copy of a column does not take over cells that a deleted one has left behind', () => {
    const text = '{"scenario":1,"alternatives":{"a":{"label":"A"}},"factors":{"pay":{"values":{"a":1,"a_copy":2}}}}';
    assert.match(
      apply(text, (doc) => duplicateAlternative(doc, 'a')),
      /"values":\{"a":1,"a_copy_2":1,"a_copy":2\}/,
    );
  });
});

describe('a structural edit is refused, with what would help', () => {
  const sound = readScenario(TEXT);
  const broken = readScenario(TEXT.slice(0, -3));
  const newer = readScenario(TEXT.replace('"scenario": 1', '"scenario": 2'));
  const twice = readScenario(TEXT.replace('"troops": {', '"pay": {}, "troops": {'));
  const edits: Record<string, Edit> = {
    insertFactor: (doc) => insertFactor(doc, { label: 'X', kind: 'number' }),
    insertMeasure: (doc) => insertMeasure(doc, { label: 'X', unit: 'USD', formula: '=1' }),
    removeRows: (doc) => removeRows(doc, ['pay']),
    copyRow: (doc) => copyRow(doc, 'pay'),
    moveRow: (doc) => moveRow(doc, 'pay', { after: 'stance' }),
    setRole: (doc) => setRole(doc, 'pay', 'given'),
    setOwner: (doc) => setOwner(doc, 'pay', 'seoul'),
    setUnit: (doc) => setUnit(doc, 'pay', 'USD'),
    setBound: (doc) => setBound(doc, 'pay', 'min', '0'),
    insertAlternative: (doc) => insertAlternative(doc, { label: 'X' }),
    duplicateAlternative: (doc) => duplicateAlternative(doc, 'base'),
    removeAlternatives: (doc) => removeAlternatives(doc, ['base']),
    moveAlternatives: (doc) => moveAlternatives(doc, ['base'], { after: 'deal' }),
    insertSection: (doc) => insertSection(doc, { label: 'X' }),
    deleteSection: (doc) => deleteSection(doc, 'posture', { moveRowsTo: 'money' }),
    moveSection: (doc) => moveSection(doc, 'money', {}),
    addLevel: (doc) => addLevel(doc, 'stance', { label: 'X' }),
    removeLevel: (doc) => removeLevel(doc, 'stance', 'calm'),
    moveLevel: (doc) => moveLevel(doc, 'stance', 'calm', {}),
    setLevelLabel: (doc) => setLevelLabel(doc, 'stance', 'calm', 'X'),
    setLevelValue: (doc) => setLevelValue(doc, 'stance', 'calm', 1),
  };
  for (const [name, edit] of Object.entries(edits)) {
    it(`${name} in a broken file and in a newer one`, () => {
      assert.ok('edits' in edit(sound));
      assert.match(refusal(edit(broken)), /not valid JSON.*Mend it in the text/);
      assert.match(refusal(edit(newer)), /newer version/);
    });
  }

  // [what, the edit, something of the reason]
  const CASES: [string, EditResult, RegExp][] = [
    ['a row without a label', insertFactor(sound, { label: ' ', kind: 'number' }), /cannot be empty/],
    [
      'an id that is taken by a measure',
      insertFactor(sound, { label: 'X', id: 'burden', kind: 'text' }),
      /“burden” is taken/,
    ],
    [
      'an id like a cell address',
      insertFactor(sound, { label: 'X', id: 'q1', kind: 'text' }),
      /Excel would not read as a cell/,
    ],
    [
      'a row in a section that is gone',
      insertFactor(sound, { label: 'X', kind: 'text', section: 'gone' }),
      /no section “gone”/,
    ],
    [
      'a row beside one that is gone',
      insertFactor(sound, { label: 'X', kind: 'text', after: 'gone' }),
      /no row “gone” any more/,
    ],
    [
      'a row beside one of another section',
      moveRow(sound, 'pay', { section: 'money', after: 'troops' }),
      /another section/,
    ],
    ['a row of levels without levels', insertFactor(sound, { label: 'X', kind: 'levels' }), /needs one at least/],
    [
      'two levels of one id',
      insertFactor(sound, {
        label: 'X',
        kind: 'levels',
        levels: [
          { label: 'A', id: 'a' },
          { label: 'B', id: 'a' },
        ],
      }),
      /“a” is taken/,
    ],
    ['an owner who is no actor', insertFactor(sound, { label: 'X', kind: 'text', owner: 'bern' }), /no actor “bern”/],
    ['an owner who is no actor, on a row', setOwner(sound, 'pay', 'bern'), /no actor “bern”. Known are seoul/],
    [
      'a factor where the file has no section',
      insertFactor(readScenario('{"scenario":1}'), { label: 'X', kind: 'text' }),
      /Insert a section first/,
    ],
    ['a factor without a section', moveRow(sound, 'pay', { section: null }), /stands in a section/],
    ['a measure that is no formula', insertMeasure(sound, { label: 'X', unit: '', formula: 'pay' }), /starts with =/],
    ['a row that is gone', removeRows(sound, ['pay', 'gone']), /no row “gone” any more/],
    ['a copy of one that is gone', copyRow(sound, 'constructor'), /no row “constructor”/],
    ['a move of one that is gone', moveRow(sound, 'gone', {}), /no row “gone”/],
    ['a move of one that is written twice', moveRow(twice, 'pay', { after: 'stance' }), /written twice/],
    ['the role of a measure', setRole(sound, 'burden', 'given'), /A measure has no role/],
    [
      'the unit of a row of dates',
      setUnit(readScenario(TEXT.replace('"unit": "KRW trn"', '"type": "date"')), 'pay', 'USD'),
      /holds dates/,
    ],
    ['the unit of levels without values', setUnit(sound, 'stance', 'USD'), /no values/],
    ['no unit for a measure', setUnit(sound, 'burden', ''), /has a unit/],
    ['a bound that is no number', setBound(sound, 'pay', 'min', 'few'), /not a number/],
    ['a bound that is a formula', setBound(sound, 'pay', 'min', '=1'), /not a formula/],
    [
      'bounds that cross',
      setBound(readScenario(TEXT.replace('"as"', '"max": 3, "as"')), 'pay', 'min', '4'),
      /above the greatest \(3\)/,
    ],
    ['bounds of levels', setBound(sound, 'stance', 'min', '4'), /row of numbers/],
    ['a base that is gone', insertAlternative(sound, { label: 'X', basedOn: 'gone' }), /no alternative “gone”/],
    ['all of the columns', removeAlternatives(sound, ['base', 'deal', 'worst']), /one alternative at least/],
    ['a column that is gone', removeAlternatives(sound, ['gone']), /no alternative “gone”/],
    [
      'a move beside a column that is gone',
      moveAlternatives(sound, ['base'], { after: 'gone' }),
      /no alternative “gone”/,
    ],
    ['a section with a row', deleteSection(sound, 'posture'), /One row stands in this section. Move/],
    ['a section with rows', deleteSection(sound, 'money'), /3 rows stand in this section/],
    [
      'rows moved to a section that is gone',
      deleteSection(sound, 'money', { moveRowsTo: 'gone' }),
      /no section “gone”/,
    ],
    ['rows moved to where they are', deleteSection(sound, 'money', { moveRowsTo: 'money' }), /cannot stay/],
    ['levels of a row that has none', addLevel(sound, 'pay', { label: 'X' }), /no levels/],
    ['a level that is taken', addLevel(sound, 'stance', { label: 'X', id: 'calm' }), /“calm” is taken/],
    ['a level that is gone', setLevelLabel(sound, 'stance', 'gone', 'X'), /no level “gone”/],
    [
      'the last level',
      removeLevel(readScenario(TEXT.replace(',\n        "tense": "Tense"', '')), 'stance', 'calm'),
      /needs one at least/,
    ],
    ['a value that is no number', setLevelValue(sound, 'stance', 'calm', NaN), /is a number/],
    [
      'sections that are a list',
      insertSection(readScenario('{"scenario":1,"sections":[]}'), { label: 'X' }),
      /sections is not an object/,
    ],
  ];
  for (const [what, result, reason] of CASES) it(what, () => assert.match(refusal(result), reason));
});

describe('an id is made from a label', () => {
  // [label, of what, ids in use, the id]
  const CASES: [string, Named, string[], string][] = [
    ['Payment for hosting US forces', 'row', [], 'payment_for_hosting_us_forces'],
    ['  Café — Größe & Œuvre ', 'row', [], 'cafe_grosse_and_oeuvre'],
    ['방위비 분담금', 'row', [], 'bangwibi_bundamgeum'],
    ['Tariff (%)', 'row', [], 'tariff_percent'],
    ['Seoul’s share', 'row', [], 'seouls_share'],
    ['Q1', 'row', [], 'row_q1'],
    ['TRUE', 'row', [], 'row_true'],
    ['Q1', 'alternative', [], 'q1'],
    ['2027', 'alternative', [], 'alternative_2027'],
    ['防衛費', 'row', [], 'row'],
    ['…', 'section', ['section'], 'section_2'],
    ['Pay', 'row', ['pay', 'pay_2'], 'pay_3'],
    ['constructor', 'level', [], 'constructor'],
    ['A label that is far longer than anyone would want to type', 'row', [], 'a_label_that_is_far_longer_than_anyone'],
    ['x'.repeat(60), 'row', [], 'x'.repeat(40)],
  ];
  for (const [label, of, inUse, id] of CASES)
    it(`“${label}” (${of}) → ${id}`, () => assert.equal(idFromLabel(label, of, new Set(inUse)), id));
});

function apply(text: string, edit: Edit): string {
  const result = edit(readScenario(text));
  assert.ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

function refusal(result: EditResult): string {
  assert.ok('refused' in result, 'it was not refused');
  return result.refused;
}
