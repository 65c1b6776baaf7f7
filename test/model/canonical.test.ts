import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { canonicalText, type FileKind } from '../../src/model/canonical';
import { readScenario } from '../../src/model/read/scenarioText';
import { anyNumber, anyScenario, anyText } from './support/anyScenario';
import { isObject, jsonDocument, printJson, valueOf, type Json } from './support/jsonDocument';
import { anyStyle, uniformStyles } from './support/styles';

function canonical(text: string, kind: FileKind = 'scenario'): string {
  const result = canonicalText(text, kind);
  assert.ok('text' in result, 'refused' in result ? result.refused : '');
  return result.text;
}

function refusal(text: string, kind: FileKind = 'scenario') {
  const result = canonicalText(text, kind);
  assert.ok('refused' in result);
  return result;
}

describe('canonical text', () => {
  it('is what the Seoul scenario has', () => {
    const text = readFileSync('scenarios/seoul-washington-2025.scenario.json', 'utf8');
    assert.equal(canonical(text), text);
  });

  it('puts members in the format’s order and keeps a cell, a range, a level and a forbid on one line', () => {
    const text = `\uFEFF{"rules":{"r":{"severity":"error","because":"b","forbid":{"stance":["calm",\r\n"open"],"tone":"low"}}},
      "title":"T","scenario":1,"packs":["alliance","own.scenario-rules.json"],"x_mine":{"b":[1,{"a":2}],"a":{}},
      "factors":{"stance":{"values":{"b":null,"a":{"note":"n","value":1.50,"x_seen":{"by":["me"]},"stated":{"unit":"USD","value":1e3},"range":{"high":2,"low":-0}}},
      "levels":{"calm":{"value":1,"label":"Calm"},"open":"Open"},"range":{"high":2,"low":1},"label":"\\u0053tance","section":"s"}},
      "alternatives":{"b":{"basedOn":"a","label":"B"},"a":{"label":"A"}},"sections":{}}`;
    assert.equal(
      canonical(text),
      `{
  "scenario": 1,
  "title": "T",
  "packs": [
    "alliance",
    "own.scenario-rules.json"
  ],
  "x_mine": {
    "b": [
      1,
      {
        "a": 2
      }
    ],
    "a": {}
  },
  "alternatives": {
    "b": {
      "label": "B",
      "basedOn": "a"
    },
    "a": {
      "label": "A"
    }
  },
  "sections": {},
  "factors": {
    "stance": {
      "section": "s",
      "label": "Stance",
      "levels": {
        "calm": { "label": "Calm", "value": 1 },
        "open": "Open"
      },
      "range": { "low": 1, "high": 2 },
      "values": {
        "b": null,
        "a": { "value": 1.50, "x_seen": { "by": ["me"] }, "note": "n", "range": { "low": -0, "high": 2 }, "stated": { "value": 1e3, "unit": "USD" } }
      }
    }
  },
  "rules": {
    "r": {
      "forbid": { "stance": ["calm", "open"], "tone": "low" },
      "because": "b",
      "severity": "error"
    }
  }
}
`,
    );
  });

  it('is had of rule packs too', () => {
    const text =
      '{"rules":{"r":{"because":"b","require":"=a"}},"concepts":{"stance":{"levels":{"calm":"Calm"},"label":"S"}},"title":"T","pack":1}';
    assert.equal(
      canonical(text, 'pack'),
      `{
  "pack": 1,
  "title": "T",
  "concepts": {
    "stance": {
      "label": "S",
      "levels": {
        "calm": "Calm"
      }
    }
  },
  "rules": {
    "r": {
      "require": "=a",
      "because": "b"
    }
  }
}
`,
    );
  });

  it('keeps what is of the wrong kind as it is', () => {
    const text = '{"scenario": 1, "factors": [1, {"b": 1, "a": 2}], "rules": "none", "alternatives": {"a": 3}}';
    assert.deepEqual(valueOf(canonical(text)), valueOf(text));
  });

  it('is refused where something would be lost, with the place', () => {
    assert.deepEqual(refusal('{\n  "title": "a",\n  "title": "b"\n}'), {
      refused: '“title” stands twice in one object, and only the last counts. Remove one of them, or rename it.',
      line: 2,
      column: 3,
    });
    assert.equal(refusal('{"x_own": [{"deep": {"a": 1,\n"a": 1}}]}').line, 1);
    assert.match(refusal('{"title": "a",}').refused, /comma too many/);
    assert.match(refusal('').refused, /The file is empty/);
    assert.match(refusal('[]').refused, /not an object/);
    assert.match(refusal('{"scenario": 2}').refused, /version 2 .* Update Scenario Planner/);
    assert.match(refusal('{"pack": 2}', 'pack').refused, /version 2/);
    assert.match(refusal('<<<<<<< HEAD\n{}\n').refused, /merge conflict/);
  });

  it('is refused, without a crash, where brackets are nested without end', () => {
    for (const depth of [1000, 3000, 5000, 100_000]) {
      const text = `{"x_deep": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
      const result = canonicalText(text, 'scenario');
      if ('refused' in result) assert.match(result.refused, /nested too deeply/);
      else assert.deepEqual(valueOf(result.text), valueOf(text));
    }
  });

  it('changes nothing of the content, and nothing at all a second time, whatever the scenario', () => {
    let formatted = 0;
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const text = printJson(scenario, style);
        const result = canonicalText(text, 'scenario');
        if ('refused' in result) {
          assert.match(result.refused, /stands twice/);
          assert.ok(hasDuplicates(jsonDocument(text)));
          return;
        }
        formatted++;
        assert.equal(canonical(result.text), result.text);
        assert.deepEqual(valueOf(result.text), valueOf(text));
        assert.deepEqual(
          sorted(jsonDocument(result.text)),
          sorted(jsonDocument(text)),
          'a number is spelled otherwise',
        );
        assert.deepEqual(idsInOrder(result.text), idsInOrder(text));
        assert.match(result.text, /^\{[^\r\uFEFF]*\}\n$/);
      }),
      { numRuns: 1000 },
    );
    assert.ok(formatted > 500, `only ${formatted} could be formatted`);
  });

  it('does not depend on how the text was laid out', () => {
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const uniform = uniformStyles['two spaces'];
        assert.ok(uniform);
        const [a, b] = [style, uniform].map((one) => canonicalText(printJson(scenario, one), 'scenario'));
        assert.deepEqual(a && 'text' in a && a.text, b && 'text' in b && b.text);
      }),
    );
  });

  it('keeps any JSON under an own member', () => {
    const { json } = fc.letrec<{ json: Json; list: Json; object: Json }>((tie) => ({
      json: fc.oneof({ maxDepth: 4 }, anyNumber, anyText, fc.constantFrom('true', 'null'), tie('list'), tie('object')),
      list: fc.array(tie('json'), { maxLength: 4 }).map((items) => ({ items })),
      object: fc
        .uniqueArray(fc.tuple(anyText, tie('json')), { maxLength: 4, selector: ([name]) => JSON.parse(name) as string })
        .map((members) => ({ members: members.map(([name, value]) => ({ name, value })) })),
    }));
    fc.assert(
      fc.property(json, anyStyle, (own, style) => {
        const text = printJson({ members: [{ name: '"x_own"', value: own }] }, style);
        const formatted = canonical(text);
        assert.deepEqual(valueOf(formatted), valueOf(text));
        assert.equal(canonical(formatted), formatted);
      }),
      { numRuns: 500 },
    );
  });
});

/** A document with members sorted by name and texts in one spelling; numbers as they are spelled. */
function sorted(json: Json): unknown {
  if (typeof json === 'string') return json.startsWith('"') ? { text: JSON.parse(json) as string } : json;
  if ('items' in json) return json.items.map(sorted);
  return json.members
    .map(({ name, value }) => [JSON.parse(name) as string, sorted(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function idsInOrder(text: string): string[][] {
  const { alternatives, factors } = readScenario(text).scenario;
  return [
    [...alternatives.keys()],
    [...factors.keys()],
    ...[...factors.values()].map(({ values }) => [...values.keys()]),
  ];
}

function hasDuplicates(json: Json): boolean {
  if (typeof json === 'string') return false;
  if (!isObject(json)) return json.items.some(hasDuplicates);
  const names = new Set(json.members.map(({ name }) => JSON.parse(name) as string));
  return names.size < json.members.length || json.members.some(({ value }) => hasDuplicates(value));
}
