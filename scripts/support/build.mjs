// Builds the extension into dist/.
import { run } from './processes.mjs';
import { inProject, projectRoot } from './project.mjs';
import { step } from './say.mjs';

/**
 * Runs the build; a build that fails has said why itself.
 *
 * @param {{ production?: boolean }} [how] as it ships, where that is wanted
 */
export async function build({ production = false } = {}) {
  await step(production ? 'Build for production' : 'Build', async () => {
    const args = [inProject('esbuild.js'), ...(production ? ['--production'] : [])];
    const { ok, how } = await run(process.execPath, args, { cwd: projectRoot });
    if (!ok) throw new Error(`The build ${how}: see its messages above.`);
  });
}
