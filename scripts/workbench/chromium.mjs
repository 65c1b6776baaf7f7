// The browser that shows the workbench to the tests: one that is installed, or Debian's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../support/processes.mjs';
import { findOnPath, isProgram } from '../support/programs.mjs';
import { say, step } from '../support/say.mjs';

/** The Nanum fonts draw Korean at a sixth of the size of the Noto set. */
const packages = ['chromium', 'fonts-dejavu-core', 'fonts-nanum'];

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/**
 * Where a Chromium is, installing one where that may be done without asking.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (mayInstall()) {
    await step(`No Chromium found; installing ${packages.join(', ')} from the system's packages`, installChromium);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`The tests need a Chromium, Chrome or Edge, and none was found. ${remedy()}`);
}

/**
 * Starts a Chromium without a window.
 * @param {string} executable
 */
export async function launchChromium(executable) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
    // We end it ourselves, after the server; Playwright's own handlers would end this process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** @returns {string | undefined} */
function findChromium() {
  for (const variable of ['SCENARIO_CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[variable];
    if (!path) continue;
    if (isProgram(path)) return path;
    throw new Error(`${variable} is "${path}", and that is not a program. Correct it or unset it.`);
  }
  return findOnPath(programs) ?? usualPlaces().find(isProgram);
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    const places = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return roots.filter(Boolean).flatMap((root) => places.map((place) => join(root, place)));
  }
  return [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ];
}

/** Only as root, and only where apt-get is the way to install: nobody is asked for a password. */
function mayInstall() {
  return process.getuid?.() === 0 && isDebianLike() && findOnPath(['apt-get']) !== undefined;
}

function isDebianLike() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync(file, 'utf8'));
}

async function installChromium() {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    say(`apt-get ${args.join(' ')}`);
    const { ok, how } = await run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      // What it installs is said above; what goes wrong is said on the other stream.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (!ok) throw new Error(`apt-get ${how}. ${remedy()}`);
  }
}

function remedy() {
  const elsewhere = 'or set SCENARIO_CHROMIUM to the path of one.';
  if (isDebianLike()) return `Run "sudo apt-get install ${packages.join(' ')}", ${elsewhere}`;
  if (process.platform === 'darwin') return `Run "brew install --cask google-chrome", ${elsewhere}`;
  if (process.platform === 'win32') return `Run "winget install Google.Chrome", ${elsewhere}`;
  return `Install one with your system's package manager, ${elsewhere}`;
}
