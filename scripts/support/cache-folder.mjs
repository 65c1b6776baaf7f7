// Where downloads are kept between runs: the user's own cache folder, never the checkout.
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * The project's folder inside the user's cache folder.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 */
export function cacheFolder(platform = process.platform, env = process.env, home = homedir()) {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'scenario-planner');
  }
  // The XDG rules ask that a relative path be ignored.
  if (env.XDG_CACHE_HOME && posix.isAbsolute(env.XDG_CACHE_HOME)) {
    return posix.join(env.XDG_CACHE_HOME, 'scenario-planner');
  }
  return posix.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'scenario-planner');
}
