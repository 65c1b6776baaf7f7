import assert from 'node:assert/strict';
import { plain } from '../../src/report/paint';
import { terminalOf } from '../../src/cli/terminal';

/** A process as far as a terminal needs it. */
function processWith(stdout: object, env: Readonly<Record<string, string>> = {}): NodeJS.Process {
  return { stdout, stderr: {}, env } as unknown as NodeJS.Process;
}

const screen = { isTTY: true, columns: 80 };

describe('colours and width', () => {
  it('are those of a screen', () => {
    const terminal = terminalOf(processWith(screen), true);
    assert.equal(terminal.width, 80);
    assert.equal(terminal.paint('error', 'x'), '\u001b[31mx\u001b[39m');
  });

  it('are left out where results go to a file or another program', () => {
    const terminal = terminalOf(processWith({}), true);
    assert.equal(terminal.width, undefined);
    assert.equal(terminal.paint, plain);
  });

  for (const [why, env, wanted] of [
    ['NO_COLOR is set', { NO_COLOR: '1' }, true],
    ['CI is set', { CI: 'true' }, true],
    ['the terminal knows none', { TERM: 'dumb' }, true],
    ['--no-color is given', {}, false],
  ] as const) {
    it(`colours are left out where ${why}`, () => {
      assert.equal(terminalOf(processWith(screen, env), wanted).paint, plain);
    });
  }

  it('are there where NO_COLOR is empty', () => {
    assert.notEqual(terminalOf(processWith(screen, { NO_COLOR: '' }), true).paint, plain);
  });
});
