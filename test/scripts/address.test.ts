import assert from 'node:assert/strict';
import { workbenchAddress } from '../../scripts/workbench/address.mjs';

describe('the address of the workbench', () => {
  const origin = 'http://127.0.0.1:4567';

  it('names the folder and, by way of the server, the extension and its tests', () => {
    const address = new URL(
      workbenchAddress(origin, {
        folder: '/tmp/a folder',
        extensions: ['/home/me/exten sion'],
        tests: '/home/me/tests.js',
      }),
    );
    assert.equal(address.searchParams.get('folder'), '/tmp/a folder');
    const payload = new Map(JSON.parse(address.searchParams.get('payload') ?? '') as [string, string][]);
    assert.equal(payload.get('extensionDevelopmentPath'), 'vscode-remote://127.0.0.1:4567/home/me/exten%20sion');
    assert.equal(payload.get('extensionTestsPath'), 'vscode-remote://127.0.0.1:4567/home/me/tests.js');
  });

  it('asks for an empty window when no folder is given', () => {
    assert.equal(new URL(workbenchAddress(origin, { extensions: [] })).searchParams.get('ew'), 'true');
  });
});
