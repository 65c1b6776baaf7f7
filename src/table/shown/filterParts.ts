import type { Filter } from '../../protocol/arrangement';
import { roleName } from '../words';
import type { Store } from '../store';
import { roleIn, ROLES } from './filter';
import { t } from '../l10n';

/** One part of a filter that is set or not, as people read it. */
export interface FilterPart {
  key: string;
  label: string;
  /** As it stands alone, where its heading does not say what it is. */
  name: string;
  isSet: boolean;
  /** The filter with the part, or without it where it is set. */
  toggled: Filter;
}

/** The parts of a filter, as they are offered: by what is on the rows, by role, by section. */
export interface FilterParts {
  marks: FilterPart[];
  roles: FilterPart[];
  sections: FilterPart[];
}

/** All that a filter can have in this table, and what it has although the table has it no more. */
export function partsOf(filter: Filter, store: Store): FilterParts {
  const mark = (key: 'findings' | 'changed' | 'differing', label: string): FilterPart => ({
    key,
    label,
    name: label,
    isSet: filter[key],
    toggled: { ...filter, [key]: !filter[key] },
  });
  const { sections } = store.layout;
  return {
    marks: [
      mark('findings', t('With findings')),
      mark('changed', t('Changed since the last commit')),
      mark('differing', t('Differing between the alternatives shown')),
    ],
    roles: listed(filter, 'roles', rolesIn(store), (role) => roleName(role)),
    sections: listed(
      filter,
      'sections',
      sections.map(({ id }) => id),
      (id) => store.layout.section(id)?.label ?? id,
    ),
  };
}

/** Those that are set, as one line. */
export function setParts({ marks, roles, sections }: FilterParts): FilterPart[] {
  return [...sections, ...roles, ...marks].filter(({ isSet }) => isSet);
}

function listed(
  filter: Filter,
  list: 'roles' | 'sections',
  there: readonly string[],
  labelOf: (id: string) => string,
): FilterPart[] {
  const set = filter[list];
  return [...new Set([...there, ...set])].map((id) => {
    const isSet = set.includes(id);
    const label = labelOf(id);
    return {
      key: `${list} ${id}`,
      label,
      name: list === 'roles' ? t('Role: {0}', label) : t('Section: {0}', label),
      isSet,
      toggled: { ...filter, [list]: isSet ? set.filter((other) => other !== id) : [...set, id] },
    };
  });
}

/** The roles that rows of the table have. */
function rolesIn(store: Store): string[] {
  const there = new Set<string>();
  for (const line of store.layout.lines) {
    const row = line.kind === 'row' ? store.row(line.row) : undefined;
    if (row) there.add(roleIn(row));
  }
  return ROLES.filter((role) => there.has(role));
}
