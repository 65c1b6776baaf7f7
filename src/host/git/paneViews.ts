import { changesSince } from '../../compare/changesSince';
import { t } from '../../model/l10n';
import type { Scenario } from '../../model/read/scenarioText';
import type { ChangeView } from '../../protocol';
import type { NumberDisplay } from '../editor/numberDisplay';
import { heldText } from './changeViews';

/** What of an earlier version is otherwise in the file now: a cell that holds nothing of its own there is marked as removed. */
export function paneViews(file: Scenario, version: Scenario, numbers: NumberDisplay): ChangeView[] {
  const changes = changesSince(file, version);
  const views: ChangeView[] = [];
  for (const [row, cells] of changes.cells)
    for (const [alternative, { kind, before, members }] of cells) {
      const text =
        before === undefined || !members.includes('value')
          ? t('Differs in the working file: {0}.', members.join(', '))
          : t('Is {0} in the working file.', heldText(before, file.factors.get(row), numbers));
      views.push({ row, alternative, kind: SEEN_FROM_BEFORE[kind], text });
    }
  for (const row of new Set([...changes.rows.keys(), ...changes.cells.keys()]))
    views.push({ row, ...whole(changes.rows.get(row)) });
  for (const [alternative, change] of changes.alternatives) views.push({ alternative, ...whole(change) });
  for (const [section, change] of changes.sections) views.push({ section, ...whole(change) });
  return views;
}

/** What the file does not have is going away, and the other way round. */
const SEEN_FROM_BEFORE = { added: 'removed', removed: 'added', changed: 'changed' } as const;

function whole(change: { kind: 'added' | 'changed' } | undefined): Pick<ChangeView, 'kind' | 'text'> {
  const text = change?.kind === 'added' ? t('Is not in the working file.') : t('Differs in the working file.');
  return { kind: 'changed', text };
}
