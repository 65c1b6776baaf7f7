import assert from 'node:assert/strict';
import { contentAt, contentOf, textOfContent } from '../../../src/compare/content';
import { mergeTexts } from '../../../src/compare/merge/mergeTexts';
import { readScenario } from '../../../src/model/read/scenarioText';

const ROWS = {
  payment: '    "payment": { "label": "Payment", "values": { "base": 1.50, "deal": 2 } }',
  stance:
    '    "stance": { "label": "Stance", "levels": { "calm": "Calm", "tense": "Tense" }, "values": { "base": "calm" } }',
  total: '    "total": { "label": "Total", "values": { "base": "=payment * 2" } }',
};
const ALTERNATIVES = {
  base: '    "base": { "label": "Base" }',
  deal: '    "deal": { "label": "Deal", "basedOn": "base" }',
};
const RULES = {
  cap: '    "cap": { "require": "=payment < 3", "because": "A cap." }',
  calm: '    "calm": { "forbid": { "stance": "tense" }, "because": "Calm." }',
};

interface Parts {
  rows?: Readonly<Record<string, string>>;
  alternatives?: Readonly<Record<string, string>>;
  rules?: Readonly<Record<string, string>>;
}

function text({ rows = ROWS, alternatives = ALTERNATIVES, rules = RULES }: Parts = {}): string {
  const room = (name: string, entries: Readonly<Record<string, string>>) =>
    `  "${name}": {\n${Object.values(entries).join(',\n')}\n  }`;
  const rooms = [room('alternatives', alternatives), room('factors', rows), room('rules', rules)];
  return `{\n  "scenario": 1,\n  "title": "T",\n${rooms.join(',\n')}\n}\n`;
}

function without(entries: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([one]) => one !== name));
}

function turned(entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).reverse());
}

/** The merge of two sides, and the same with the sides exchanged. */
function bothWays(one: string, other: string) {
  return [
    [one, other],
    [other, one],
  ].map(([ours = '', theirs = '']) => {
    const merged = mergeTexts(text(), ours, theirs);
    assert.ok('text' in merged);
    return { ...merged, ours, theirs };
  });
}

const idsOf = (json: string, ...path: string[]) => {
  const there = contentAt(contentOf(readScenario(json)), path);
  return typeof there === 'object' ? [...there.keys()] : [];
};
const said = (json: string) => textOfContent(contentOf(readScenario(json)));

