// A process of its own for one run of tests inside a VS Code, so that it can be stopped with all that it starts.
import { runTests } from '@vscode/test-electron';

const [request = '{}'] = process.argv.slice(2);
/** @type {{ executable: string, extension: string, tests: string, workspace: string, userData: string }} */
const { executable, extension, tests, workspace, userData } = JSON.parse(request);

try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [
      workspace,
      '--disable-extensions',
      `--user-data-dir=${userData}`,
      `--extensions-dir=${userData}/extensions`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
