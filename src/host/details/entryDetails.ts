import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Block, Details, Link, Room, Subject } from '../../protocol/details';
import { builtInRules } from '../../validate/registry';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from '../editor/findingPlaces';
import type { NumberDisplay } from '../editor/numberDisplay';
import { sourceFields, waiverFields } from './entryFields';
import { fields, lines, pack as packField, text } from './fields';
import { countsAs } from './levelFields';
import { shownNumber } from './localNumbers';
import { ruleFields } from './ruleFields';
import { nameOf, spokenOfBlock } from './spokenOf';

/** What one of a room is called, and what the button says that deletes it. */
const ONE: Readonly<Record<Room, () => readonly [about: string, remove: string]>> = {
  sources: () => [t('Source'), t('Delete the source')],
  actors: () => [t('Actor'), t('Delete the actor')],
  units: () => [t('Unit'), t('Delete the unit')],
  packs: () => [t('Rule pack'), t('Take the pack out')],
  rules: () => [t('Rule'), t('Delete the rule')],
  waivers: () => [t('Waiver'), t('Delete the waiver')],
};

/** A source, an actor, a unit, a rule pack, a rule or a waiver. */
export function entryDetails(
  assessment: Assessment,
  room: Room,
  id: string,
  { marks }: NumberDisplay,
): Details | undefined {
  const blocks = blocksOf(assessment, room, id, marks);
  if (!blocks) return undefined;
  const found = findingsIn(assessment, room, id);
  const [about, remove] = ONE[room]();
  return {
    title: nameOf(assessment.doc, { of: 'entry', room, id }),
    about,
    back: { text: t('Scenario'), to: { of: 'file' } },
    blocks: [...(found.length > 0 ? [{ kind: 'findings' as const, keys: found }] : []), ...blocks],
    remove,
  };
}

/** A level of a row. */
export function levelDetails(
  { doc }: Assessment,
  row: string,
  id: string,
  { marks }: NumberDisplay,
): Details | undefined {
  const level = doc.scenario.factors.get(row)?.levels?.get(id);
  if (level === undefined) return undefined;
  const parts = typeof level === 'string' ? {} : level;
  return {
    title: levelLabel(id, level),
    about: t('Level'),
    back: { text: nameOf(doc, { of: 'row', row }), to: { of: 'row', row } },
    blocks: [
      fields(
        undefined,
        text('label', t('Label'), levelLabel(id, level)),
        text('id', t('Id'), id, { hint: t('Its name in cells, rules and formulas, which follow when it is changed') }),
        countsAs(shownNumber(parts.value, marks)),
        text('probability', t('Probability'), shownNumber(parts.probability, marks), {
          hint: t('Between 0 and 1, such as 0.25'),
        }),
      ),
      ...spokenOfBlock(doc, { of: 'level', row, id }),
    ],
    remove: t('Delete the level'),
  };
}

function blocksOf(assessment: Assessment, room: Room, id: string, marks: NumberMarks): Block[] | undefined {
  const { doc, packs } = assessment;
  const { scenario } = doc;
  const idField = text('id', t('Id'), id, { hint: t('What speaks of it follows when it is changed') });
  switch (room) {
    case 'sources': {
      const source = scenario.sources?.get(id);
      return (
        source && [
          fields(undefined, ...sourceFields(scenario, source, id), idField),
          ...spokenOfBlock(doc, { of: 'source', id }),
        ]
      );
    }
    case 'actors': {
      const actor = scenario.actors?.get(id);
      return (
        actor && [
          fields(undefined, text('label', t('Label'), actor.label), idField),
          ...spokenOfBlock(doc, { of: 'actor', id }),
        ]
      );
    }
    case 'units': {
      const unit = scenario.units?.get(id);
      const name = text('id', t('Name'), id, { hint: t('The units of rows follow when it is changed') });
      return (
        unit && [fields(undefined, name, lines('note', t('What it counts'), unit.note)), ...rowsIn(assessment, id)]
      );
    }
    case 'rules': {
      const rule = scenario.rules?.get(id);
      return (
        rule && [fields(undefined, ...ruleFields(scenario, rule), idField), ...spokenOfBlock(doc, { of: 'rule', id })]
      );
    }
    case 'waivers': {
      const waiver = scenario.waivers?.get(id);
      const own = text('id', t('Id'), id);
      return waiver && [fields(undefined, ...waiverFields(scenario, waiver, waivableRules(assessment), marks), own)];
    }
    case 'packs': {
      if (scenario.packs?.includes(id) !== true) return undefined;
      const pack = packs.find(({ reference }) => reference === id);
      const facts = pack
        ? [
            { name: t('Title'), text: pack.title },
            { name: t('Rules'), text: t('{0} of {1} apply', pack.applies, pack.rules) },
          ]
        : [];
      return [
        { kind: 'facts', facts },
        fields(
          undefined,
          packField('reference', t('Name or path'), id, {
            hint: t('alliance, or the path of a .scenario-rules.json file'),
          }),
        ),
      ];
    }
  }
}

/** The rules of which there are findings, or whose findings are accepted, and the file's own. */
export function waivableRules({ doc: { scenario }, findings }: Assessment): string[] {
  const own = [...(scenario.rules?.keys() ?? [])].map((id) => `rules/${id}`);
  const found = findings.map(({ rule }) => rule);
  const builtIn = builtInRules.map(({ id }) => id);
  return [...new Set([...own, ...found, ...builtIn])].filter((id) => !id.startsWith('structure/'));
}

/** The rows whose unit has this name in it. */
export function rowsIn({ doc }: Pick<Assessment, 'doc'>, unit: string): Block[] {
  const { factors, measures } = doc.scenario;
  const links = [...factors, ...(measures ?? [])].flatMap(([row, one]): Link[] => {
    const to: Subject = { of: 'row', row };
    return one.unit?.split(/[^A-Za-z0-9_]+/).includes(unit) === true ? [{ text: nameOf(doc, to), to }] : [];
  });
  return links.length === 0 ? [] : [{ kind: 'links', title: t('Rows in this unit'), links }];
}

/** Keys of the findings that stand in an entry, and of those that its rule made. */
function findingsIn({ doc, findings }: Assessment, room: Room, id: string): string[] {
  const node = room === 'packs' ? undefined : doc.tree.nodeAt([room, id]);
  return [...FindingPlaces.of(findings).keyed].flatMap(([key, { rule, place }]) => {
    const isInside = node && place.offset >= node.offset && place.offset < node.offset + node.length;
    return isInside === true || (room === 'rules' && rule === `rules/${id}`) ? [key] : [];
  });
}
