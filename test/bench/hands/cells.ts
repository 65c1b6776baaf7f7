// Hands that change the cells of a whole column, or of a thousand rows.
import type { Walk } from './walk';

export async function changesCells(walk: Walk): Promise<void> {
  const { table } = walk;
  const head = (column: number) => table.heads().nth(column);
  const shows = (column: number, text: string) => ({ cell: ['row_0', `a${String(column)}`] as const, text });
  const accepted = { answered: 'accepted' as const };
  const undone = async (before: ReturnType<typeof shows>, now: ReturnType<typeof shows>) => {
    await walk.does('  undo of it', () => walk.press('Control+z'), { told: true }, before);
    await walk.does('  redo of it', () => walk.press('Control+y'), { told: true }, now);
    await walk.does('  undo again', () => walk.press('Control+z'), { told: true }, before);
  };
  const column = async (n: number) => {
    await walk.press('Control+Home');
    await table.cell('row_0', `a${String(n)}`).click();
    await walk.press('Control+Space');
  };
  await column(5);
  await walk.press('Control+c');
  await table.cell('row_0', 'a6').click();
  await walk.does('Ctrl+V of a column', () => walk.press('Control+v'), accepted, shows(6, '5'));
  await undone(shows(6, '6'), shows(6, '5'));
  await column(5);
  await walk.press('Control+x');
  await table.cell('row_0', 'a6').click();
  await walk.does('Ctrl+X and Ctrl+V of a column', () => walk.press('Control+v'), accepted, shows(6, '5'));
  await undone(shows(6, '6'), shows(6, '5'));
  await column(4);
  await walk.type('7');
  await walk.does('Ctrl+Enter into a column', () => walk.press('Control+Enter'), accepted, shows(4, '7'));
  await undone(shows(4, '4'), shows(4, '7'));
  await column(4);
  await walk.does('Delete of a column', () => walk.press('Delete'), accepted, shows(4, '0'));
  await undone(shows(4, '4'), shows(4, '0'));
  await column(4);
  await walk.does('Ctrl+D of a column', () => walk.press('Control+d'), accepted);
  await undone(shows(4, '4'), shows(4, '4'));
  await column(4);
  await walk.does('Ctrl+R of a column', () => walk.press('Control+r'), accepted, shows(4, '3'));
  await undone(shows(4, '4'), shows(4, '3'));
  await head(4).click();
  await walk.does('Delete of a column by its head', () => walk.press('Delete'), accepted, shows(4, '0'));
  await walk.does('  undo of it', () => walk.press('Control+z'), { told: true }, shows(4, '4'));
  await walk.press('Control+Home');
  await table.cell('row_0', 'a4').click();
  await walk.press('Shift+ArrowRight');
  for (let n = 0; n < 40; n++) await walk.press('Shift+PageDown');
  await walk.does(
    'a double click on the handle of some 1,000 rows',
    async () => {
      const box = await table.frame.locator('.is-fill-corner').boundingBox();
      if (!box) throw new Error('There is no handle.');
      await walk.workbench.page.mouse.dblclick(box.x + box.width - 3, box.y + box.height - 3);
    },
    accepted,
  );
  await walk.does('  undo of it', () => walk.press('Control+z'), { told: true }, { there: '.cell:focus' });
  await walk.does('Ctrl+S', () => walk.workbench.save(), { there: '.cell:focus' });
}
