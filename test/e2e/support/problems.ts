import type { Workbench } from './workbench';

/** Chooses from the menu of a Problem, once VS Code knows what can be done about it. @param told part of what it says */
export async function chooseAtProblem(workbench: Workbench, told: string, entry: string): Promise<void> {
  await workbench.openProblems();
  const problem = workbench.problemRows().filter({ hasText: told });
  for (let tries = 0; tries < 10; tries++) {
    const entries = await workbench.menuOf(problem);
    const isKnown = (await entries.getByText(entry).count()) > 0;
    await workbench.page.keyboard.press('Escape');
    if (isKnown) break;
    await workbench.page.waitForTimeout(200);
  }
  await workbench.chooseFromMenu(problem, entry);
}
