import assert from 'node:assert/strict';
import { cacheFolder } from '../../scripts/support/cache-folder.mjs';

describe('the folder for downloads', () => {
  const cases: [string, NodeJS.Platform, Record<string, string>, string][] = [
    ['follows XDG_CACHE_HOME', 'linux', { XDG_CACHE_HOME: '/cache' }, '/cache/scenario-planner'],
    ['passes over a relative XDG_CACHE_HOME', 'linux', { XDG_CACHE_HOME: 'cache' }, '/home/me/.cache/scenario-planner'],
    ['is ~/.cache on Linux', 'linux', {}, '/home/me/.cache/scenario-planner'],
    ['is ~/Library/Caches on a Mac', 'darwin', {}, '/home/me/Library/Caches/scenario-planner'],
    ['is LOCALAPPDATA on Windows', 'win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\scenario-planner'],
  ];
  for (const [what, platform, env, expected] of cases) {
    it(what, () => assert.equal(cacheFolder(platform, env, '/home/me'), expected));
  }
});
