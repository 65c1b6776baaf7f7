// Hands that find, filter, fold, and look behind cells.
import type { Walk } from './walk';

export async function finds(walk: Walk): Promise<void> {
  const { size, table } = walk;
  const count = (text: string) => ({ there: '.find-count', text });
  const rows = size.rows.toLocaleString('en');
  await table.cell('row_0', 'a5').click();
  await walk.does(
    'Ctrl+F of a word in all rows',
    async () => {
      await walk.press('Control+f');
      await walk.type('Assumption');
    },
    count(`of ${rows}`),
  );
  await walk.does('Enter, the next match', () => walk.press('Enter'), count('3 of'));
  await walk.does('Shift+Enter, the one before', () => walk.press('Shift+Enter'), count('2 of'));
  await walk.does(
    'Shift+Enter twice, the last one',
    () => walk.press('Shift+Enter', 'Shift+Enter'),
    count(`${rows} of`),
  );
  await walk.press('Enter');
  await walk.does(
    'Ctrl+F of a digit in all cells',
    async () => {
      await walk.press('Control+a');
      await walk.type('7');
    },
    { there: '.find-count', text: ' of ', not: `of ${rows}` },
  );
  await walk.press('Control+a');
  await walk.type('Assumption');
  await walk.press('Control+h');
  await walk.type('Premise');
  await walk.does('Ctrl+Alt+Enter, all replaced', () => walk.press('Control+Alt+Enter'), {
    there: '[data-row="row_0"][role="rowheader"] .text',
    text: 'Premise',
  });
  await walk.press('Escape');
  await table.cell('row_0', 'a5').click();
  await walk.does('  undo of it', () => walk.press('Control+z'), {
    there: '[data-row="row_0"][role="rowheader"] .text',
    text: 'Assumption',
  });
}

export async function looks(walk: Walk): Promise<void> {
  const { table } = walk;
  const middle = walk.row(0.5);
  const filter = async (part: string) => {
    await walk.press('Control+Shift+l');
    await table.frame.locator('.filter-panel input').first().waitFor();
    await walk.does(
      `a filter: ${part}`,
      () => table.frame.locator(`.filter-panel input[data-part="${part}"]`).click(),
      { there: '.filter-count', text: 'match' },
    );
    await walk.press('Escape');
    await walk.does('  Ctrl+Shift+9, all rows again', () => walk.press('Control+Shift+9'), { gone: '.filter-count' });
  };
  await walk.go(middle, 'a3');
  for (const part of ['findings', 'changed', 'differing', 'roles given']) await filter(part);
  await walk.go(middle, 'a3');
  await walk.commands('Collapse Section', 'Collapse Section', [], { gone: `[data-row="${middle}"]` });
  await walk.commands('Expand Section', 'Expand Section', [], { there: '.cell.section:focus' });
  await walk.commands('Collapse All Sections', 'Collapse All Sections', [], { said: 'All sections collapsed' });
  await walk.commands('Expand All Sections', 'Expand All Sections', [], { said: 'All sections expanded' });
  await walk.go(middle, 'a3');
  await walk.commands('Show Colour Scale in Row', 'Show or Hide Colour Scale in Row', [], { there: '.paint-shade' });
  await walk.commands('Show Bars in Row', 'Show or Hide Bars in Row', [], { there: '.paint-bar' });
  await walk.does('F4, the details', () => walk.press('F4'), { there: 'aside.details', text: 'Alternative 3' });
  await walk.press('Escape');
  await table.frame.locator('.cell:focus').waitFor();
  await walk.does('ArrowRight, with the details', () => walk.press('ArrowRight'), {
    there: 'aside.details',
    text: 'Alternative 4',
  });
  // The first goes in.
  await walk.press('F4');
  await table.frame.locator('aside.details :focus').waitFor();
  await walk.does('F4, the details closed', () => walk.press('F4'), { gone: 'aside.details:not([hidden])' });
  await walk.commands('Show in Chart', 'Show in Chart', [], { there: '.chart-panel canvas' });
  await walk.does('F6, back to the table', () => walk.press('F6'), { there: '.cell:focus' });
  await walk.go(middle, 'a3');
  await walk.type('12');
  await walk.does('Enter behind a number', () => walk.press('Enter'), { cell: [middle, 'a3'], text: '12' });
  await walk.does('Ctrl+S', () => walk.workbench.save(), { there: '.cell:focus' });
}
