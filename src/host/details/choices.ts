import type { NumberMarks } from '../../model/edit/digits';
import { t } from '../../model/l10n';
import type { Scenario } from '../../model/read/scenarioText';
import type { Field, Link, Subject } from '../../protocol/details';
import { choice, words, type Choice } from './fields';
import { shownNumber } from './localNumbers';

/** The sources of the file, as people know them. */
export function sourceChoices({ sources }: Scenario): Choice[] {
  return [...(sources ?? [])].map(([id, { title, publisher, date }]) => ({
    id,
    label: [title ?? id, publisher, date].filter((part) => part !== undefined).join(' · '),
  }));
}

/** Which source a value has, with the way to it and to a new one. */
export function sourceField(
  scenario: Scenario,
  source: string | undefined,
  cite: Extract<Subject, { of: 'new' }>,
  { none, locked }: { readonly none?: string; readonly locked?: string | undefined } = {},
): Field {
  const known = source !== undefined && scenario.sources?.has(source) === true;
  const links: Link[] = [];
  if (known) links.push({ text: t('Open the source'), to: { of: 'entry', room: 'sources', id: source } });
  if (locked === undefined) links.push({ text: t('Add a new source…'), to: cite });
  return choice('source', t('Source'), source, sourceChoices(scenario), {
    ...(none !== undefined && { none }),
    links,
    ...(locked !== undefined && { locked }),
  });
}

/** How sure the authors can be. */
export function confidences(): Choice[] {
  return words({ low: t('Low'), moderate: t('Moderate'), high: t('High') });
}

export function rowChoices({ factors, measures }: Scenario): Choice[] {
  return [...factors, ...(measures ?? [])].map(([id, { label }]) => ({ id, label: label ?? id }));
}

/** A range as people type it, in the words of their language. */
export function rangeText(
  range: { readonly low?: number; readonly high?: number } | undefined,
  marks: NumberMarks,
): string {
  return range ? t('{0} to {1}', shownNumber(range.low, marks), shownNumber(range.high, marks)) : '';
}
