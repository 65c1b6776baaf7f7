import assert from 'node:assert/strict';
import { parseStartArguments } from '../../scripts/start/arguments.mjs';

describe('the arguments of npm start', () => {
  it('leaves the choice of VS Code open', () => {
    assert.deepEqual(parseStartArguments([]), { browser: false, help: false });
  });

  it('takes a port as the wish for the VS Code in the browser', () => {
    assert.deepEqual(parseStartArguments(['--port', '9000']), { browser: true, help: false, port: 9000 });
  });

  it('refuses what is no port', () => {
    assert.throws(() => parseStartArguments(['--port', 'http']), /"http" is not a port/);
    assert.throws(() => parseStartArguments(['--port', '70000']), /not a port/);
  });

  it('refuses an option that it does not know', () => {
    assert.throws(() => parseStartArguments(['--prot', '1']), /prot/);
  });
});
