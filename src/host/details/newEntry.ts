import type { Details, Field, Link, Subject } from '../../protocol/details';
import { builtInPackNames } from '../../validate/packs/built-in';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from '../editor/findingPlaces';
import { waivableRules } from './entryDetails';
import { newId, ruleFields, sourceFields, waiverFields } from './entryFields';
import { fields, lines, text } from './fields';
import { nameOf } from './spokenOf';

export type NewSubject = Extract<Subject, { of: 'new' }>;

/** A form for something that is not there yet. */
export function newEntry(assessment: Assessment, subject: NewSubject): Details {
  const { title, all } = formOf(assessment, subject);
  return { title, about: 'New', back: cameFrom(assessment, subject), blocks: [fields(undefined, ...all)], add: 'Add' };
}

function formOf(assessment: Assessment, subject: NewSubject): { readonly title: string; readonly all: Field[] } {
  const { doc, findings } = assessment;
  const { scenario } = doc;
  switch (subject.room) {
    case 'sources':
      return { title: 'New source', all: [...sourceFields(scenario, {}), newId('title')] };
    case 'actors':
      return { title: 'New actor', all: [text('label', 'Label', ''), newId('label')] };
    case 'units':
      return {
        title: 'New unit',
        all: [
          text('id', 'Name', '', { hint: 'As it is written in units, such as sortie' }),
          lines('note', 'What it counts', ''),
        ],
      };
    case 'packs': {
      const known = builtInPackNames().filter((name) => scenario.packs?.includes(name) !== true);
      const hint = `${known.length === 0 ? 'The' : `${known.join(', ')}, or the`} path of a .scenario-rules.json file, relative to this one`;
      return { title: 'New rule pack', all: [text('reference', 'Name or path', '', { hint })] };
    }
    case 'rules':
      return { title: 'New rule', all: [...ruleFields(scenario, {}), newId('reason')] };
    case 'levels':
      return {
        title: 'New level',
        all: [
          text('label', 'Label', ''),
          newId('label'),
          text('value', 'Counts as', '', { hint: 'In formulas: a number for all levels of the row, or for none' }),
        ],
      };
    case 'waivers': {
      const finding = subject.finding === undefined ? undefined : FindingPlaces.of(findings).keyed.get(subject.finding);
      const { rule, row, alternative } = finding ?? {};
      const meant = {
        ...(rule !== undefined && { rule }),
        ...(row !== undefined && { row }),
        ...(alternative !== undefined && { alternative }),
      };
      return { title: 'New waiver', all: waiverFields(scenario, meant, waivableRules(assessment)) };
    }
  }
}

function cameFrom({ doc }: Assessment, { row, alternative }: NewSubject): Link {
  if (row === undefined) return { text: 'Scenario', to: { of: 'file' } };
  const to: Subject = alternative === undefined ? { of: 'row', row } : { of: 'cell', row, alternative };
  return { text: nameOf(doc, to), to };
}
