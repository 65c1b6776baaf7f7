import type { Look } from '../grid/cellLook';
import type { Place } from '../grid/layout';
import { columnName, findingsText, rowsText, SEVERITY_ICON, worst } from '../words';
import type { Store } from '../store';
import type { Shown } from './shown';
import { t } from '../l10n';

/** Adds what can be seen of the arrangement at a place: whether a section is collapsed, where columns are hidden. */
export function decorateShown(look: Look, place: Place, shown: Shown, store: Store): void {
  if (place.at === 'section') decorateSection(look, place.section, shown, store);
  else if (place.at === 'head') decorateHead(look, place.alternative, shown, store);
  else if (place.at === 'label') look.edge = 'row';
}

function decorateSection(look: Look, id: string, shown: Shown, store: Store): void {
  const all = store.layout.section(id)?.rows.length ?? 0;
  if (all === 0) return;
  const { collapsed, rows, findings } = shown.sectionState(id);
  look.expanded = !collapsed;
  if (collapsed) {
    const { length: count } = findings;
    look.aside = [rowsText(rows), ...(count > 0 ? [findingsText(count)] : [])].join(' · ');
    const severity = worst(store.findingsOf(findings));
    if (severity) look.badge = { icon: SEVERITY_ICON[severity], severity, count: 1 };
  } else if (rows < all) look.aside = t('{0} of {1}', rows, all);
}

function decorateHead(look: Look, alternative: string, shown: Shown, store: Store): void {
  look.edge = 'column';
  for (const side of ['before', 'after'] as const) {
    const hidden = shown.hiddenBeside(alternative, side).map((id) => columnName(store, id));
    if (hidden.length === 0) continue;
    const names = hidden.join(', ');
    look.gaps = { ...look.gaps, [side]: t('Hidden: {0}. Click to show.', names) };
    const told = side === 'before' ? t('Hidden before this: {0}.', names) : t('Hidden after this: {0}.', names);
    look.description = [look.description, told].filter((part) => part !== undefined).join(' ');
  }
}
