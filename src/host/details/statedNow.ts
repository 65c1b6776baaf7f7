import { readStatedMember, setAlsoStated } from '../../model/edit/alsoStatedEdits';
import type { Scenario, ScenarioText } from '../../model/read/scenarioText';
import type { Stated, Subject } from '../../protocol/details';
import { statedIn } from './alsoStated';
import type { DetailsEdit } from './detailsEdit';

/** What one other source puts a cell at. */
export type AlsoStated = Extract<Subject, { of: 'also-stated' }>;

/** Where the form of a new source goes back to: to what cites it, or the form for that, where it is not there (any more). */
export function statedSubject(
  scenario: Scenario,
  { row, alternative, stated }: { readonly row: string; readonly alternative: string; readonly stated: Stated },
): Subject {
  return (
    statedNow(scenario, { of: 'also-stated', row, alternative, ...stated }) ?? {
      of: 'new',
      room: 'also-stated',
      row,
      alternative,
    }
  );
}

/**
 * What another source states, by the place that it has now: the list may have changed since it was looked at. Undefined
 * where it is gone, or where it cannot be told which of several it is.
 */
export function statedNow(scenario: Scenario, subject: AlsoStated): AlsoStated | undefined {
  const { value, index } = subject;
  const ofSource = ofOneSource(scenario, subject);
  const alike = ofSource.length === 1 ? ofSource : ofSource.filter(({ one }) => one.value === value);
  const at = (alike.find((one) => one.at === index) ?? alike[0])?.at;
  return at === undefined ? undefined : { ...subject, index: at };
}

/** Writes what was typed for a member; the panel follows what is known by another source or number from then on. */
export function setStatedMember(doc: ScenarioText, subject: AlsoStated, member: string, text: string): DetailsEdit {
  const { row, alternative, index } = subject;
  const edit = setAlsoStated(doc, row, alternative, index, member, text);
  const isKnownBy = member === 'source' || (member === 'value' && ofOneSource(doc.scenario, subject).length > 1);
  const read = readStatedMember(doc, row, alternative, index, member, text);
  if ('refused' in edit || 'refused' in read || !isKnownBy) return edit;
  const written: unknown = read.json === undefined ? undefined : JSON.parse(read.json);
  return { ...edit, shows: { ...subject, [member]: written } };
}

/** What the source of one puts the cell at: mostly that one alone. */
function ofOneSource(scenario: Scenario, { row, alternative, source }: AlsoStated) {
  return statedIn(scenario, row, alternative).flatMap((one, at) => (one.source === source ? [{ one, at }] : []));
}

/** A subject by the place that it has now; undefined where it is gone. */
export function subjectNow(scenario: Scenario, subject: Subject): Subject | undefined {
  if (subject.of === 'also-stated') return statedNow(scenario, subject);
  if (subject.of !== 'new-own' || subject.in.of !== 'also-stated') return subject;
  const inside = statedNow(scenario, subject.in);
  return inside && { ...subject, in: inside };
}
