import type { GridController } from '../grid/gridController';
import { t } from '../l10n';
import { isPaintable } from './paintedValues';
import type { Paint } from './rowPaint';

/** Paints the numbers of a row, or of the active one, so or no longer, and says which it is now. */
export function paintRow(controller: GridController, meant: string | undefined, paint: Paint): void {
  const { active, store, rowPaint } = controller;
  const row = meant ?? (active && 'row' in active ? active.row : undefined);
  const view = row === undefined ? undefined : store.row(row);
  if (!isPaintable(view)) {
    controller.announce(t('Choose a row of numbers or levels in the table first.'));
    return;
  }
  const now = rowPaint.toggle(view.id, paint);
  controller.repaint();
  const how = paint === 'bars' ? t('Bars in {0}', view.label) : t('Colours in {0}', view.label);
  controller.announce(`${how}: ${now === undefined ? t('off') : t('on')}`);
}
