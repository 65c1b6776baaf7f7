// npm runs this where it installs the project from git, as pre-commit does, and behind npm ci: builds what is shipped.
import { ensureDependencies } from './support/dependencies.mjs';
import { run } from './support/processes.mjs';
import { projectRoot } from './support/project.mjs';
import { requireNode } from './support/version.mjs';

requireNode();
// npm hands on that the command is installed globally, and puts what builds it there, too, where the build does not find it.
delete process.env.npm_config_global;
await ensureDependencies();
const { ok, how } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: projectRoot });
if (!ok) throw new Error(`The build ${how}.`);
