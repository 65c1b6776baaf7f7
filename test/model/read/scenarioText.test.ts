// What reading makes of a text: values, order, names of every sort, and what does not fit.
import assert from 'node:assert/strict';
import { effectiveCell } from '../../../src/model/inherit';
import { readScenario, type ScenarioText } from '../../../src/model/read/scenarioText';

const TEXT = JSON.stringify(
  {
    scenario: 1,
    title: 'Seoul',
    alternatives: { base: { label: 'Base' }, heir: { label: 'Heir', basedOn: 'base' } },
    sections: { money: { label: 'Money' } },
    factors: {
      payment: { section: 'money', label: 'Payment', role: 'lever', unit: 'USD bn', values: { base: 1.5 } },
      stance: {
        section: 'money',
        label: 'Stance',
        role: 'uncertainty',
        levels: { calm: 'Calm', tense: { label: 'Tense', value: 2 } },
        values: { base: 'calm', heir: { value: 'tense', note: 'Feared' } },
      },
    },
  },
  null,
  2,
);

describe('reading a scenario', () => {
  it('keeps values, and ids in the order of the file', () => {
    const { scenario, problems, state } = readScenario(TEXT);
    assert.equal(state, 'sound');
    assert.deepEqual(problems, []);
    assert.deepEqual([...scenario.alternatives.keys()], ['base', 'heir']);
    assert.deepEqual([...scenario.factors.keys()], ['payment', 'stance']);
    assert.deepEqual(scenario.factors.get('stance')?.values.get('heir'), { value: 'tense', note: 'Feared' });
    assert.equal(scenario.factors.get('payment')?.values.get('base'), 1.5);
  });

  for (const [what, text] of [
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['CR alone', TEXT.replaceAll('\n', '\r')],
    ['tabs', TEXT.replaceAll('  ', '\t')],
    ['a byte-order mark', '\uFEFF' + TEXT],
    ['one line', JSON.stringify(JSON.parse(TEXT))],
  ] as const) {
    it(`says the same with ${what}`, () => {
      const doc = readScenario(text);
      assert.equal(doc.state, 'sound');
      assert.deepEqual(doc.problems, []);
      assert.deepEqual(doc.scenario, readScenario(TEXT).scenario);
    });
  }

  for (const cell of [
    1.5,
    0,
    -0,
    'calm',
    '',
    '=stance',
    null,
    { value: null },
    { value: 0, note: 'x', range: { low: 1, high: 2 } },
  ]) {
    it(`a cell ${JSON.stringify(cell)} is what it says`, () => {
      const { scenario, problems } = readScenario(
        TEXT.replace('"base": 1.5', `"base": ${Object.is(cell, -0) ? '-0' : JSON.stringify(cell)}`),
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(scenario.factors.get('payment')?.values.get('base'), cell);
    });
  }

  it('keeps a null that a waiver rests on', () => {
    const { scenario } = read({ waivers: { w: { rule: 'rules/x', reason: 'So.', when: { payment: null } } } });
    assert.deepEqual(scenario.waivers?.get('w')?.when, new Map([['payment', null]]));
  });

  it('keeps the place of what stands behind a byte-order mark', () => {
    const doc = readScenario('\uFEFF{ "lable": 1 }');
    const problem = doc.problems.find(({ kind }) => kind === 'unknown-member');
    assert.deepEqual(problem && { offset: problem.offset, length: problem.length }, { offset: 3, length: 7 });
    assert.deepEqual(doc.lines.at(3), { line: 1, column: 3 });
  });
});

describe('names that JavaScript has a use for', () => {
  const ids = ['constructor', 'tostring', 'valueof', 'hasownproperty', 'prototype', 'values', 'label', 'size', 'get'];

  for (const id of ids) {
    it(`${id} is an id like any other`, () => {
      const { scenario, problems } = read({
        alternatives: { [id]: { label: 'A' } },
        sections: { [id]: { label: 'S' } },
        factors: { [id]: { section: id, label: 'F', role: 'given', levels: { [id]: 'L' }, values: { [id]: id } } },
        rules: { [id]: { forbid: { [id]: id }, because: 'So.' } },
      });
      assert.deepEqual(problems, []);
      assert.equal(scenario.factors.get(id)?.values.get(id), id);
      assert.equal(scenario.rules?.get(id)?.forbid?.get(id), id);
    });
  }

  for (const id of ['hasOwnProperty', '__proto__', 'toString']) {
    it(`${id} is no legal id, and is read all the same`, () => {
      // Written as text: an object literal would set its prototype by this name.
      const doc = readScenario(TEXT.replace('"payment":', `"${id}":`));
      assert.deepEqual(told(doc), [['id', `factors › ${id}`]]);
      assert.equal(doc.scenario.factors.get(id)?.label, 'Payment');
      assert.equal(Object.getPrototypeOf(doc.scenario.factors.get(id)), Object.prototype);
    });
  }

  it('as members of an object they are unknown, or the user’s own', () => {
    const doc = readScenario(TEXT.replace('{', '{ "__proto__": { "title": 5 }, "constructor": 1, "x___proto__": 1,'));
    assert.deepEqual(told(doc), [
      ['unknown-member', '__proto__'],
      ['unknown-member', 'constructor'],
    ]);
    assert.equal(doc.scenario.title, 'Seoul');
    assert.equal(Object.getPrototypeOf(doc.scenario), Object.prototype);
  });
});

describe('duplicate keys', () => {
  it('the last counts, at any depth, and every other is told', () => {
    const doc = readScenario(
      TEXT.replace('"title": "Seoul"', '"title": "one", "title": "two", "title": "three"').replace(
        '"base": 1.5',
        '"base": 1, "base": { "value": 2, "value": 3 }',
      ),
    );
    assert.equal(doc.scenario.title, 'three');
    assert.deepEqual(doc.scenario.factors.get('payment')?.values.get('base'), { value: 3 });
    assert.deepEqual(told(doc), [
      ['duplicate-key', 'title'],
      ['duplicate-key', 'title'],
      ['duplicate-key', 'factors › payment › values › base'],
      ['duplicate-key', 'factors › payment › values › base › value'],
    ]);
  });

  it('of two objects the whole last one counts; they are not merged', () => {
    const doc = readScenario(
      TEXT.replace('"alternatives":', '"alternatives": { "old": { "label": "Old" } }, "alternatives":'),
    );
    assert.deepEqual([...doc.scenario.alternatives.keys()], ['base', 'heir']);
    assert.deepEqual(told(doc), [['duplicate-key', 'alternatives']]);
  });

  it('one spelt with an escape is the same name', () => {
    const doc = readScenario(TEXT.replace('"title": "Seoul"', '"title": "one", "\\u0074itle": "two"'));
    assert.equal(doc.scenario.title, 'two');
    assert.deepEqual(told(doc), [['duplicate-key', 'title']]);
  });

  it('inside what is the user’s own they are not looked for', () => {
    assert.deepEqual(told(readScenario(TEXT.replace('{', '{ "x_own": { "a": 1, "a": 2 },'))), []);
  });
});

describe('the version', () => {
  for (const version of ['2', '1.5', '10']) {
    it(`${version} is newer: that is told and nothing else, and what is known is read`, () => {
      const doc = readScenario(TEXT.replace('"scenario": 1', `"scenario": ${version}, "novelty": {}`));
      assert.equal(doc.state, 'newer');
      assert.deepEqual(told(doc), [['version', 'scenario']]);
      assert.match(
        doc.problems[0]?.message ?? '',
        new RegExp(`version ${version} .*reads version 1.*Nothing will be written`),
      );
      assert.equal(doc.scenario.title, 'Seoul');
      assert.equal(doc.scenario.factors.size, 2);
    });
  }

  for (const version of ['0', '"1"', '"2"', 'null', '-1', 'true']) {
    it(`${version} is no version`, () => {
      const doc = readScenario(TEXT.replace('"scenario": 1', `"scenario": ${version}`));
      assert.equal(doc.state, 'sound');
      assert.deepEqual(told(doc), [['wrong-kind', 'scenario']]);
    });
  }
});

describe('what does not fit', () => {
  // [what, the members of the factor, the problems]
  const CASES: [string, object, [string, string][]][] = [
    ['an object for a label', { label: {} }, [['wrong-kind', 'factors › f › label']]],
    ['an empty label', { label: '' }, [['wrong-kind', 'factors › f › label']]],
    ['a role that there is not', { role: 'choice' }, [['wrong-kind', 'factors › f › role']]],
    ['text for a bound', { min: '0' }, [['wrong-kind', 'factors › f › min']]],
    ['a list for an object', { values: [] }, [['wrong-kind', 'factors › f › values']]],
    ['a cell that is a list', { values: { base: [1] } }, [['wrong-kind', 'factors › f › values › base']]],
    ['a cell that is true', { values: { base: true } }, [['wrong-kind', 'factors › f › values › base']]],
    [
      'a cell object without a value',
      { values: { base: { note: 'x' } } },
      [['missing-member', 'factors › f › values › base › value']],
    ],
    [
      'a cell object with a list in it',
      { values: { base: { value: [] } } },
      [['wrong-kind', 'factors › f › values › base › value']],
    ],
    ['a range without its high end', { range: { low: 1 } }, [['missing-member', 'factors › f › range › high']]],
    ['a misspelt member', { lable: 'F' }, [['unknown-member', 'factors › f › lable']]],
    ['a member of one’s own', { x_lable: 'F' }, []],
    ['a level that is a number', { levels: { calm: 1 } }, [['wrong-kind', 'factors › f › levels › calm']]],
  ];
  for (const [what, members, problems] of CASES) {
    it(`${what}: ${problems.length === 0 ? 'nothing to tell' : 'told at its place'}`, () => {
      const factor = { section: 'money', label: 'F', role: 'given', values: {}, ...members };
      assert.deepEqual(told(read({ factors: { f: factor } })), problems);
    });
  }

  it('a number too large to compute with is no number', () => {
    const doc = readScenario(TEXT.replace('1.5', '1e999'));
    assert.deepEqual(told(doc), [['wrong-kind', 'factors › payment › values › base']]);
    assert.equal(readScenario(TEXT.replace('1.5', '1e-999')).problems.length, 0);
  });

  for (const cell of ['true', '[1]', '{}', '{ "note": "no value" }', '1e999', '{ "value": 1e999 }']) {
    it(`a cell ${cell} cannot be read, and nothing is inherited in its place`, () => {
      const { scenario, problems } = readScenario(TEXT.replace('"base": 1.5', `"base": 1.5, "heir": ${cell}`));
      assert.equal(problems.length, 1);
      const payment = scenario.factors.get('payment');
      assert.ok(payment);
      const heir = effectiveCell(scenario, payment, 'heir');
      assert.equal(heir?.from, 'heir');
      assert.notEqual(heir.cell, 1.5);
    });
  }

  for (const factor of ['null', '5', '"text"', '[]']) {
    it(`a row ${factor} cannot be read, and stands in the table all the same, without cells`, () => {
      const { scenario, problems } = readScenario(TEXT.replace('"factors": {', `"factors": { "odd": ${factor},`));
      assert.deepEqual(
        problems.map(({ kind, path }) => [kind, path]),
        [['wrong-kind', ['factors', 'odd']]],
      );
      assert.deepEqual(scenario.factors.get('odd'), { values: new Map() });
    });
  }

  it('a list that may not be empty is empty', () => {
    assert.deepEqual(told(read({ rules: { r: { forbid: { payment: [] }, because: 'So.' } } })), [
      ['wrong-kind', 'rules › r › forbid › payment'],
    ]);
  });
});

describe('ids', () => {
  const LEGAL = ['a', 'status_quo', 'c2x', 'fy2026_plan', 'abcd1', 'rate', 'price', 'x_own', 'true_cost'];
  for (const id of LEGAL) {
    it(`${id} may be the id of a row`, () => {
      assert.deepEqual(told(readScenario(TEXT.replace('"payment":', `"${id}":`))), []);
    });
  }
  const ILLEGAL = [
    'q1',
    'fy26',
    'r1c1',
    'r',
    'c',
    'rc',
    'r1',
    'c5',
    'xfd1048576',
    'true',
    'false',
    'A',
    'aB',
    '1a',
    '_a',
    'a-b',
    'a b',
    'a.b',
    '',
    '가격',
  ];
  for (const id of ILLEGAL) {
    it(`“${id}” may not`, () => {
      assert.deepEqual(told(readScenario(TEXT.replace('"payment":', `"${id}":`))), [['id', `factors › ${id}`]]);
    });
  }
  for (const id of ['q1', 'r1c1', 'true']) {
    it(`${id} may be the id of an alternative, which is no name in formulas`, () => {
      assert.deepEqual(told(readScenario(TEXT.replaceAll('"heir":', `"${id}":`))), []);
    });
  }
});

/** Reads a scenario that is TEXT with other members. */
function read(members: object): ScenarioText {
  return readScenario(JSON.stringify({ ...(JSON.parse(TEXT) as object), ...members }));
}

function told({ problems }: ScenarioText): [string, string][] {
  return problems.map(({ kind, path }) => [kind, path.join(' › ')]);
}
