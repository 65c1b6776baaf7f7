import type * as vscode from 'vscode';
import type { Steps } from '../../validate/repair/steps';
import { inTurn } from '../editor/editQueue';

/** How long (in ms) work goes on before it makes way for what people do meanwhile. */
const WITHOUT_REST = 10;

/**
 * Does work on a document a little at a time, and lets edits go first.
 * @returns undefined where the document has changed meanwhile
 */
export async function besideEdits<T>(document: vscode.TextDocument, steps: Steps<T>): Promise<T | undefined> {
  const { version } = document;
  for (;;) {
    const until = performance.now() + WITHOUT_REST;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    await inTurn(document, () => Promise.resolve());
    if (document.version !== version) return undefined;
  }
}
