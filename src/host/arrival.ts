/** How long (in ms) a page that does not say that it has been handed something is waited for: longer than VS Code takes to make ten thousand edits meanwhile. */
const MOST = 2000;

/**
 * Waits until pages have been handed what they were sent. A message leaves the extension host over several turns of its
 * loop: work that begins before keeps it back until it is done.
 */
export async function arrival(sent: readonly PromiseLike<unknown>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, MOST)));
  await Promise.race([Promise.allSettled(sent), late]);
  clearTimeout(timer);
  // Nobody waits for an answer here, and what was asked meanwhile comes first.
  await new Promise((resolve) => setTimeout(resolve));
}
