import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { pathOf } from '../../../src/compare/change';
import { contentAt, contentOf, jsonOf, textOfContent } from '../../../src/compare/content';
import { differences } from '../../../src/compare/differences';
import { mergedInShort } from '../../../src/compare/merge/mergedInShort';
import { mergedWhole } from '../../../src/compare/merge/mergedWhole';
import { mergeTexts, type MergedText } from '../../../src/compare/merge/mergeTexts';
import { isEmpty } from '../../../src/compare/renames';
import { readScenario } from '../../../src/model/read/scenarioText';
import { Random } from '../../fuzz/random';
import { smallScenario, writtenText } from '../../fuzz/smallScenario';
import { clash } from '../support/clashes';
import { edited } from '../support/texts';

const BASE = `{
  "scenario": 1,
  "title": "T",
  "alternatives": {
    "base": { "label": "Base" },
    "deal": { "label": "Deal", "basedOn": "base" }
  },
  "sections": { "money": { "label": "Money" } },
  "factors": {
    "payment": {
      "section": "money",
      "label": "Payment",
      "values": {
        "base": 1.50,
        "deal": 2
      }
    },
    "credit": {
      "section": "money",
      "label": "Credit",
      "values": {
        "base": 3
      }
    },
    "total": { "label": "Total", "values": { "base": "=payment + credit" } }
  }
}
`;

function merged(base: string, ours: string, theirs: string): MergedText {
  const result = mergeTexts(base, ours, theirs);
  assert.ok('text' in result, 'refused' in result ? result.refused : '');
  return result;
}

function said(text: string): string {
  return textOfContent(contentOf(readScenario(text)));
}

type SideName = 'ours' | 'base' | 'theirs';

/** A side of each conflict chosen, the same of all or by their number. */
function chosen(text: string, side: SideName | ((place: number) => SideName)): string {
  const hunk = /<{7} ours\r?\n([^]*?)\|{7} base\r?\n([^]*?)={7}\r?\n([^]*?)>{7} theirs\r?\n/g;
  let place = 0;
  return text.replace(hunk, (_, ours: string, base: string, theirs: string) => {
    return { ours, base, theirs }[typeof side === 'string' ? side : side(place++)];
  });
}

const triple = fc.nat().map((seed) => {
  const random = new Random(seed);
  const base = writtenText(random, smallScenario(random));
  return { base, ours: edited(base, random, 4), theirs: edited(base, random, 4) };
});

const isReadable = ({ base, ours, theirs }: { base: string; ours: string; theirs: string }) =>
  [base, ours, theirs].every((text) => readScenario(text).state === 'sound');

