// How tests come by their window, so that each of them can be tried again: a try never begins in what one that failed left.
import assert from 'node:assert/strict';
import { openWorkbenches, type Workbench } from './workbench';

type Step = (this: Mocha.Context) => Promise<unknown> | void;
/** Declares a test, as mocha's own "it". */
type Declare = (title: string, step: Step) => Mocha.Test;

export interface Sharing {
  /** Goes back to where each test begins from where the one before has left a window. */
  start?: () => Promise<unknown>;
  /** What is to hold behind each test. */
  end?: () => Promise<unknown>;
  /** The tests are steps of one story: in a new window those before it that passed are walked first. */
  isStory?: boolean;
}

/** What a try takes at most beside the test itself: opening a window, or a step that is walked again. */
const PATIENCE = 60_000;

/**
 * Tests that share one window, which is opened for the first of them, and anew after a try that failed.
 * @param open opens it and brings it to where the tests begin
 */
export function inOneWindow(open: () => Promise<Workbench>, { start, end, isStory = false }: Sharing = {}): Declare {
  /** The window as the last test left it; none while a test is under way, and after one that failed. */
  let sound: Workbench | undefined;
  const walked = new Set<Step>();
  after(closeAll);
  return (title, step) =>
    it(title, async function () {
      const again = !sound && isStory ? [...walked] : [];
      if (!sound) this.timeout(this.timeout() + (1 + again.length) * PATIENCE);
      const window = sound ?? (await anew(open));
      let isUsed = sound !== undefined;
      sound = undefined;
      for (const each of [...again, step]) {
        if (isUsed) await start?.();
        isUsed = true;
        await each.call(this);
        await end?.();
        assertNoPageErrors();
      }
      walked.add(step);
      sound = window;
    });
}

/**
 * Tests of which each has windows of its own.
 * @param open opens the one that all begin with, unless they do so themselves
 */
export function inOwnWindows(open?: () => Promise<Workbench>): Declare {
  after(closeAll);
  return (title, step) =>
    it(title, async function () {
      this.timeout(this.timeout() + PATIENCE);
      await anew(async () => open?.());
      await step.call(this);
      assertNoPageErrors();
    });
}

/** Closed as late as this, windows can be looked at when a try has failed. */
async function anew<T>(open: () => Promise<T>): Promise<T> {
  await closeAll();
  return open();
}

async function closeAll(): Promise<void> {
  for (const workbench of [...openWorkbenches]) await workbench.close();
}

function assertNoPageErrors(): void {
  for (const { pageErrors } of openWorkbenches) assert.deepEqual(pageErrors, []);
}
