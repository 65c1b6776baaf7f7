import { referencesToRow } from '../../formula/references';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { PackDocument } from '../../model/read/packDocument';
import type { Block, Details, Link, Subject } from '../../protocol/details';
import { newId } from '../details/entryFields';
import { fields, lines, text } from '../details/fields';
import { countsAs, newLevelFields } from '../details/levelFields';
import { shownNumber } from '../details/localNumbers';
import { newOwnForm, ownFieldsAt } from '../details/ownFields';
import { ruleFields } from '../details/ruleFields';
import type { NumberDisplay } from '../editor/numberDisplay';
import { exampleBlocks } from './exampleFields';
import { findingsOf, withFaults, type PackFinding } from './packFindings';
import { packPath, type Written } from './packPath';

/** What the page of a pack shows of one of its contents; undefined where it is gone. */
export function packDetails(
  doc: PackDocument,
  findings: readonly PackFinding[],
  subject: Subject,
  numbers: NumberDisplay,
): Details | undefined {
  if (subject.of === 'new') return newDetails(doc, subject);
  if (subject.of === 'new-own') return newOwnForm({ text: nameOf(doc, subject.in), to: subject.in });
  const known = knownDetails(doc, subject, numbers);
  const path = packPath(subject);
  if (!known || !path) return undefined;
  const { blocks, elsewhere } = withFaults(known.blocks, path, findingsOf(findings, subject));
  const found: Block[] = elsewhere.length === 0 ? [] : [{ kind: 'findings', keys: elsewhere.map(({ key }) => key) }];
  return { ...known, blocks: [...found, ...blocks, ...ownFieldsAt(doc, path, subject)] };
}

function knownDetails(doc: PackDocument, subject: Written, numbers: NumberDisplay): Details | undefined {
  switch (subject.of) {
    case 'file':
      return {
        title: packTitle(doc),
        about: t('Rule pack'),
        blocks: [
          fields(
            undefined,
            text('title', t('Title'), doc.pack.title, { hint: t('What scenarios that name the pack call it') }),
          ),
        ],
      };
    case 'entry':
      return subject.room === 'rules' ? ruleDetails(doc, subject.id, numbers) : undefined;
    case 'row':
      return conceptDetails(doc, subject.row);
    case 'level':
      return levelDetails(doc, subject.row, subject.id, numbers);
    default:
      return undefined;
  }
}

/** What people call the pack. */
export function packTitle({ pack }: PackDocument): string {
  return pack.title ?? t('Rule pack without a title');
}

function ruleDetails(doc: PackDocument, id: string, { marks }: NumberDisplay): Details | undefined {
  const rule = doc.pack.rules.get(id);
  if (!rule) return undefined;
  return {
    title: t('Rule {0}', id),
    about: t('Rule'),
    blocks: [
      fields(
        undefined,
        ...ruleFields(doc.scenario, rule, 'concepts'),
        remedyField(rule.remedy),
        text('id', t('Id'), id, {
          hint: t('Scenarios that accept its findings name it so; they follow where you want it'),
        }),
      ),
      ...exampleBlocks(doc.pack, rule, marks),
    ],
    remove: t('Delete the rule'),
  };
}

function remedyField(remedy: string | undefined) {
  return lines('remedy', t('How it is settled'), remedy, { hint: t('Told beside each finding, in whole sentences') });
}

function conceptDetails(doc: PackDocument, id: string): Details | undefined {
  const concept = doc.pack.concepts.get(id);
  if (!concept) return undefined;
  const levels = [...(concept.levels ?? [])];
  return {
    title: concept.label ?? id,
    about: t('Concept'),
    blocks: [
      fields(
        undefined,
        ...conceptFields(concept.label, concept.unit),
        text('id', t('Id'), id, {
          hint: t('The rules of the pack follow; rows of scenarios are known to it by this id'),
        }),
      ),
      {
        kind: 'list',
        title: t('Levels'),
        movable: true,
        entries: levels.map(([level, about]): Link => ({
          text: levelLabel(level, about),
          detail: level,
          to: { of: 'level', row: id, id: level },
        })),
        add: { text: t('Add a level…'), to: { of: 'new', room: 'levels', row: id } },
        empty: t('What a row can be that is no number, and has no unit.'),
      },
      ...rulesOn(doc, id),
    ],
    remove: t('Delete the concept'),
  };
}

function conceptFields(label: string | undefined, unit: string | undefined) {
  return [
    text('label', t('Label'), label),
    text('unit', t('Unit'), unit, { hint: t('Rows that stand for it must have it; empty where any will do') }),
  ];
}

/** The rules that speak of a concept. */
function rulesOn(doc: PackDocument, concept: string): Block[] {
  const ids = new Set(referencesToRow(doc, concept).map(({ path }) => String(path[1])));
  const links = [...ids].map((id): Link => {
    const because = doc.pack.rules.get(id)?.because;
    return { text: id, to: { of: 'entry', room: 'rules', id }, ...(because !== undefined && { detail: because }) };
  });
  return links.length === 0 ? [] : [{ kind: 'links', title: t('Rules that speak of it'), links }];
}

function levelDetails(doc: PackDocument, row: string, id: string, { marks }: NumberDisplay): Details | undefined {
  const level = doc.pack.concepts.get(row)?.levels?.get(id);
  if (level === undefined) return undefined;
  return {
    title: levelLabel(id, level),
    about: t('Level'),
    back: { text: nameOf(doc, { of: 'row', row }), to: { of: 'row', row } },
    blocks: [
      fields(
        undefined,
        text('label', t('Label'), levelLabel(id, level)),
        text('id', t('Id'), id, { hint: t('The rules of the pack follow when it is changed') }),
        countsAs(shownNumber(typeof level === 'string' ? undefined : level.value, marks)),
      ),
    ],
    remove: t('Delete the level'),
  };
}

function newDetails(doc: PackDocument, { room, row }: Extract<Subject, { of: 'new' }>): Details | undefined {
  const form = (title: string, to: Subject, ...all: Parameters<typeof fields>[1][]): Details => ({
    title,
    about: t('New'),
    back: { text: nameOf(doc, to), to },
    blocks: [fields(undefined, ...all)],
    add: t('Add'),
  });
  switch (room) {
    case 'rules':
      return form(
        t('New rule'),
        { of: 'file' },
        ...ruleFields(doc.scenario, {}, 'concepts'),
        remedyField(undefined),
        newId(t('Made from the reason where it is left out')),
      );
    case 'concepts':
      return form(
        t('New concept'),
        { of: 'file' },
        ...conceptFields(undefined, undefined),
        newId(t('Made from the label where it is left out')),
      );
    case 'levels':
      return row === undefined ? undefined : form(t('New level'), { of: 'row', row }, ...newLevelFields());
    default:
      return undefined;
  }
}

/** What people call one of the pack's contents. */
function nameOf(doc: PackDocument, subject: Subject): string {
  switch (subject.of) {
    case 'entry':
      return t('Rule {0}', subject.id);
    case 'row':
      return doc.pack.concepts.get(subject.row)?.label ?? subject.row;
    case 'level': {
      const level = doc.pack.concepts.get(subject.row)?.levels?.get(subject.id);
      return level === undefined ? subject.id : levelLabel(subject.id, level);
    }
    default:
      return packTitle(doc);
  }
}