describe('a merge', () => {
  it('takes both sides where they changed different cells of a row, onto the text of ours', () => {
    const ours = BASE.replace('1.50', '1.80');
    const { text, conflicts } = merged(BASE, ours, BASE.replace('"deal": 2', '"deal": 2.40'));
    assert.deepEqual([text, conflicts], [ours.replace('"deal": 2', '"deal": 2.40'), []]);
  });

  it('names both values where both changed a cell, between marks', () => {
    const { text, conflicts } = merged(BASE, BASE.replace('1.50', '1.80'), BASE.replace('1.50', '1.7'));
    const path = ['factors', 'payment', 'values', 'base'];
    assert.deepEqual(conflicts, [{ path, base: '1.50', ours: '1.80', theirs: '1.7' }]);
    assert.ok(
      text.includes(`      "values": {
<<<<<<< ours
        "base": 1.80,
||||||| base
        "base": 1.50,
=======
        "base": 1.7,
>>>>>>> theirs
        "deal": 2
`),
      text,
    );
  });

  it('is a conflict where one took out what the other changed, and each side is valid when chosen', () => {
    const without = BASE.replace(/,\n {4}"total".*\n/, '\n');
    const changed = BASE.replace('"Total"', '"Sum"');
    for (const [ours, theirs] of [
      [without, changed],
      [changed, without],
    ] as const) {
      const { text, conflicts } = merged(BASE, ours, theirs);
      assert.deepEqual(
        conflicts.map(({ path }) => path),
        [['factors', 'total']],
      );
      assert.equal(said(chosen(text, 'ours')), said(ours));
      assert.equal(said(chosen(text, 'theirs')), said(theirs));
    }
  });

  it('shows all of an object in one pair of marks where nothing of it is sure to stay', () => {
    const small = (values: string) => BASE.replace(/\{\n {8}"base": 1.50,\n {8}"deal": 2\n {6}\}/, values);
    const [ours, theirs] = [small('{\n        "deal": 3\n      }'), small('{\n        "base": 1.8\n      }')];
    const { text, conflicts } = merged(BASE, ours, theirs);
    assert.equal(conflicts.length, 2);
    assert.ok(
      text.includes(`      "values": {
<<<<<<< ours
        "deal": 3
||||||| base
        "base": 1.50,
        "deal": 2
=======
        "base": 1.8
>>>>>>> theirs
      }
`),
      text,
    );
  });

  it('takes the line before the marks into them where its comma goes with what is in them', () => {
    const without = BASE.replace(/,\n {4}"total".*\n/, '\n');
    const { text } = merged(BASE, BASE.replace('"Total"', '"Sum"'), without);
    assert.ok(
      text.includes(`        "base": 3
      }
<<<<<<< ours
    },
    "total": { "label": "Sum", "values": { "base": "=payment + credit" } }
||||||| base
    },
    "total": {
      "label": "Total",
      "values": {
        "base": "=payment + credit"
      }
    }
=======
    }
>>>>>>> theirs
  }
`),
      text,
    );
  });

  it('leaves valid JSON whichever side of each conflict is chosen', () => {
    let conflicting = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const { base, ours, theirs } = clash(random);
        const { text, settled, conflicts } = merged(base, ours, theirs);
        if (conflicts.length > 0) conflicting++;
        const any = chosen(text, () => random.pick(['ours', 'base', 'theirs']));
        assert.notEqual(readScenario(any).state, 'broken', `${text}\n\n${any}`);
        const isTold = conflicts.every((one) => one.isOrder === true || one.ours !== undefined);
        if (isTold) assert.equal(said(chosen(text, 'ours')), said(settled));
      }),
      { numRuns: 400 },
    );
    assert.ok(conflicting > 100, String(conflicting));
  });

  it('comes to the same, to the byte, where what is the same in all three is left aside meanwhile', () => {
    let short = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const { base, ours, theirs } = clash(random);
        const quick = mergedInShort(base, ours, theirs, 7);
        if (!quick) return;
        short++;
        assert.deepEqual(quick, mergedWhole(base, ours, theirs, 7));
      }),
      { numRuns: 600 },
    );
    assert.ok(short > 200, String(short));
  });

  it('takes a row of theirs as it is written only where nothing in it could be written in other ways', () => {
    const row = (cell: string, label = '"A"') =>
      `{"title":"T","factors":{\n"m":{"label":"M"},\n"a":{"label":${label},"values":{"x":${cell}, "y":2}}}}`;
    const [base, ours] = [row('1'), row('1').replace('"M"', '"N"')];
    for (const theirs of [
      ...[
        '3',
        '-1.50e2',
        '"calm"',
        '"ca\\u006cm"',
        'null',
        '{"value":3,"note":"n"}',
        '{ "note": "n", "value": 3 }',
        '[1,2]',
      ].map((cell) => row(cell)),
      row('1', '"B"'),
      row('1', '"\\u0041"'),
      row('3').replace(', "y"', ',"y"'),
      row('3').replace(', "y":2', ''),
      row('3').replace('"y"', '"z"'),
      row('3, "x":4'),
    ]) {
      const quick = mergedInShort(base, ours, theirs, 7);
      if (quick) assert.deepEqual(quick, mergedWhole(base, ours, theirs, 7), theirs);
    }
    const escaped = [row('1', '"\\u0041"'), row('1', '"\\u0041"').replace('"M"', '"N"')] as const;
    assert.deepEqual(mergedInShort(...escaped, row('1'), 7), mergedWhole(...escaped, row('1'), 7));
  });

  it('takes no text for a word that stands for a row, however it is written', () => {
    const base = BASE.replace('"label": "Total"', '"label": "Total", "note": "N"');
    for (const written of ['spared 0', 'spared 1', '\\u0073pared 0', '\\u0073pared 1', 'spared 99', 'more spared 0']) {
      const theirs = base.replace('"N"', `"${written}"`);
      const alone = merged(base, base.replace('1.50', '1.80'), theirs);
      assert.equal(readScenario(alone.text).scenario.factors.get('total')?.note, JSON.parse(`"${written}"`), written);
      const both = merged(base, base.replace('"N"', '"Ours"'), theirs);
      assert.deepEqual(
        both.conflicts.map((one) => [one.ours, one.theirs]),
        [['"Ours"', JSON.stringify(JSON.parse(`"${written}"`))]],
      );
      for (const side of ['ours', 'theirs'] as const) {
        const { note } = readScenario(chosen(both.text, side)).scenario.factors.get('total') ?? {};
        assert.equal(note, side === 'ours' ? 'Ours' : JSON.parse(`"${written}"`), written);
      }
    }
  });

  it('lets an edit follow a rename, and new formulas speak of the new id', () => {
    const ours = BASE.replaceAll('payment', 'hosting');
    const theirs = BASE.replace('"deal": 2', '"deal": "=credit + payment"');
    const { text, conflicts } = merged(BASE, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.equal(text, ours.replace('"deal": 2', '"deal": "=credit + hosting"'));
    assert.equal(said(merged(BASE, theirs, ours).text), said(text));
  });

  it('lets an edit follow a row that the other side renamed and edited as well', () => {
    const ours = BASE.replaceAll('payment', 'hosting').replace('1.50', '1.80');
    const { text, conflicts } = merged(BASE, ours, BASE.replace('"deal": 2', '"deal": 2.5'));
    assert.deepEqual(conflicts, []);
    assert.equal(text, ours.replace('"deal": 2', '"deal": 2.5'));
    const clashing = merged(BASE, ours, BASE.replace('1.50', '1.7'));
    const path = ['factors', 'hosting', 'values', 'base'];
    assert.deepEqual(clashing.conflicts, [{ path, base: '1.50', ours: '1.80', theirs: '1.7' }]);
  });

  it('puts a new row where it was put, though the other side moved rows', () => {
    const added = BASE.replace('    "credit": {', '    "tax": { "label": "Tax", "values": {} },\n    "credit": {');
    const moved = BASE.replace(/( {4}"total".*)\n/, '').replace(/,\n {2}\}\n\}\n$/, '\n  }\n}\n');
    const reordered = moved.replace(
      '  "factors": {\n',
      '  "factors": {\n    "total": { "label": "Total", "values": { "base": "=payment + credit" } },\n',
    );
    const { settled, conflicts } = merged(BASE, reordered, added);
    assert.deepEqual(conflicts, []);
    assert.deepEqual([...readScenario(settled).scenario.factors.keys()], ['total', 'payment', 'tax', 'credit']);
  });

  it('changes nothing of ours where theirs is as it was, and becomes theirs where ours is', () => {
    fc.assert(
      fc.property(triple.filter(isReadable), ({ base, ours, theirs }) => {
        assert.equal(merged(base, ours, base).text, ours);
        assert.equal(said(merged(base, base, theirs).text), said(theirs));
        assert.equal(merged(base, ours, ours).text, ours);
      }),
      { numRuns: 40 },
    );
  });

  it('loses no edit of either side that is not named as a conflict', () => {
    fc.assert(
      fc.property(triple.filter(isReadable), ({ base, ours, theirs }) => {
        const { settled, conflicts } = merged(base, ours, theirs);
        const result = contentOf(readScenario(settled));
        const [byUs, byThem] = [ours, theirs].map((side) => differences(readScenario(base), readScenario(side)));
        // Where ids are others, paths are: that is tried above.
        if (!byUs || !byThem || !isEmpty(byUs.renames) || !isEmpty(byThem.renames)) return;
        for (const change of [...byUs.changes, ...byThem.changes]) {
          const path = pathOf(change);
          const isNamed = conflicts.some((one) => one.path.every((name, at) => name === (path[at] ?? name)));
          if (isNamed || change.place || change.before === '{}' || change.after === '{}') continue;
          const there = contentAt(result, path);
          assert.equal(there === undefined ? undefined : jsonOf(there), change.after, path.join('/'));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is refused where a side cannot be read, and adds two new files', () => {
    assert.match((mergeTexts(BASE, BASE, '{') as { refused: string }).refused, /^THEIRS is no scenario/);
    assert.equal(said(merged('', BASE, BASE).text), said(BASE));
  });
});
