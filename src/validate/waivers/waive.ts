import type { EditResult } from '../../model/edit/editResult';
import { addEntry } from '../../model/edit/entryEdits';
import type { Written } from '../../model/edit/layout';
import type { Assessment } from '../assess';
import type { Finding } from '../finding';
import { acceptedValues } from './acceptedValues';

/** What a waiver is to mean. */
export type Waivable = Pick<Finding, 'rule' | 'row' | 'alternative'>;

/** Whether the authors may accept a finding: nothing of the file's structure, nor what is found on a waiver. */
export function canWaive({ rule, waived }: Pick<Finding, 'rule' | 'waived'>): boolean {
  return !waived && !/^(?:structure|waivers)\//.test(rule);
}

/** Accepts what a rule finds at a place for a reason, and for the values that are found there now. */
export function waive(
  now: Pick<Assessment, 'doc' | 'calculation' | 'findings'>,
  meant: Waivable,
  reason: string,
): EditResult {
  const { rule, row, alternative } = meant;
  const typed = new Map(
    Object.entries({ rule, row, alternative, reason }).filter((one): one is [string, string] => one[1] !== undefined),
  );
  const label = [rule.slice(rule.indexOf('/') + 1), row, alternative].filter((part) => part !== undefined).join(' ');
  const members = [...acceptedValues(now, meant)].map(([one, value]) => [one, JSON.stringify(value)] as const);
  const when = new Map<string, Written>(members.length === 0 ? [] : [['when', { members, oneLine: true }]]);
  return addEntry(now.doc, 'waivers', { label }, typed, when);
}