describe('two sides that meet in a merge', () => {
  it('both add a row: alike it stands once, else it is a conflict', () => {
    const tax = '    "tax": { "label": "Tax", "values": { "base": 1 } }';
    const added = text({ rows: { ...ROWS, tax } });
    for (const { text: result } of bothWays(added, added)) assert.equal(result, added);
    for (const { conflicts } of bothWays(added, text({ rows: { ...ROWS, tax: tax.replace('1', '2') } }))) {
      assert.deepEqual(
        conflicts.map(({ path }) => path.join('/')),
        ['factors/tax/values/base'],
      );
    }
  });

  it('one adds a row behind one that the other deletes: the new one stays, the old one goes', () => {
    const tax = '    "tax": { "label": "Tax", "values": { "base": 1 } }';
    const added = text({ rows: { payment: ROWS.payment, stance: ROWS.stance, tax, total: ROWS.total } });
    for (const { text: result, conflicts } of bothWays(added, text({ rows: without(ROWS, 'stance') }))) {
      assert.deepEqual(conflicts, []);
      assert.deepEqual(idsOf(result, 'factors'), ['payment', 'tax', 'total']);
    }
  });

  it('one adds a cell, a level or a rule’s member in what the other deletes: a conflict on the whole', () => {
    const cell = text({ rows: { ...ROWS, total: ROWS.total.replace('2" }', '2", "deal": 5 }') } });
    const level = text({ rows: { ...ROWS, stance: ROWS.stance.replace('"Tense"', '"Tense", "war": "War"') } });
    const member = text({ rules: { ...RULES, cap: RULES.cap.replace('"A cap."', '"A cap.", "severity": "error"') } });
    for (const [changed, deleted, path] of [
      [cell, text({ rows: without(ROWS, 'total') }), 'factors/total'],
      [level, text({ rows: without(ROWS, 'stance') }), 'factors/stance'],
      [member, text({ rules: without(RULES, 'cap') }), 'rules/cap'],
    ] as const) {
      for (const { conflicts } of bothWays(changed, deleted)) {
        assert.deepEqual(
          conflicts.map((one) => one.path.join('/')),
          [path],
        );
      }
    }
  });

  const inUnit = (unit: string, base: string, deal = '2') => {
    const payment = `    "payment": { "label": "Payment", "unit": "${unit}", "values": { "base": ${base}, "deal": ${deal} } }`;
    return text({ rows: { ...ROWS, payment } });
  };
  const cellsInConflict = (before: string, one: string, other: string) =>
    [mergeTexts(before, one, other), mergeTexts(before, other, one)].map((merged) => {
      assert.ok('conflicts' in merged);
      return merged.conflicts.map(({ path, unitOf }) => [path.slice(1).join('/'), unitOf]);
    });

  it('one gives a row another unit, the other writes a number into it: a conflict, whose number is meant in which', () => {
    const before = inUnit('KRW trn/yr', '1.50');
    const converted = inUnit('KRW bn/yr', '1500', '2000');
    const lone = [[['payment/values/base', 'ours']], [['payment/values/base', 'theirs']]];
    // The numbers were converted, were not, and what was written is an object.
    assert.deepEqual(cellsInConflict(before, converted, inUnit('KRW trn/yr', '1.80')), lone);
    assert.deepEqual(cellsInConflict(before, inUnit('USD bn/yr', '1.50'), inUnit('KRW trn/yr', '1.80')), lone);
    const noted = inUnit('KRW trn/yr', '{ "value": 1.80, "note": "As agreed." }');
    assert.deepEqual(cellsInConflict(before, inUnit('USD bn/yr', '1.50'), noted), lone);
    // A cell that was not there before, which the side with the other unit could not convert.
    const added = (json: string) => json.replace(', "deal": 2', '').replace(', "deal": 2000', '');
    assert.deepEqual(cellsInConflict(added(before), added(converted), before), [
      [['payment/values/deal', 'ours']],
      [['payment/values/deal', 'theirs']],
    ]);
  });

  it('one gives a row another unit, the other writes no number into it: both stand', () => {
    const before = inUnit('KRW trn/yr', '1.50');
    const converted = inUnit('KRW bn/yr', '1500', '2000');
    assert.deepEqual(cellsInConflict(before, converted, before.replace('"Payment"', '"The payment"')), [[], []]);
    assert.deepEqual(cellsInConflict(before, inUnit('KRW bn/yr', '1.50'), inUnit('KRW trn/yr', '"=total / 2"')), [
      [],
      [],
    ]);
    const noted = inUnit('KRW trn/yr', '{ "value": 1.50, "note": "As agreed." }');
    assert.deepEqual(cellsInConflict(before, inUnit('KRW bn/yr', '1.50'), noted), [[], []]);
    // The same unit by another name.
    assert.deepEqual(cellsInConflict(before, inUnit('KRW trillion/yr', '1.50'), inUnit('KRW trn/yr', '1.80')), [
      [],
      [],
    ]);
  });

  it('one renames a row, the other edits it and a formula that reads it: the edits go by the new id', () => {
    const renamed = text().replaceAll('payment', 'hosting');
    const edited = text().replace('1.50', '1.80').replace('payment * 2', 'payment * 3');
    for (const { text: result, conflicts } of bothWays(renamed, edited)) {
      assert.deepEqual(conflicts, []);
      assert.equal(said(result), said(edited.replaceAll('payment', 'hosting')));
    }
  });

  it('one renames an alternative, the other edits a cell in it: the cell goes by the new id', () => {
    const renamed = text().replaceAll('"deal"', '"offer"');
    const edited = text().replace('"deal": 2', '"deal": 2.40');
    for (const { text: result, conflicts } of bothWays(renamed, edited)) {
      assert.deepEqual(conflicts, []);
      assert.equal(said(result), said(edited.replaceAll('"deal"', '"offer"')));
    }
  });

  it('one renames a row that the other deletes: a conflict', () => {
    const renamed = text().replaceAll('"total"', '"sum"');
    for (const { conflicts } of bothWays(renamed, text({ rows: without(ROWS, 'total') }))) {
      assert.deepEqual(
        conflicts.map(({ path }) => path.join('/')),
        ['factors/sum'],
      );
    }
  });

  const middle = {
    alternatives: [
      'alternatives',
      { alternatives: turned(ALTERNATIVES) },
      {
        alternatives: { base: ALTERNATIVES.base, more: '    "more": { "label": "More" }', deal: ALTERNATIVES.deal },
      },
      ['deal', 'base'],
    ],
    rows: [
      'factors',
      { rows: turned(ROWS) },
      {
        rows: {
          payment: ROWS.payment,
          more: '    "more": { "label": "More", "values": {} }',
          stance: ROWS.stance,
          total: ROWS.total,
        },
      },
      ['total', 'stance', 'payment'],
    ],
    rules: [
      'rules',
      { rules: turned(RULES) },
      {
        rules: {
          cap: RULES.cap,
          more: '    "more": { "require": "=payment > 0", "because": "More." }',
          calm: RULES.calm,
        },
      },
      ['calm', 'cap'],
    ],
  } as const;
  for (const [what, [room, reordered, inserted, wanted]] of Object.entries(middle)) {
    it(`one reorders ${what}, the other inserts one: all stand as reordered, and the new one is there`, () => {
      for (const { text: result, conflicts } of bothWays(text(reordered), text(inserted))) {
        assert.deepEqual(conflicts, []);
        const ids = idsOf(result, room);
        assert.deepEqual(
          ids.filter((id) => id !== 'more'),
          wanted,
        );
        assert.ok(ids.includes('more'));
      }
    });
  }

  it('one reorders levels, the other inserts one: it stands behind the one that it was put behind', () => {
    const stance = (levels: string) =>
      text({ rows: { ...ROWS, stance: ROWS.stance.replace(/\{ "calm".*?\}/, levels) } });
    const reordered = stance('{ "tense": "Tense", "calm": "Calm" }');
    const inserted = stance('{ "calm": "Calm", "wary": "Wary", "tense": "Tense" }');
    for (const { text: result, conflicts } of bothWays(reordered, inserted)) {
      assert.deepEqual(conflicts, []);
      assert.deepEqual(idsOf(result, 'factors', 'stance', 'levels'), ['tense', 'calm', 'wary']);
    }
  });
});
