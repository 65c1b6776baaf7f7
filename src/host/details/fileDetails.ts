import type { Scenario } from '../../model/read/scenarioText';
import type { Block, Details, Link, Room } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { choice, date, fields, labelled, lines, text } from './fields';
import { nameOf } from './spokenOf';

/** The scenario as a whole: its own data, and what it has beside rows and columns. */
export function fileDetails(assessment: Assessment): Details {
  const { doc, packs } = assessment;
  const { scenario } = doc;
  const list = (
    room: Room,
    title: string,
    ids: Iterable<string>,
    add: string,
    empty: string,
    detail: Detail,
  ): Block => ({
    kind: 'list',
    title,
    entries: [...ids].map((id): Link => {
      const more = detail(id);
      const to = { of: 'entry' as const, room, id };
      return { text: nameOf(doc, to), to, ...(more !== undefined && more !== '' && { detail: more }) };
    }),
    add: { text: add, to: { of: 'new', room } },
    empty,
  });
  const { sources, actors, units, rules, waivers } = scenario;
  return {
    title: scenario.title ?? 'Scenario without a title',
    about: 'Scenario',
    blocks: [
      fields(
        undefined,
        text('title', 'Title', scenario.title),
        lines('description', 'Description', scenario.description),
        date('asOf', 'As of', scenario.asOf, { hint: 'The day that the assumptions describe' }),
        choice('perspective', 'Perspective', scenario.perspective, labelled(actors), {
          none: 'Not stated',
          hint: 'The actor whose choices the levers are',
        }),
      ),
      list('rules', 'Rules', keys(rules), 'Add a rule…', 'Which assumptions may not stand together.', (id) =>
        ruleText(scenario, id),
      ),
      list('sources', 'Sources', keys(sources), 'Add a source…', 'Where values come from.', (id) => {
        const source = sources?.get(id);
        return [source?.publisher, source?.date].filter((part) => part !== undefined).join(' · ');
      }),
      list(
        'waivers',
        'Waivers',
        keys(waivers),
        'Add a waiver…',
        'Findings that you have looked at and accept.',
        (id) => waivers?.get(id)?.rule,
      ),
      list('actors', 'Actors', keys(actors), 'Add an actor…', 'Who decides.', (id) => id),
      list(
        'units',
        'Units of its own',
        keys(units),
        'Add a unit…',
        'Names beside the currencies, persons and times that are known.',
        (id) => units?.get(id)?.note,
      ),
      list(
        'packs',
        'Rule packs',
        scenario.packs ?? [],
        'Add a rule pack…',
        'Rules of the field, such as “alliance”.',
        (id) => {
          const pack = packs.find(({ reference }) => reference === id);
          return pack && `${pack.applies} of ${pack.rules} rules apply`;
        },
      ),
    ],
  };
}

type Detail = (id: string) => string | undefined;

function ruleText({ rules }: Scenario, id: string): string | undefined {
  return rules?.get(id)?.because;
}

function keys(map: ReadonlyMap<string, unknown> | undefined): Iterable<string> {
  return map?.keys() ?? [];
}
