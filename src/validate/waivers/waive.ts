import type { EditResult } from '../../model/edit/editResult';
import { addEntry } from '../../model/edit/entryEdits';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Finding } from '../finding';

/** What a waiver is to mean. */
export type Waivable = Pick<Finding, 'rule' | 'row' | 'alternative'>;

/** Whether the authors may accept a finding: nothing of the file's structure, nor what is found on a waiver. */
export function canWaive({ rule, waived }: Pick<Finding, 'rule' | 'waived'>): boolean {
  return !waived && !/^(?:structure|waivers)\//.test(rule);
}

/** Accepts what a rule finds at a place, for a reason. */
export function waive(doc: ScenarioText, { rule, row, alternative }: Waivable, reason: string): EditResult {
  const typed = new Map(
    Object.entries({ rule, row, alternative, reason }).filter((one): one is [string, string] => one[1] !== undefined),
  );
  const label = [rule.slice(rule.indexOf('/') + 1), row, alternative].filter((part) => part !== undefined).join(' ');
  return addEntry(doc, 'waivers', { label }, typed);
}
