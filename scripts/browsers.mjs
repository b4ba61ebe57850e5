import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Quiet, and without what a container of a CI machine does not have. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that a test has changed on its way counts as one from elsewhere, not from this machine.
  '--disable-features=LocalNetworkAccessChecks',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to test with, or `undefined`: $CHROMIUM_PATH, Playwright's own, the system's. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...INSTALLED];
  return candidates.find((path) => path && existsSync(path));
}

/** What Playwright is to launch Chromium with. */
export function browserLaunchOptions() {
  return { executablePath: findChromium(), args: CHROMIUM_ARGS };
}

/**
 * Makes sure that there is a Chromium. On a CI machine that may install packages it is the
 * system's, elsewhere Playwright's own download.
 *
 * @throws Error that says in one line what to do, where neither can be had.
 */
export function ensureChromium() {
  if (findChromium()) return;
  const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
  const mayInstall = process.env.CI && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  try {
    if (mayInstall) {
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
    } else {
      run('npx', 'playwright', 'install', 'chromium');
    }
  } catch {
    /* said below */
  }
  if (!findChromium()) {
    throw new Error(
      'The tests need a Chromium and none could be had: install one and set CHROMIUM_PATH to it.',
    );
  }
}
