import { t } from '../../model/l10n';
import type { Scenario } from '../../model/read/scenarioText';
import type { Block, Details, Link, Room, Subject } from '../../protocol/details';
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
    title: scenario.title ?? t('Scenario without a title'),
    about: t('Scenario'),
    blocks: [
      fields(
        undefined,
        text('title', t('Title'), scenario.title),
        lines('description', t('Description'), scenario.description),
        date('asOf', t('As of'), scenario.asOf, { hint: t('The day that the assumptions describe') }),
        choice('perspective', t('Perspective'), scenario.perspective, labelled(actors), {
          none: t('Not stated'),
          hint: t('The actor whose choices the levers are'),
        }),
      ),
      places(t('Alternatives'), scenario.alternatives, (alternative) => ({ of: 'alternative', alternative })),
      places(t('Sections'), scenario.sections, (section) => ({ of: 'section', section })),
      list('rules', t('Rules'), keys(rules), t('Add a rule…'), t('Which assumptions may not stand together.'), (id) =>
        ruleText(scenario, id),
      ),
      list('sources', t('Sources'), keys(sources), t('Add a source…'), t('Where values come from.'), (id) => {
        const source = sources?.get(id);
        return [source?.publisher, source?.date].filter((part) => part !== undefined).join(' · ');
      }),
      list(
        'waivers',
        t('Waivers'),
        keys(waivers),
        t('Add a waiver…'),
        t('Findings that you have looked at and accept.'),
        (id) => waivers?.get(id)?.rule,
      ),
      list('actors', t('Actors'), keys(actors), t('Add an actor…'), t('Who decides.'), (id) => id),
      list(
        'units',
        t('Units of its own'),
        keys(units),
        t('Add a unit…'),
        t('Names beside the currencies, persons and times that are known.'),
        (id) => units?.get(id)?.note,
      ),
      list(
        'packs',
        t('Rule packs'),
        scenario.packs ?? [],
        t('Add a rule pack…'),
        t('Rules of the field, such as “alliance”.'),
        (id) => {
          const pack = packs.find(({ reference }) => reference === id);
          return pack && t('{0} of {1} rules apply', pack.applies, pack.rules);
        },
      ),
    ],
  };
}

/** Columns or sections, whose order is that of the table. */
function places(
  title: string,
  all: ReadonlyMap<string, { readonly label?: string }>,
  to: (id: string) => Subject,
): Block {
  const entries = [...all].map(([id, { label }]): Link => ({ text: label ?? id, detail: id, to: to(id) }));
  return { kind: 'list', title, movable: true, entries, empty: t('Right-click the table to insert one.') };
}

type Detail = (id: string) => string | undefined;

function ruleText({ rules }: Scenario, id: string): string | undefined {
  return rules?.get(id)?.because;
}

function keys(map: ReadonlyMap<string, unknown> | undefined): Iterable<string> {
  return map?.keys() ?? [];
}
