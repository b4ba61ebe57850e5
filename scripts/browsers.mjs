import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chromium, firefox, webkit } from 'playwright';

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
  ensure(findChromium, {
    name: 'Chromium',
    download: 'chromium',
    debian: ['chromium'],
    advice: 'install one and set CHROMIUM_PATH to it',
  });
}

/**
 * What Playwright is to launch Firefox with, or `undefined`: its own, $FIREFOX_PATH, the system's.
 *
 * @returns {import('playwright').LaunchOptions | undefined}
 */
export function findFirefox() {
  if (existsSync(firefox.executablePath())) return {};
  const candidates = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  const executablePath = candidates.find((path) => path && existsSync(path));
  // One that Playwright has not made is driven by WebDriver BiDi.
  return executablePath ? { executablePath, channel: 'moz-firefox' } : undefined;
}

/** As {@link ensureChromium}. */
export function ensureFirefox() {
  ensure(findFirefox, {
    name: 'Firefox',
    download: 'firefox',
    debian: ['firefox-esr'],
    advice: 'install one and set FIREFOX_PATH to it',
  });
}

/**
 * The WebKit to test with, or `undefined`: Playwright's own, else the programs of WebKitGTK: its
 * driver, the browser, and the screen that this draws on.
 *
 * @returns {'playwright' | { driver: string, screen: string, binary: string } | undefined}
 */
export function findWebKit() {
  if (existsSync(webkit.executablePath())) return 'playwright';
  const driver = '/usr/bin/WebKitWebDriver';
  const screen = '/usr/bin/Xvfb';
  if (!existsSync(driver) || !existsSync(screen)) return undefined;
  const places = readdirSync('/usr/lib').flatMap((architecture) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => `/usr/lib/${architecture}/${name}`),
  );
  const binary = places.map((place) => `${place}/MiniBrowser`).find((path) => existsSync(path));
  return binary ? { driver, screen, binary } : undefined;
}

/** As {@link ensureChromium}. */
export function ensureWebKit() {
  ensure(findWebKit, {
    name: 'WebKit',
    download: 'webkit',
    debian: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    advice: 'run “npx playwright install webkit”, or install webkit2gtk-driver and xvfb',
  });
}

function ensure(find, { name, download, debian, advice }) {
  if (find()) return;
  const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
  const mayInstall = process.env.CI && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  try {
    if (mayInstall) {
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...debian);
    } else {
      run('npx', 'playwright', 'install', download);
    }
  } catch {
    /* said below */
  }
  if (!find()) throw new Error(`The tests need a ${name} and none could be had: ${advice}.`);
}
