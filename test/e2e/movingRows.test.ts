// Rows, alternatives and sections moved by the hands: Alt and arrows, and a drag of their grips.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { DESK, DESK_TEXT } from './support/desk';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

describe('moving rows and alternatives', () => {
  let workbench: Workbench;
  let table: Table;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const said = (text: string) =>
    table.frame.locator('.announcer').filter({ hasText: text }).waitFor({ state: 'attached' });
  const section = (id: string) => table.frame.locator(`[role="rowheader"][data-section="${id}"]`);
  const dropLine = () => table.frame.locator('.drop-line').filter({ visible: true });

  /** The bands and rows from the top, and the columns behind them. */
  async function order(): Promise<string> {
    const lines = await table.frame
      .locator('.grid-body > .row')
      .evaluateAll((rows) =>
        (rows as HTMLElement[])
          .toSorted((a, b) => a.offsetTop - b.offsetTop)
          .map(({ dataset }) => dataset.row ?? `[${dataset.section ?? ''}]`),
      );
    const heads = await table
      .heads()
      .evaluateAll((all) =>
        (all as HTMLElement[])
          .toSorted((a, b) => a.offsetLeft - b.offsetLeft)
          .map(({ dataset }) => dataset.alternative),
      );
    return `${lines.join(' ')} | ${heads.join(' ')}`;
  }
  async function becomes(expected: string): Promise<void> {
    for (let tries = 0; tries < 100 && (await order()) !== expected; tries++) await workbench.page.waitForTimeout(50);
    assert.equal(await order(), expected);
  }
  /** Presses on the grip of a place and goes over another, without letting go. */
  async function drag(from: Locator, to: Locator, half: 'first' | 'second'): Promise<void> {
    await from.hover();
    const grip = (await from.locator('.grip').boundingBox()) ?? assert.fail();
    const over = (await to.boundingBox()) ?? assert.fail();
    const { mouse } = workbench.page;
    await mouse.move(grip.x + 5, grip.y + grip.height / 2);
    await mouse.down();
    const share = half === 'first' ? 0.2 : 0.8;
    const isHead = (await to.getAttribute('role')) === 'columnheader';
    await mouse.move(over.x + over.width * (isHead ? share : 0.5), over.y + over.height * (isHead ? 0.5 : share), {
      steps: 5,
    });
  }
  const START = '[money] payment budget troops share rest [words] signed wording remark | now deal worst';

  const it = inOneWindow(
    async () => {
      workbench = await Workbench.open({
        files: { [DESK]: DESK_TEXT },
        settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      });
      table = new Table(await workbench.openTable(DESK));
      return workbench;
    },
    {
      // One undo brings the file back as it was.
      end: async () => {
        await table.cell('payment', 'now').click();
        await becomes(START);
        await workbench.untilDirty(false);
      },
    },
  );
  const undo = async () => {
    await press('Control+z');
    await becomes(START);
  };

  it('a row goes by Alt and arrows past its neighbour, and on into the next section', async () => {
    await table.label('budget').click();
    await press('Alt+ArrowUp');
    await becomes('[money] budget payment troops share rest [words] signed wording remark | now deal worst');
    await said('Budget stands behind Money now.');
    assert.equal(await table.focused(), 'budget ');
    await undo();
    await table.label('signed').click();
    await press('Alt+ArrowUp');
    await becomes('[money] payment budget troops signed share rest [words] wording remark | now deal worst');
    await undo();
  });

  it('says at its label why it cannot go further', async () => {
    await table.label('troops').click();
    await press('Alt+ArrowDown');
    await table.refusal().filter({ hasText: 'Measures stand below the other rows' }).waitFor();
    await press('Escape');
  });

  it('several rows, a column and a section go too', async () => {
    await table.cell('budget', 'now').click();
    await press('Shift+Space');
    await press('Shift+ArrowDown');
    await press('Alt+ArrowUp');
    await becomes('[money] budget troops payment share rest [words] signed wording remark | now deal worst');
    await undo();
    await table.heads().first().click();
    await press('Alt+ArrowRight');
    await becomes(START.replace('now deal', 'deal now'));
    await undo();
    await section('words').click();
    await press('Alt+ArrowUp');
    await becomes('[words] signed wording remark [money] payment budget troops share rest | now deal worst');
    await undo();
  });

  it('a row is dragged by its grip into another section, and back by one undo', async () => {
    await drag(table.label('payment'), table.label('signed'), 'second');
    await dropLine().waitFor();
    await workbench.screenshot('hands drag of a row');
    await workbench.page.mouse.up();
    await becomes('[money] budget troops share rest [words] signed payment wording remark | now deal worst');
    await workbench.save();
    assert.match(workbench.read(DESK), /"payment": \{\s+"section": "words"/);
    await undo();
    await workbench.save();
    assert.equal(workbench.read(DESK), DESK_TEXT);
  });

  it('selected rows are dragged together; Escape gives the drag up', async () => {
    await table.label('payment').click();
    await table.label('budget').click({ modifiers: ['Shift'] });
    await drag(table.label('budget'), table.label('remark'), 'second');
    await dropLine().waitFor();
    await press('Escape');
    await dropLine().waitFor({ state: 'detached' });
    await workbench.page.mouse.up();
    await becomes(START);
    await drag(table.label('budget'), table.label('remark'), 'second');
    await workbench.page.mouse.up();
    await becomes('[money] troops share rest [words] signed wording remark payment budget | now deal worst');
    await undo();
  });

  it('a column and a section are dragged', async () => {
    await drag(table.heads().nth(2), table.heads().first(), 'first');
    await dropLine().waitFor();
    await workbench.screenshot('hands drag of a column');
    await workbench.page.mouse.up();
    await becomes(START.replace('now deal worst', 'worst now deal'));
    await undo();
    await drag(section('words'), table.label('payment'), 'first');
    await workbench.page.mouse.up();
    await becomes('[words] signed wording remark [money] payment budget troops share rest | now deal worst');
    await undo();
  });

  it('rows and columns that are selected whole are removed by Ctrl+- and inserted by Ctrl++', async () => {
    await table.label('remark').click();
    await press('Control+-');
    await becomes(START.replace(' remark', ''));
    await undo();
    await table.heads().nth(1).click();
    await press('Control+-');
    await becomes(START.replace(' deal', ''));
    await undo();
    await table.label('budget').click();
    await press('Control+Shift++');
    await workbench.quickInput().waitFor();
    await press('Escape');
    await workbench.quickInput().waitFor({ state: 'detached' });
  });
});
