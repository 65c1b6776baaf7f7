import { inOneWindow } from './support/tries';
import { Workbench } from './support/workbench';

const FAULTY = 'faulty.scenario.json';

describe('the page of a rule', () => {
  let workbench: Workbench;

  const it = inOneWindow(async () => {
    workbench = await Workbench.open({ files: { [FAULTY]: '{ "scenario": 1 }\n' } });
    return workbench;
  });

  /** The heading and the text of the Markdown that is shown. */
  function page() {
    return workbench.table().locator('.markdown-body, body.vscode-body');
  }

  it('opens by a click on the id of a finding in Problems', async () => {
    await workbench.openFromExplorer(FAULTY);
    await workbench.openProblems();
    const row = workbench.problemRows().filter({ hasText: 'structure/missing-member' }).first();
    await row.locator('a', { hasText: 'structure/missing-member' }).click({ modifiers: ['ControlOrMeta'] });
    await page().getByRole('heading', { name: 'structure/missing-member' }).waitFor();
    await page().getByText('How it is settled').waitFor();
    await workbench.screenshot('the page of a rule');
  });

  it('opens by the palette, of a rule that is chosen', async () => {
    await workbench.runCommand('Scenario: Explain Rule…');
    await workbench.answer('alliance/explicit_without_naming');
    await page().getByRole('heading', { name: 'alliance/explicit_without_naming' }).waitFor();
    await page().getByText('An explicit commitment on Taiwan').waitFor();
  });
});
