import assert from 'node:assert/strict';
import { SMALL, SMALL_TEXT } from './support/small';
import { Table } from './support/table';
import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const FAULTY = 'faulty.scenario.json';

describe('the table in Korean', () => {
  let workbench: Workbench;
  let table: Table;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({
      files: { [SMALL]: SMALL_TEXT, [FAULTY]: '{ "scenario": 1 }\n' },
      language: 'ko',
    });
    table = new Table(await workbench.openTable(SMALL));
    await table.cell('payment', 'base').click();
    return workbench;
  });

  it('names its columns, its counts and what a cell is', async () => {
    await workbench.screenshot('Korean');
    await table.frame.getByRole('columnheader', { name: '가정' }).waitFor();
    assert.match((await table.summary().textContent()) ?? '', /발견 사항 없음/);
    const inherited = await table.cell('credit', 'more').getAttribute('aria-description');
    assert.equal(inherited, 'Base에서 물려받음.');
    assert.equal(await table.frame.locator('html').getAttribute('lang'), 'ko');
  });

  it('has its commands in the menu', async () => {
    const entries = await (await workbench.menuOf(table.label('payment'))).allTextContents();
    await workbench.screenshot('Korean menu');
    assert.ok(entries.includes('행 복제'), entries.join());
    await workbench.page.keyboard.press('Escape');
  });

  it('speaks Korean in the formula bar, and numbers are grouped as there', async () => {
    await table.cell('payment', 'base').click();
    assert.equal(await table.frame.locator('.formula-input').getAttribute('aria-label'), 'Payment · Base의 내용');
    assert.equal(await table.cell('payment', 'base').locator('.text').textContent(), '1,500');
    await table.frame.locator('.trace-toggle').click();
    await table.frame.locator('.trace-text').filter({ hasText: '읽는 셀 없음' }).waitFor();
    await table.frame.locator('.trace-toggle').click();
    await table.frame.locator('.name-box').fill('nobody');
    await table.frame.locator('.name-box').press('Enter');
    await table.frame.getByText('“nobody”이라는 행, 대안, 구역이 없습니다.').waitFor();
    await table.frame.locator('.name-box').press('Escape');
  });

  it('tells of functions in Korean', async () => {
    await table.cell('payment', 'base').click();
    await workbench.page.keyboard.type('=ROUND(credit, ');
    await table.frame.locator('.signature-line').filter({ hasText: 'ROUND(수, 자릿수)' }).waitFor();
    await table.frame.locator('.signature-help').filter({ hasText: '반올림합니다' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
  });

  it('speaks Korean in the details, and says in Korean why it refuses', async () => {
    await table.cell('payment', 'base').click();
    await workbench.page.keyboard.press('F4');
    const panel = table.frame.locator('aside.details');
    await panel.getByLabel('메모', { exact: true }).waitFor();
    await panel.getByLabel('출처의 표기', { exact: true }).fill('열쯤');
    await panel.getByLabel('출처의 표기', { exact: true }).press('Enter');
    await panel.getByText('“열쯤”은(는) 단위가 있는 숫자가 아닙니다.').waitFor();
    await workbench.screenshot('Korean details');
    await panel.getByLabel('출처의 표기', { exact: true }).press('Escape');
    await panel.getByRole('button', { name: '시나리오', exact: true }).click();
    await panel.getByRole('button', { name: '규칙 추가…' }).waitFor();
    await workbench.screenshot('Korean details of the scenario');
    await table.cell('payment', 'base').click();
    await workbench.page.keyboard.type('much');
    await workbench.page.keyboard.press('Enter');
    await table.refusal().filter({ hasText: '“much”은(는) 숫자가 아닙니다.' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('tells in Korean what was found, and how it is settled', async () => {
    await workbench.openFromExplorer(FAULTY);
    await workbench.openProblems();
    const row = workbench.problemRows().filter({ hasText: '파일에 필요한 “title”이(가) 없습니다.' });
    await row.locator('a', { hasText: 'structure/missing-member' }).click({ modifiers: ['ControlOrMeta'] });
    const page = workbench.table().locator('.markdown-body, body.vscode-body');
    await page.getByText('해결 방법: 발견 사항이 알려 준 항목을 적으세요.').waitFor();
    await workbench.screenshot('Korean finding and the page of its rule');
  });
});
