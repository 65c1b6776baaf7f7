// The inside of a table, by the names that a person would use: cells by row and alternative, the list, the notice.
import type { FrameLocator, Locator } from 'playwright-core';

export const SEOUL = 'seoul-washington-2025.scenario.json';

export class Table {
  constructor(readonly frame: FrameLocator) {}

  /** A cell by the ids of its row and its alternative, as far as it is painted. */
  cell(row: string, alternative: string): Locator {
    return this.frame.locator(`[role="gridcell"][data-row="${row}"][data-alternative="${alternative}"]`);
  }

  /** The cell that holds a row's label. */
  label(row: string): Locator {
    return this.frame.locator(`[role="rowheader"][data-row="${row}"]`);
  }

  /** The heads of the columns with alternatives. */
  heads(): Locator {
    return this.frame.locator('[role="columnheader"][data-alternative]');
  }

  /** The input of the cell being edited. */
  editor(): Locator {
    return this.frame.locator('.editor');
  }

  /** The options of the dropdown that is open. */
  options(): Locator {
    return this.frame.locator('[role="option"]').filter({ visible: true });
  }

  /** Why what was typed is refused. */
  refusal(): Locator {
    return this.frame.locator('#refusal').filter({ visible: true });
  }

  /** What a cell's findings say. */
  card(): Locator {
    return this.frame.locator('#finding-card').filter({ visible: true });
  }

  /** The line that counts the findings and opens their list. */
  summary(): Locator {
    return this.frame.locator('button.summary');
  }

  /** The entries of the open list of findings. */
  entries(): Locator {
    return this.frame.locator('.findings button.entry');
  }

  /** Why the table is read-only. */
  notice(): Locator {
    return this.frame.locator('.notice');
  }

  /** The ids of row and alternative of the cell with the focus. */
  async focused(): Promise<string> {
    return this.frame
      .locator(':focus')
      .evaluate((element: HTMLElement) => `${element.dataset.row ?? ''} ${element.dataset.alternative ?? ''}`);
  }

  /** Scrolls the grid until a cell is painted and in view. */
  async scrollTo(row: string, alternative: string): Promise<Locator> {
    const cell = this.cell(row, alternative);
    const scroller = this.frame.locator('.grid-scroller');
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    for (let tries = 0; tries < 60 && (await cell.count()) === 0; tries++) {
      // Down to the row first: its label is painted wherever the columns are.
      const [right, down] = (await this.label(row).count()) === 0 ? [0, 150] : [120, 0];
      await scroller.evaluate((element, step) => element.scrollBy(step.right, step.down), { right, down });
      await cell.page().waitForTimeout(50);
    }
    await cell.scrollIntoViewIfNeeded();
    return cell;
  }
}
