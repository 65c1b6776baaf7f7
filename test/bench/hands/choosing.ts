// Hands that only move and choose.
import type { Walk } from './walk';

export async function chooses(walk: Walk): Promise<void> {
  const { size, table } = walk;
  const [rows, inSection] = [size.rows + 20, size.rows / 20 + 1];
  const middle = walk.row(0.5);
  const first = 'row_0 a5';
  const chosen = (count: number, columns: string) => ({
    said: `${count.toLocaleString('en')} rows × ${columns} selected`,
  });
  await table.cell('row_0', 'a5').click();
  await walk.does('Ctrl+End', () => walk.press('Control+End'), { at: 'measure_19 a19' });
  await walk.does('Ctrl+Home', () => walk.press('Control+Home'), { at: 'row_0 a0' });
  await walk.does('Ctrl+ArrowDown', () => walk.press('Control+ArrowDown'), { there: ':focus[data-alternative="a0"]' });
  await walk.does(
    'Ctrl+G to a far row',
    async () => {
      await walk.press('Control+g');
      await walk.type(middle);
      await walk.press('Enter');
    },
    { there: `[data-row="${middle}"]:focus` },
  );
  await walk.does('PageDown', () => walk.press('PageDown'), { gone: `[data-row="${middle}"]:focus` });
  await walk.does('ArrowDown', () => walk.press('ArrowDown'), { there: '[data-row]:focus' });
  await walk.go(middle, 'a5');
  await walk.does('Ctrl+A, the section', () => walk.press('Control+a'), chosen(inSection, '20 columns'));
  await walk.does('Ctrl+A, all', () => walk.press('Control+a'), chosen(rows, '20 columns'));
  await walk.does('Ctrl+A, and the sums at the foot', () => walk.press('ArrowDown', 'Control+a', 'Control+a'), {
    there: '.sums',
    text: 'Count',
  });
  await walk.does('Ctrl+C of all', () => walk.press('Control+c'), {
    said: `${(rows * 20).toLocaleString('en')} cells copied`,
  });
  await walk.does('Escape', () => walk.press('Escape', 'Escape'), { there: '.cell:focus' });
  await walk.does('Ctrl+Space', () => walk.press('Control+Space'), chosen(rows, '1 column'));
  await walk.does('Ctrl+C of a column', () => walk.press('Control+c'), {
    said: `${rows.toLocaleString('en')} cells copied`,
  });
  await walk.does('Enter in a column', () => walk.press('Enter'), { there: '.cell:focus' });
  await walk.press('Escape', 'Escape');
  await walk.does('Shift+Space', () => walk.press('Shift+Space'), { said: '1 row × 20 columns selected' });
  await walk.press('Control+Home');
  await table.cell('row_0', 'a5').click();
  await walk.does('a click on a head', () => table.heads().nth(4).click(), chosen(rows, '1 column'));
  await walk.does(
    'Ctrl and a click on another head',
    () =>
      table
        .heads()
        .nth(6)
        .click({ modifiers: ['ControlOrMeta'] }),
    {
      said: `2 ranges with ${(rows * 2).toLocaleString('en')} cells`,
    },
  );
  await table.cell('row_0', 'a5').click();
  await walk.does('Ctrl+Shift+End', () => walk.press('Control+Shift+End'), chosen(rows, '15 columns'));
  await walk.does('Ctrl+Home again', () => walk.press('Control+Home'), { at: 'row_0 a0' });
  await table.cell('row_0', 'a5').click();
  await walk.does('Shift+PageDown, one of forty', () => walk.press('Shift+PageDown'), { said: 'selected' });
  await walk.does(
    'Shift+PageDown, forty of them',
    async () => {
      for (let n = 0; n < 39; n++) await walk.press('Shift+PageDown');
    },
    { said: '× 1 column selected' },
  );
  await walk.does('Escape of a thousand rows', () => walk.press('Escape'), { at: first });
  await walk.does('F8', () => walk.press('F8'), { there: '.cell:focus' });
  await walk.does('Ctrl+Shift+ArrowDown', () => walk.press('Control+Shift+ArrowDown'), { said: 'selected' });
}
