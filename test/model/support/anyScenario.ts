// Scenarios as people and tools may have written them: every form of cell, members in any order, members of one's
// own and unknown ones, duplicates, numbers and texts in any spelling.
import * as fc from 'fast-check';
import { isObject, jsonAt, type Json, type JsonObject } from './jsonDocument';

/** Numbers as JSON can spell them. */
export const anyNumber: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0', '-0', '1.50', '1e3', '1E+3', '-2.5e-7', '28500', '1393.2', '0.10', '9007199254740993'),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
);

/** Texts as JSON can spell them: plain, beyond the basic plane, and escaped where they need not be. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'Status quo',
        '방위비 분담금',
        'a "quoted" \\ word',
        'line\nbreak',
        '=troops * 2',
        "'=",
        '🇰🇷',
        '{"a": [1, 2]}',
      ),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    fc.boolean(),
  )
  .map(([text, escaped]) => (escaped ? escapeAll(text) : JSON.stringify(text)));

const anyLabel = anyText.map((text) => (text === '""' ? '"A label"' : text));
const anyId = fc.oneof(
  fc.constantFrom(
    'constructor',
    'tostring',
    'status_quo',
    'hosting_payment',
    'values',
    'value',
    'label',
    'longer_name_of_a_row',
  ),
  fc.stringMatching(/^[a-z][a-z_]{3,9}$/),
);
const anyLevel = fc.constantFrom('calm', 'tense', 'open');

const anyContent = fc.oneof(
  anyNumber,
  anyText,
  fc.constant('null'),
  anyLevel.map((level) => JSON.stringify(level)),
);
const own = fc.constantFrom<Entry>(
  ['x_reviewed', '"by\\u0020hand"'],
  ['x_', { items: ['1', { members: [{ name: '"value"', value: '2' }] }] }],
  [
    'unheard_of',
    {
      members: [
        { name: '"label"', value: '"not this"' },
        { name: '"values"', value: '{}' },
      ],
    },
  ],
);

const anyCellObject = entries(
  fc.tuple(
    anyContent.map((content): Entry => ['value', content]),
    rarely(anyContent.map((content): Entry => ['value', content])),
    maybe(fc.constant<Entry>(['source', '"report"'])),
    maybe(anyText.map((note): Entry => ['note', note])),
    maybe(
      fc.constant<Entry>([
        'range',
        {
          members: [
            { name: '"low"', value: '1' },
            { name: '"high"', value: '2.0' },
          ],
        },
      ]),
    ),
    maybe(own),
  ),
);
const anyCell = fc.oneof(
  { weight: 5, arbitrary: anyContent },
  { weight: 5, arbitrary: anyCellObject },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Json>(
      'true',
      { members: [] },
      { items: ['1'] },
      { members: [{ name: '"note"', value: '"no value"' }] },
    ),
  },
);

function anyValues(alternatives: readonly string[]): fc.Arbitrary<JsonObject> {
  const cell = fc.tuple(fc.constantFrom(...alternatives, 'x_own', 'no_such_column'), anyCell);
  return fc.tuple(fc.array(cell, { maxLength: 6 }), fc.integer({ min: 0, max: 9 })).map(([cells, luck]) =>
    // Mostly without duplicates, since they are rare in life and hide what else is wrong.
    objectOf(luck > 0 ? [...new Map(cells)] : cells),
  );
}

function anyFactor(alternatives: readonly string[]): fc.Arbitrary<JsonObject> {
  return entries(
    fc.tuple(
      maybe(fc.constant<Entry>(['section', '"money"'])),
      anyLabel.map((label): Entry => ['label', label]),
      rarely(anyLabel.map((label): Entry => ['label', label])),
      fc.constantFrom<Entry>(['role', '"lever"'], ['role', '"given"']),
      maybe(
        fc.constantFrom<Entry>(
          ['unit', '"USD bn"'],
          ['type', '"text"'],
          ['levels', { members: [{ name: '"calm"', value: '"Calm"' }] }],
        ),
      ),
      maybe(anyText.map((note): Entry => ['note', note])),
      maybe(own),
      mostly(anyValues(alternatives).map((values): Entry => ['values', values])),
      rarely(anyValues(alternatives).map((values): Entry => ['values', values])),
    ),
  );
}

function anyAlternative(alternatives: readonly string[]): fc.Arbitrary<JsonObject> {
  return entries(
    fc.tuple(
      mostly(anyLabel.map((label): Entry => ['label', label])),
      maybe(fc.constantFrom(...alternatives).map((base): Entry => ['basedOn', JSON.stringify(base)])),
      maybe(anyText.map((group): Entry => ['group', group])),
      maybe(own),
    ),
  );
}

/** A scenario that can be read, if not without fault. */
export const anyScenario: fc.Arbitrary<JsonObject> = fc
  .record({
    alternatives: fc.uniqueArray(anyId, { minLength: 1, maxLength: 5 }),
    rows: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ alternatives, rows }) =>
    fc
      .record({
        columns: fc.tuple(...alternatives.map(() => anyAlternative(alternatives))),
        factors: fc.tuple(...rows.map(() => anyFactor(alternatives))),
        title: anyLabel,
        own: maybe(own),
        measure: maybe(fc.constant('{')),
      })
      .map(({ columns, factors, title, own: [mine], measure: [measure] }) =>
        objectOf([
          ['scenario', '1'],
          ['title', title],
          ['alternatives', objectOf(alternatives.map((id, index) => [id, columns[index] ?? '{}']))],
          ['sections', objectOf([['money', objectOf([['label', '"Money"']])]])],
          ...(mine ? [mine] : []),
          ['factors', objectOf(rows.map((id, index) => [id, factors[index] ?? '{}']))],
          ...(measure
            ? [
                [
                  'measures',
                  objectOf([
                    [
                      'burden',
                      objectOf([
                        ['unit', '"%"'],
                        ['formula', '"=1"'],
                        ['label', '"Burden"'],
                      ]),
                    ],
                  ]),
                ] as Entry,
              ]
            : []),
        ]),
      ),
  );

/** What the arbitraries below choose from. */
export function idsOf(scenario: Json, room: 'alternatives' | 'factors'): string[] {
  const found = jsonAt(scenario, room);
  return isObject(found) ? found.members.map(({ name }) => JSON.parse(name) as string) : [];
}

type Entry = readonly [name: string, value: Json];

function objectOf(members: Iterable<Entry>): JsonObject {
  return { members: [...members].map(([name, value]) => ({ name: JSON.stringify(name), value })) };
}

/** An object of these members, those left out left out, in any order. */
function entries(members: fc.Arbitrary<readonly (Entry | Entry[])[]>): fc.Arbitrary<JsonObject> {
  return members
    .map((all) => all.flatMap((entry) => (isEntry(entry) ? [entry] : entry)))
    .chain((all) => fc.oneof(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    .map(objectOf);
}

function isEntry(entry: Entry | Entry[]): entry is Entry {
  return typeof entry[0] === 'string';
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.oneof(
    fc.constant<T[]>([]),
    arbitrary.map((one) => [one]),
  );
}

function mostly<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 9, arbitrary: arbitrary.map((one) => [one]) },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
  );
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 1, arbitrary: arbitrary.map((one) => [one]) },
    { weight: 9, arbitrary: fc.constant<T[]>([]) },
  );
}

function escapeAll(text: string): string {
  const codes = Array.from({ length: text.length }, (_, i) => '\\u' + text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `"${codes.join('')}"`;
}
