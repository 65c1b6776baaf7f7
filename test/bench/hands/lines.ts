// Hands that insert, move, change and delete rows and alternatives.
import type { Seen, Walk } from './walk';

export async function changesRows(walk: Walk): Promise<void> {
  const { table } = walk;
  const middle = walk.row(0.5);
  const label = (row: string) => `[role="rowheader"][data-row="${row}"]`;
  const undo = (...seen: Seen[]) => walk.does('  undo of it', () => walk.press('Control+z'), { told: true }, ...seen);
  await walk.go(middle, 'a0');
  await walk.commands('Insert Row Below', 'Insert Row Below…', ['Number', 'Between two', 'USD bn'], {
    there: label('between_two'),
  });
  await undo({ gone: label('between_two') });
  await walk.go(middle, 'a0');
  await walk.commands('Duplicate Row', 'Duplicate Row', [], { told: true }, { gone: `[data-row="${middle}"]:focus` });
  await undo({ there: '.cell:focus' });
  await walk.go(middle, 'a0');
  await walk.press('Shift+Space');
  await walk.does('Alt+ArrowDown of a row', () => walk.press('Alt+ArrowDown'), { answered: 'accepted' });
  await undo({ there: '.cell:focus' });
  await walk.go(middle, 'a0');
  await walk.commands('Change Id of a row that formulas read', 'Change Id of Row…', ['another_id'], {
    there: label('another_id'),
  });
  await undo({ gone: label('another_id') });
  await walk.go(middle, 'a0');
  await walk.commands('Change Unit', 'Change Unit…', ['USD mn'], {
    there: `[data-row="${middle}"] ~ *, .cell.unit[data-row="${middle}"]`,
    text: 'USD mn',
  });
  await undo({ there: '.cell:focus' });
  await walk.commands('Change Role', 'Change Role…', ['Lever'], { there: `${label(middle)} .chip`, text: 'L' });
  await undo({ there: `${label(middle)} .chip`, text: 'G' });
  await walk.go(middle, 'a0');
  await walk.press('Shift+Space');
  await walk.does('Ctrl+- of a row', () => walk.press('Control+-'), { answered: 'accepted' }, { gone: label(middle) });
  await undo({ there: label(middle) });
  await walk.go(middle);
  await table.label(middle).click();
  for (let n = 0; n < 40; n++) await walk.press('Shift+PageDown');
  await walk.does('Ctrl+- of some 1,000 rows', () => walk.press('Control+-'), { answered: 'accepted' });
  await undo();
}

export async function changesColumns(walk: Walk): Promise<void> {
  const { table, workbench } = walk;
  const head = (id: string) => `[role="columnheader"][data-alternative="${id}"]`;
  const undo = (...seen: Seen[]) => walk.does('  undo of it', () => walk.press('Control+z'), { told: true }, ...seen);
  await walk.go(walk.row(0.5), 'a3');
  await walk.commands('Hide Alternative', 'Hide Alternative', [], { gone: head('a3') });
  await walk.does('Ctrl+Shift+0', () => walk.press('Control+Shift+0'), { there: head('a3') });
  await walk.commands('Freeze up to This Alternative', 'Freeze up to This Alternative', [], { said: 'rozen' });
  await walk.commands('Unfreeze', 'Unfreeze', [], { said: 'Nothing is frozen' });
  const edge = table.frame.locator(`${head('a2')} .edge`);
  await walk.does('a double click on the edge of a head', () => edge.dblclick(), { there: `${head('a2')}` });
  await walk.does(
    'a drag of the edge of a head',
    async () => {
      const box = await edge.boundingBox();
      if (!box) throw new Error('There is no edge.');
      const { mouse } = workbench.page;
      await mouse.move(box.x + 2, box.y + 5);
      await mouse.down();
      await mouse.move(box.x + 60, box.y + 5, { steps: 10 });
      await mouse.up();
    },
    { there: head('a2') },
  );
  await table.frame.locator(head('a3')).click();
  await walk.does(
    'Alt+ArrowRight of a column',
    () => walk.press('Alt+ArrowRight'),
    { answered: 'accepted' },
    { said: 'stands behind Alternative 4' },
  );
  await undo({ there: '.cell:focus' });
  await table.frame.locator(head('a3')).click();
  await walk.commands('Insert Alternative', 'Insert Alternative…', ['Another', 'Based on Alternative 3'], {
    there: head('another'),
  });
  await undo({ gone: head('another') });
  await table.frame.locator(head('a3')).click();
  await walk.commands(
    'Duplicate Alternative',
    'Duplicate Alternative',
    [],
    { told: true },
    { gone: `${head('a3')}:focus` },
  );
  await undo({ there: '.cell:focus' });
  await table.frame.locator(head('a3')).click();
  await walk.does('Ctrl+- of a column', () => walk.press('Control+-'), { answered: 'accepted' }, { gone: head('a3') });
  await undo({ there: head('a3') });
}
