import assert from 'node:assert/strict';
import { applyEdits, inverseEdits } from '../../src/model/edit/textEdit';
import { readPackDocument } from '../../src/model/read/packDocument';
import type { Details, Field, Subject } from '../../src/protocol/details';
import type { Intent } from '../../src/protocol';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { packDetails } from '../../src/host/packs/packDetails';
import { packEdits } from '../../src/host/packs/packEdits';
import { packText } from './packText';
import { packFindings } from '../../src/host/packs/packFindings';

/** A pack with one of each. */
export const PACK_TEXT = packText(
  ['"calm": "Calm"', '"firm": "Firm"'],
  `"paid": {
      "require": "=payment > 0",
      "because": "It has to be paid.",
      "severity": "error",
      "examples": {
        "fails": { "values": { "payment": 0 } },
        "passes": { "values": { "payment": 1.50 } }
      }
    },
    "sober": {
      "forbid": { "stance": "firm" },
      "because": "Keep calm."
    }`,
);

export const ENGLISH = new NumberDisplay('en');

export const rule = (id: string): Subject => ({ of: 'entry', room: 'rules', id });
export const concept = (row: string): Subject => ({ of: 'row', row });

/** The text after something is done on the page of a pack, and undone to the byte. */
export function done(text: string, intent: Intent, numbers = ENGLISH): string {
  const result = packEdits(readPackDocument(text), intent, numbers);
  assert.ok('edits' in result, `refused: ${JSON.stringify(result)}`);
  const after = applyEdits(text, result.edits);
  assert.equal(applyEdits(after, inverseEdits(text, result.edits)), text, 'undone to the byte');
  return after;
}

/** Why something cannot be done. */
export function refused(text: string, intent: Intent): string {
  const result = packEdits(readPackDocument(text), intent, ENGLISH);
  assert.ok('refused' in result, 'it is done');
  return result.refused;
}

export function set(text: string, subject: Subject, member: string, typed: string, numbers = ENGLISH): string {
  return done(text, { kind: 'set-member', subject, member, text: typed }, numbers);
}

export function detailsIn(text: string, subject: Subject): Details | undefined {
  const doc = readPackDocument(text);
  return packDetails(doc, packFindings(doc), subject, ENGLISH);
}

export function fieldsIn(text: string, subject: Subject): Field[] {
  return (detailsIn(text, subject)?.blocks ?? []).flatMap((block) => (block.kind === 'fields' ? block.fields : []));
}
