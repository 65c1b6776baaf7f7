import { stringAt } from '../../formula/formulaInText';
import { referencesOf, type Subject as Spoken } from '../../formula/textSymbols';
import { t } from '../../model/l10n';
import type { Path } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import { subjectKey, type Block, type Link, type Subject } from '../../protocol/details';

/** The places that speak of something by its id, each once, with the way to it. */
export function spokenOf(doc: ScenarioText, subject: Spoken): Link[] {
  const links = new Map<string, Link>();
  for (const { offset } of referencesOf(doc, subject)) {
    const path = stringAt(doc, offset)?.path;
    const to = path && placeOf(path);
    if (!to) continue;
    // A cell of its own row or column says nothing new.
    if (to.of === 'cell' && subject.of === 'alternative' && path.at(-1) === subject.id) continue;
    links.set(subjectKey(to), { text: nameOf(doc, to), to });
  }
  return [...links.values()];
}

/** The same as a block of the panel, where there is anything. */
export function spokenOfBlock(doc: ScenarioText, subject: Spoken): Block[] {
  const links = spokenOf(doc, subject);
  return links.length === 0
    ? []
    : [
        {
          kind: 'links',
          title: links.length === 1 ? t('Used in 1 place') : t('Used in {0} places', links.length),
          links,
        },
      ];
}

function placeOf([room, id, member, inner]: Path): Subject | undefined {
  const name = String(id);
  switch (room) {
    case 'factors':
      return member === 'values' && inner !== undefined
        ? { of: 'cell', row: name, alternative: String(inner) }
        : { of: 'row', row: name };
    case 'measures':
      return { of: 'row', row: name };
    case 'alternatives':
      return { of: 'alternative', alternative: name };
    case 'sources':
    case 'rules':
    case 'waivers':
      return { of: 'entry', room, id: name };
    case 'perspective':
      return { of: 'file' };
    default:
      return undefined;
  }
}

/** What people read as the name of what a link leads to. */
export function nameOf({ scenario }: Pick<ScenarioText, 'scenario'>, to: Subject): string {
  const row = (id: string) => (scenario.factors.get(id) ?? scenario.measures?.get(id))?.label ?? id;
  switch (to.of) {
    case 'cell':
      return `${row(to.row)} · ${scenario.alternatives.get(to.alternative)?.label ?? to.alternative}`;
    case 'row':
      return row(to.row);
    case 'alternative':
      return scenario.alternatives.get(to.alternative)?.label ?? to.alternative;
    case 'section':
      return scenario.sections.get(to.section)?.label ?? to.section;
    case 'entry':
      return entryName(scenario, to);
    case 'also-stated': {
      const cell = scenario.factors.get(to.row)?.values.get(to.alternative);
      const source = (typeof cell === 'object' ? cell?.alsoStated?.[to.index] : undefined)?.source;
      return source === undefined ? t('No source') : (scenario.sources?.get(source)?.title ?? source);
    }
    case 'level':
    case 'new':
      return to.row ?? '';
    case 'file':
      return t('The scenario’s perspective');
    case 'new-own':
      return nameOf({ scenario }, to.in);
  }
}

function entryName(scenario: ScenarioText['scenario'], { room, id }: Extract<Subject, { of: 'entry' }>): string {
  switch (room) {
    case 'sources':
      return scenario.sources?.get(id)?.title ?? id;
    case 'actors':
      return scenario.actors?.get(id)?.label ?? id;
    case 'rules':
      return t('Rule {0}', id);
    case 'waivers':
      return t('Waiver {0}', id);
    case 'units':
    case 'packs':
      return id;
  }
}
