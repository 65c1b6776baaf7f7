// Builds the extension into dist/.
import { run } from './processes.mjs';
import { inProject, projectRoot } from './project.mjs';
import { step } from './say.mjs';

/** Runs the build; a build that fails has said why itself. */
export async function build() {
  await step('Build', async () => {
    const { ok, how } = await run(process.execPath, [inProject('esbuild.js')], { cwd: projectRoot });
    if (!ok) throw new Error(`The build ${how}: see its messages above.`);
  });
}
