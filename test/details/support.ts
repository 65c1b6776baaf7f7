// What a person does in the details panel, and what becomes of the file.
import { detailsOf } from '../../src/host/details/details';
import { detailsEdits } from '../../src/host/details/detailsEdits';
import { leftBehind } from '../../src/host/details/leftBehind';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { applyEdits } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import type { DetailsIntent, Field, Subject } from '../../src/protocol/details';
import { assess } from '../../src/validate/assess';

export const numbers = new NumberDisplay('en');

/** A field is left with this text in it. */
export const set = (subject: Subject, member: string, text: string): DetailsIntent => ({
  kind: 'set-member',
  subject,
  member,
  text,
});

/** A form is added with these texts in it. */
export const add = (subject: Subject, members: Record<string, string>): DetailsIntent => ({
  kind: 'add-entry',
  subject,
  members: Object.entries(members).map(([member, text]) => ({ member, text })),
});

/** The text behind it, or why it is refused. */
export function afterIn(text: string, intent: DetailsIntent, language = 'en'): string {
  const result = detailsEdits(assess(text), intent, new NumberDisplay(language).marks);
  return 'refused' in result ? `refused: ${result.refused}` : applyEdits(text, result.edits);
}

/** How many places still speak of a subject that is deleted. */
export function placesLeft(text: string, subject: Subject): number {
  const after = readScenario(afterIn(text, { kind: 'remove-entry', subject }));
  return leftBehind(readScenario(text), after, subject).places;
}

/** The fields that the panel has for a subject. */
export function fieldsOf(text: string, subject: Subject): Field[] {
  const details = detailsOf(assess(text), subject, numbers);
  return details?.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : [])) ?? [];
}

export function fieldOf(text: string, subject: Subject, member: string): Field | undefined {
  return fieldsOf(text, subject).find((field) => field.member === member);
}
