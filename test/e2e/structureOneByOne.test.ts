import assert from 'node:assert/strict';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

/** A row, an alternative by its head, or a section, by its id. */
interface Part {
  row?: string;
  head?: string;
  section?: string;
}

interface Walk {
  /** Where the person is. */
  on: Part;
  /** The command as the menu and the palette name it. */
  command: string;
  answers?: string[];
  /** Lines that are gone and lines that are new; a moved line is neither. */
  lines: [gone: number, made: number];
  /** What the file says then. */
  says: RegExp;
  /** What has the focus then, where something was made or has another id. */
  goes?: Part;
}

const WALKS: Walk[] = [
  {
    on: { row: 'credit' },
    command: 'Insert Row Below…',
    answers: ['Levels', 'Mood', 'Good, Bad'],
    lines: [0, 10],
    says: /"credit": \{[^]*"mood": \{\s+"section": "money",[^]*"good": "Good",\s+"bad": "Bad"[^]*"stance"/,
    goes: { row: 'mood' },
  },
  {
    on: { row: 'payment' },
    command: 'Insert Row Above…',
    answers: ['Date', 'Day of signing'],
    lines: [0, 7],
    says: /"factors": \{\s+"day_of_signing": \{[^}]*"type": "date"/,
    goes: { row: 'day_of_signing' },
  },
  {
    on: { section: 'posture' },
    command: 'Insert Row Below…',
    answers: ['Text', 'Remark'],
    lines: [0, 7],
    says: /"remark": \{\s+"section": "posture",[^]*"type": "text",[^]*"stance": \{/,
    goes: { row: 'remark' },
  },
  {
    on: { row: 'total' },
    command: 'Insert Measure…',
    answers: ['Half', '=total / 2', 'KRW trn/yr'],
    lines: [0, 5],
    says: /"half": \{\s+"label": "Half",\s+"unit": "KRW trn\/yr",\s+"formula": "=total \/ 2"/,
    goes: { row: 'half' },
  },
  {
    on: { row: 'credit' },
    command: 'Duplicate Row',
    lines: [0, 9],
    says: /"credit_copy": \{/,
    goes: { row: 'credit_copy' },
  },
  { on: { row: 'payment' }, command: 'Move Row Down', lines: [0, 0], says: /"credit": \{[^]*"payment": \{/ },
  { on: { row: 'credit' }, command: 'Move Row Up', lines: [0, 0], says: /"credit": \{[^]*"payment": \{/ },
  { on: { row: 'payment' }, command: 'Change Unit…', answers: ['KRW bn/yr'], lines: [1, 1], says: /"KRW bn\/yr"/ },
  { on: { row: 'payment' }, command: 'Change Role…', answers: ['Given'], lines: [1, 1], says: /"role": "given"/ },
  { on: { row: 'payment' }, command: 'Change Owner…', answers: ['They'], lines: [0, 1], says: /"owner": "them"/ },
  {
    on: { row: 'credit' },
    command: 'Change Section…',
    answers: ['Posture'],
    lines: [1, 1],
    says: /"credit": \{\s+"section": "posture"/,
  },
  { on: { row: 'payment' }, command: 'Change Least Value…', answers: ['0'], lines: [0, 1], says: /"min": 0/ },
  { on: { row: 'payment' }, command: 'Change Greatest Value…', answers: ['9000'], lines: [0, 1], says: /"max": 9000/ },
  {
    on: { row: 'payment' },
    command: 'Change Id of Row…',
    answers: ['hosting'],
    lines: [4, 4],
    says: /"hosting": \{[^]*BASELINE\(hosting\)[^]*=hosting \+ credit[^]*hosting > 2000/,
    goes: { row: 'hosting' },
  },
  {
    on: { head: 'base' },
    command: 'Insert Alternative…',
    answers: ['Third', 'Based on Base'],
    lines: [0, 1],
    says: /"base": \{ "label": "Base" \},\s+"third": \{ "label": "Third", "basedOn": "base" \},\s+"more"/,
    goes: { head: 'third' },
  },
  {
    on: { head: 'more' },
    command: 'Duplicate Alternative',
    lines: [3, 6],
    says: /"more_copy": \{/,
    goes: { head: 'more_copy' },
  },
  { on: { head: 'more' }, command: 'Move Alternative Left', lines: [2, 2], says: /"more": \{[^]*"base": \{ "label"/ },
  {
    on: { head: 'base' },
    command: 'Change Id of Alternative…',
    answers: ['today'],
    lines: [5, 5],
    says: /"today": \{ "label": "Base" \}[^]*"basedOn": "today"[^]*"today": 1500/,
    goes: { head: 'today' },
  },
  { on: { head: 'more' }, command: 'Delete Alternative', lines: [6, 3], says: /"base": \{ "label": "Base" \}\s+\},/ },
  {
    on: { section: 'money' },
    command: 'Insert Section…',
    answers: ['Trade'],
    lines: [0, 1],
    says: /"money": \{ "label": "Money" \},\s+"trade": \{ "label": "Trade" \},\s+"posture"/,
    goes: { section: 'trade' },
  },
  {
    on: { section: 'money' },
    command: 'Move Section Down',
    lines: [2, 2],
    says: /"posture": \{ "label"[^]*"money": \{ "label"/,
  },
  {
    on: { section: 'money' },
    command: 'Change Id of Section…',
    answers: ['funds'],
    lines: [3, 3],
    says: /"funds": \{ "label": "Money" \}/,
  },
  {
    on: { section: 'money' },
    command: 'Delete Section…',
    answers: ['Posture'],
    lines: [3, 2],
    says: /"sections": \{\s+"posture"/,
  },
];

describe('each change of the structure', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({ files: { [SMALL]: SMALL_TEXT } });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
    return workbench;
  });

  const focus = () => table.frame.locator(':focus');
  function place({ row, head, section }: Part) {
    if (row !== undefined) return table.label(row);
    if (section !== undefined) return table.frame.locator(`.cell.section[data-section="${section}"]`);
    return table.frame.locator(`[role="columnheader"][data-alternative="${head ?? ''}"]`);
  }

  for (const [number, { on, command, answers = [], lines, says, goes }] of WALKS.entries()) {
    const byMenu = number % 2 === 0;
    it(`${command} ${byMenu ? 'from the menu' : 'by the palette'}: few lines, and one undo`, async () => {
      if (byMenu) await workbench.chooseFromMenu(place(on), command);
      else {
        await place(on).click();
        await workbench.runCommand(`Scenario: ${command}`);
      }
      await workbench.answer(...answers);
      await workbench.untilDirty();
      await workbench.save();
      const text = workbench.read(SMALL);
      assert.match(text, says);
      assert.deepEqual(changedLines(SMALL_TEXT, text), lines);
      await (goes ? place(goes).and(focus()) : focus()).waitFor();
      await workbench.page.keyboard.press('Control+Z');
      await workbench.untilDirty();
      await workbench.save();
      assert.equal(workbench.read(SMALL), SMALL_TEXT);
    });
  }

  it('leaves the keyboard with the table: after a question the arrows move on', async () => {
    await table.label('payment').click();
    await workbench.runCommand('Scenario: Change Unit…');
    await workbench.page.locator('.quick-input-widget').getByText('Unit of “Payment”').waitFor();
    await workbench.page.keyboard.press('Escape');
    await table.label('payment').and(focus()).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await table.label('credit').and(focus()).waitFor();
  });

  it('renames the label of a cell’s row', async () => {
    await table.cell('payment', 'more').click();
    await workbench.runCommand('Scenario: Rename Label');
    await table.editor().waitFor();
    assert.equal(await table.editor().inputValue(), 'Payment');
    await workbench.page.keyboard.press('Escape');
  });

  it('says why it cannot be made', async () => {
    await table.label('payment').click();
    await workbench.runCommand('Scenario: Move Row Up');
    const messages = await workbench.notifications();
    await messages.filter({ hasText: 'It is the first row already.' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.untilDirty(false);
  });

  it('tells what still speaks of a deleted row, and lists it', async () => {
    await workbench.chooseFromMenu(table.label('payment'), 'Delete Row');
    await table.label('payment').waitFor({ state: 'detached' });
    await table.label('credit').and(focus()).waitFor();
    const messages = await workbench.notifications();
    await messages.filter({ hasText: '“Payment” is deleted. 2 places still speak of it.' }).waitFor();
    await workbench.page.locator('.notifications-center').getByText('List Findings').click();
    await table.entries().filter({ hasText: 'There is no row payment' }).first().waitFor();
    await workbench.page.keyboard.press('Control+Z');
    await workbench.untilDirty(false);
    await table.label('payment').waitFor();
  });
});

/** How many lines are gone and how many are new; a comma more or less is a change. */
function changedLines(before: string, after: string): [number, number] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [without(old, now), without(now, old)];
}

function without(lines: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  }).length;
}
