import { t } from '../../model/l10n';
import type { Block, Field } from '../../protocol/details';

export type Choice = NonNullable<Field['choices']>[number];
type More = Pick<Field, 'hint' | 'locked' | 'links'>;

/** A field of one line. */
export function text(member: string, label: string, value: string | number | undefined, more: More = {}): Field {
  return { member, label, kind: 'text', value: String(value ?? ''), ...more };
}

/** A field of several lines. */
export function lines(member: string, label: string, value: string | undefined, more: More = {}): Field {
  return { member, label, kind: 'lines', value: value ?? '', ...more };
}

/** The name or path of a rule pack. */
export function pack(member: string, label: string, value: string, more: More = {}): Field {
  return { member, label, kind: 'pack', value, ...more };
}

export function date(member: string, label: string, value: string | undefined, more: More = {}): Field {
  return { member, label, kind: 'date', value: value ?? '', ...more };
}

export function formula(member: string, label: string, value: string | undefined, more: More = {}): Field {
  return { member, label, kind: 'formula', value: value ?? '', ...more };
}

export function check(member: string, label: string, value: boolean | undefined, more: More = {}): Field {
  return { member, label, kind: 'check', value: value === true ? 'true' : '', ...more };
}

/**
 * One of several things. A value that is none of them is one more choice, so that it is seen and kept.
 * @param none what it means that nothing is chosen; without it something must be
 */
export function choice(
  member: string,
  label: string,
  value: string | undefined,
  choices: readonly Choice[],
  { none, ...more }: More & { readonly none?: string } = {},
): Field {
  const all = [...(none === undefined ? [] : [{ id: '', label: none }]), ...choices];
  const chosen = value ?? '';
  if (!all.some(({ id }) => id === chosen))
    all.push({ id: chosen, label: chosen === '' ? t('Choose…') : t('{0} (unknown)', chosen) });
  return { member, label, kind: 'choice', value: chosen, choices: all, ...more };
}

/** A choice between words of the format. @param names word → what people read */
export function words(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([id, label]) => ({ id, label }));
}

export function fields(
  title: string | undefined,
  ...all: readonly (Field | undefined)[]
): Extract<Block, { kind: 'fields' }> {
  return {
    kind: 'fields',
    ...(title !== undefined && { title }),
    fields: all.filter((field) => field !== undefined),
  };
}

/** Something with an id, by what people read. */
export function labelled(map: ReadonlyMap<string, { readonly label?: string }> | undefined): Choice[] {
  return [...(map ?? [])].map(([id, { label }]) => ({ id, label: label ?? id }));
}
