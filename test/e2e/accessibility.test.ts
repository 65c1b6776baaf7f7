import assert from 'node:assert/strict';
import { accessibleNodes, axeViolations } from './support/accessibility';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

/** A level that is none, so that there is a finding on a cell. */
const FAULTY = SMALL_TEXT.replace('"more": "firm"', '"more": "frm"');

describe('the table for those who do not see it, or have no mouse', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({ files: { [SMALL]: FAULTY } });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
    return workbench;
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const focusedNode = async () => {
    const nodes = await accessibleNodes(workbench.page);
    return nodes.find(({ role, properties }) => properties.focused === true && role !== 'RootWebArea');
  };

  it('is a grid that tells its size, with an index on each row and cell', async () => {
    const grid = table.frame.getByRole('grid', { name: 'Assumptions by alternative' });
    assert.equal(await grid.getAttribute('aria-rowcount'), '8');
    assert.equal(await grid.getAttribute('aria-colcount'), '4');
    const indices = await grid
      .locator('[role="row"]:visible')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('aria-rowindex'),
          [...row.querySelectorAll('[role]')].map((cell) => cell.getAttribute('aria-colindex')).join(),
        ]),
      );
    assert.deepEqual(indices, [
      ['1', '1,2,3,4'],
      ['2', '1'],
      ['3', '1,2,3,4'],
      ['4', '1,2,3,4'],
      ['5', '1'],
      ['6', '1,2,3,4'],
      ['7', '1'],
      ['8', '1,2,3,4'],
    ]);
  });

  it('names columns and rows by headers and cells by what they hold', async () => {
    const nodes = await accessibleNodes(workbench.page);
    const named = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
    assert.deepEqual(named('columnheader'), ['Assumption', 'Unit', 'Base', 'More based on Base']);
    assert.deepEqual(named('rowheader'), [
      'Money 2',
      'Payment',
      'Credit',
      'Posture 1',
      'Stance',
      'Measures 1',
      'Total',
    ]);
    const section = nodes.find(({ name }) => name === 'Money 2' && name);
    assert.ok(section);
    const { description = '' } = nodes.find(({ role, name }) => role === 'rowheader' && name === 'Payment') ?? {};
    assert.equal(description, 'Lever, owned by We');
  });

  it('puts the focus on the cell itself, which tells its content, its state and its findings', async () => {
    await press('ArrowRight');
    const computed = await focusedNode();
    assert.equal(computed?.role, 'gridcell');
    assert.equal(computed.name, '3,000');
    assert.match(computed.description, /Computed: =BASELINE\(payment\) \* 2/);
    await press('ArrowDown');
    assert.match((await focusedNode())?.description ?? '', /Inherited from Base/);
    await table.cell('stance', 'more').click();
    const wrong = await focusedNode();
    assert.equal(wrong?.name, 'frm');
    assert.match(wrong.description, /error: .*frm/i);
  });

  it('says what changed without the focus moving, and says it again when it happens again', async () => {
    const said = table.frame.locator('.announcer');
    await table.cell('stance', 'more').click();
    await workbench.page.keyboard.type('Firm');
    await press('Enter');
    await said.getByText('No findings').waitFor();
    const before = await said.textContent();
    await press('F8');
    await table.frame.locator('.announcer').filter({ hasText: 'No findings' }).waitFor();
    assert.notEqual(await said.textContent(), before, 'the same words are a change');
    await press('Control+Z');
    await said.getByText('1 error').waitFor();
    await press('Escape');
  });

  it('shows where the focus is, wherever Tab leads', async () => {
    await table.cell('payment', 'base').click();
    await press('Control+End');
    await table.cell('total', 'more').and(table.frame.locator(':focus')).waitFor();
    const seen: string[] = [];
    for (let step = 0; step < 12; step++) {
      await press('Tab');
      const focus = await table.frame.locator('body').evaluate(focusRing);
      if (!focus) break;
      assert.ok(focus.ringed, `the focus shows on “${focus.name}”`);
      seen.push(focus.name);
    }
    assert.ok(
      seen.some((name) => name.includes('error')),
      `the count of findings is reached: ${seen.join(' | ')}`,
    );
  });

  const passesAxe = async (what: string) => assert.deepEqual(await axeViolations(workbench.page), [], what);

  it('passes axe: the grid, a cell with its card, an editor with its list, findings, a filter, details', async () => {
    await table.cell('stance', 'more').click();
    await table.card().waitFor();
    await passesAxe('with a card');
    await press('F2');
    await table.options().first().waitFor();
    await passesAxe('with a list of levels');
    await press('Escape');
    await table.cell('payment', 'more').click();
    await press('Control+Shift+U');
    await table.frame.locator('.formula-input:focus').waitFor();
    await workbench.page.keyboard.type(' + cre');
    await table.options().first().waitFor();
    await passesAxe('with a formula being typed');
    await press('Escape');
    await press('Escape');
    await table.cell('payment', 'base').click();
    await workbench.page.keyboard.type('much');
    await press('Enter');
    await table.refusal().waitFor();
    await passesAxe('with a refusal');
    await press('Escape');
    await press('Escape');
    await table.summary().click();
    await table.entries().first().waitFor();
    await passesAxe('with the list of findings');
    await table.frame.locator('.filter-toggle').click();
    await table.frame.getByRole('checkbox', { name: 'With findings' }).check();
    await table.frame.locator('.filter-bar').getByRole('button', { name: 'Clear all' }).waitFor();
    await passesAxe('with a filter being chosen');
    await press('Escape');
    await workbench.runCommand('Scenario: Clear Filter');
    await workbench.runCommand('Scenario: Collapse All Sections');
    await passesAxe('with collapsed sections');
    await workbench.runCommand('Scenario: Expand All Sections');
    await press('F4');
    await table.frame.locator('#details').waitFor();
    await passesAxe('with the details');
  });
});

/** The element with the focus, by its name, and whether a ring, a shadow or a border of the focus's colour shows it. */
function focusRing(body: Element): { name: string; ringed: boolean } | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === body) return undefined;
  const probe = document.createElement('i');
  probe.style.color = getComputedStyle(body).getPropertyValue('--vscode-focusBorder');
  body.append(probe);
  const focusColor = getComputedStyle(probe).color;
  probe.remove();
  let ringed = false;
  for (const one of [element, element.parentElement, element.parentElement?.parentElement]) {
    if (!one) continue;
    const { outlineStyle, outlineWidth, borderTopColor, borderBottomColor } = getComputedStyle(one);
    ringed ||= outlineStyle !== 'none' && outlineWidth !== '0px';
    ringed ||= borderTopColor === focusColor || borderBottomColor === focusColor;
  }
  return { name: (element.getAttribute('aria-label') ?? element.textContent).trim(), ringed };
}
