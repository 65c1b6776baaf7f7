// The workbench logs to the same place as the tests that run inside it; this tells the two apart.

const openings = [
  'Canceled: ',
  'Creating a socket (',
  'Ignoring fetching additional builtin',
  'Invoking resolveAuthority',
  'Resolved connection token',
  'Resolving connection token',
  'Updating additional builtin',
  'Using default built-in',
  '[AccountPolicyGate',
  '[AgentHost',
  '[Service Worker]',
  '[reconnection-grace-time]',
  'resolveAuthority',
];

/**
 * Whether a line is the workbench talking of its own affairs.
 * @param {unknown} line
 */
export function isWorkbenchChatter(line) {
  return (
    typeof line === 'string' && (openings.some((opening) => line.startsWith(opening)) || /^getaddrinfo E/.test(line))
  );
}
