import { factorKind } from '../factorKind';
import { t } from '../l10n';
import type { Factor, ScenarioText } from '../read/scenarioText';
import { factorSchema } from '../schema/factor';
import { measureSchema } from '../schema/measure';
import { objectToEdit, type EditResult } from './editResult';
import { gone } from './place';
import { roomOf } from './rowPlace';
import { setMemberAt } from './setMemberAt';
import { readTypedInput } from './typedInput';

/** Say who settles a factor: we, others, or nobody. */
export function setRole(doc: ScenarioText, row: string, role: 'lever' | 'uncertainty' | 'given'): EditResult {
  return setFactorMember(doc, row, 'role', JSON.stringify(role));
}

/** Name the actor who decides a factor; `null` names none, and a lever is then the perspective's. */
export function setOwner(doc: ScenarioText, row: string, owner: string | null): EditResult {
  if (owner !== null && doc.state === 'sound' && doc.scenario.actors?.has(owner) !== true) {
    const known = [...(doc.scenario.actors?.keys() ?? [])].join(', ');
    return {
      refused:
        known === ''
          ? t('There is no actor “{0}”. The file names no actors yet; add them under Scenario in the details.', owner)
          : t('There is no actor “{0}”. Known are {1}.', owner, known),
    };
  }
  return setFactorMember(doc, row, 'owner', owner === null ? undefined : JSON.stringify(owner));
}

/** Change the unit in which a row's numbers are; an empty one is taken out. The numbers stay as they are. */
export function setUnit(doc: ScenarioText, row: string, unit: string): EditResult {
  const written = unit.trim();
  if (roomOf(doc, row) === 'measures') {
    if (written === '') return { refused: t('A measure has a unit. For a bare number type “index”.') };
    return setRowMember(doc, row, 'unit', JSON.stringify(written));
  }
  const factor = doc.scenario.factors.get(row);
  const kind = factor && factorKind(factor);
  if (factor && kind === 'levels' && !isValued(factor))
    return { refused: t('The levels of this row have no values, so there is nothing for a unit to measure.') };
  if (kind === 'date') return { refused: t('This row holds dates, which have no unit.') };
  if (kind === 'text') return { refused: t('This row holds texts, which have no unit.') };
  return setFactorMember(doc, row, 'unit', written === '' ? undefined : JSON.stringify(written));
}

/** Set the least or greatest value that a factor's numbers may have, as typed; an empty text takes the bound out. */
export function setBound(doc: ScenarioText, row: string, bound: 'min' | 'max', typed: string): EditResult {
  const factor = doc.scenario.factors.get(row);
  if (!factor) return setFactorMember(doc, row, bound, undefined);
  if (factorKind(factor) !== 'number') return { refused: t('Only a row of numbers has a least and a greatest value.') };
  const input = readTypedInput(factor, typed);
  if ('refused' in input) return input;
  if ('clear' in input) return setFactorMember(doc, row, bound, undefined);
  const number: unknown = JSON.parse(input.json);
  if (typeof number !== 'number') return { refused: t('A bound is a number, not a formula.') };
  const min = bound === 'min' ? number : (factor.min ?? -Infinity);
  const max = bound === 'max' ? number : (factor.max ?? Infinity);
  if (min > max)
    return { refused: t('The least value ({0}) would be above the greatest ({1}).', String(min), String(max)) };
  return setFactorMember(doc, row, bound, input.json);
}

function setFactorMember(doc: ScenarioText, row: string, name: string, json: string | undefined): EditResult {
  if (roomOf(doc, row) === 'measures')
    return {
      refused:
        name === 'min' || name === 'max'
          ? t('A measure has no bounds: it is computed.')
          : t('A measure has no {0}: it is computed.', name),
    };
  return setRowMember(doc, row, name, json);
}

/** @param json undefined takes the member out */
function setRowMember(doc: ScenarioText, row: string, name: string, json: string | undefined): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const room = roomOf(doc, row);
  if (!room) return gone('factors', row);
  return setMemberAt(doc, [room, row], room === 'factors' ? factorSchema : measureSchema, name, json);
}

function isValued({ levels }: Factor): boolean {
  return [...(levels?.values() ?? [])].every((level) => typeof level !== 'string' && level.value !== undefined);
}
