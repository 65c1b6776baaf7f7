import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import type { Details, Field, Link, Subject } from '../../protocol/details';
import { builtInPackNames } from '../../validate/packs/built-in';
import type { Assessment } from '../../validate/assess';
import { acceptedValues } from '../../validate/waivers/acceptedValues';
import { FindingPlaces } from '../editor/findingPlaces';
import type { NumberDisplay } from '../editor/numberDisplay';
import { alsoStatedFields, statedIn } from './alsoStated';
import { waivableRules } from './entryDetails';
import { newId, sourceFields, waiverFields } from './entryFields';
import { fields, lines, pack, text } from './fields';
import { newLevelFields } from './levelFields';
import { ruleFields } from './ruleFields';
import { nameOf } from './spokenOf';
import { statedSubject } from './statedNow';

export type NewSubject = Extract<Subject, { of: 'new' }>;

/** A form for something that is not there yet. */
export function newEntry(assessment: Assessment, subject: NewSubject, { marks }: NumberDisplay): Details | undefined {
  const form = formOf(assessment, subject, marks);
  if (!form) return undefined;
  const { title, all } = form;
  return {
    title,
    about: t('New'),
    back: cameFrom(assessment, subject),
    blocks: [fields(undefined, ...all)],
    add: t('Add'),
  };
}

/** A refusal of one member of a form, by the name that the form has for it. */
export function refusedIn(
  assessment: Assessment,
  subject: NewSubject,
  { refused, member }: { readonly refused: string; readonly member: string },
  { marks, isEmpty }: { readonly marks: NumberMarks; readonly isEmpty: boolean },
): string {
  const label = formOf(assessment, subject, marks)?.all.find((field) => field.member === member)?.label ?? member;
  return isEmpty ? t('Fill in “{0}” first.', label) : `${label}: ${refused}`;
}

function formOf(
  assessment: Assessment,
  subject: NewSubject,
  marks: NumberMarks,
): { readonly title: string; readonly all: Field[] } | undefined {
  const { doc, findings } = assessment;
  const { scenario } = doc;
  switch (subject.room) {
    case 'sources':
      return {
        title: t('New source'),
        all: [...sourceFields(scenario, {}), newId(t('Made from the title where it is left out'))],
      };
    case 'actors':
      return {
        title: t('New actor'),
        all: [text('label', t('Label'), ''), newId(t('Made from the label where it is left out'))],
      };
    case 'units':
      return {
        title: t('New unit'),
        all: [
          text('id', t('Name'), '', { hint: t('As it is written in units, such as sortie') }),
          lines('note', t('What it counts'), ''),
        ],
      };
    case 'packs': {
      const known = builtInPackNames().filter((name) => scenario.packs?.includes(name) !== true);
      const hint =
        known.length === 0
          ? t('The path of a .scenario-rules.json file, relative to this one')
          : t('{0}, or the path of a .scenario-rules.json file, relative to this one', known.join(', '));
      return { title: t('New rule pack'), all: [pack('reference', t('Name or path'), '', { hint })] };
    }
    case 'rules':
      return {
        title: t('New rule'),
        all: [...ruleFields(scenario, {}), newId(t('Made from the reason where it is left out'))],
      };
    case 'concepts':
      // A rule pack has them, and no scenario.
      return undefined;
    case 'levels':
      return {
        title: t('New level'),
        all: newLevelFields(),
      };
    case 'also-stated': {
      const { row = '', alternative = '' } = subject;
      const index = statedIn(scenario, row, alternative).length;
      const all = alsoStatedFields(scenario, { of: 'also-stated', row, alternative, index }, {}, marks);
      return { title: t('What another source states'), all };
    }
    case 'waivers': {
      const finding = subject.finding === undefined ? undefined : FindingPlaces.of(findings).keyed.get(subject.finding);
      const { rule, row, alternative } = finding ?? {};
      const meant = {
        ...(rule !== undefined && { rule }),
        ...(row !== undefined && { row }),
        ...(alternative !== undefined && { alternative }),
        ...(finding && { when: acceptedValues(assessment, finding) }),
      };
      return { title: t('New waiver'), all: waiverFields(scenario, meant, waivableRules(assessment), marks) };
    }
  }
}

function cameFrom({ doc }: Assessment, { row, alternative, stated }: NewSubject): Link {
  if (row === undefined) return { text: t('Scenario'), to: { of: 'file' } };
  if (alternative !== undefined && stated !== undefined)
    return { text: t('What another source states'), to: statedSubject(doc.scenario, { row, alternative, stated }) };
  const to: Subject = alternative === undefined ? { of: 'row', row } : { of: 'cell', row, alternative };
  return { text: nameOf(doc, to), to };
}
