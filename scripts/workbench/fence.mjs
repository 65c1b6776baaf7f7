// Keeps a test's pages at home: no test may depend on, or wait for, a service elsewhere.

/**
 * Lets the browser reach the server alone; whatever else a page asks for is refused at once.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} origin
 * @returns {Promise<Set<string>>} the hosts refused so far
 */
export async function fence(context, origin) {
  const home = new URL(origin).host;
  /** @type {Set<string>} */
  const refused = new Set();
  await context.route(
    (address) => address.protocol.startsWith('http') && address.host !== home,
    (route) => {
      refused.add(new URL(route.request().url()).host);
      return route.abort('blockedbyclient');
    },
  );
  return refused;
}
