import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './actor.js';
import { byWebDriver } from './webdriver-actor.js';

/** Where the programs are. */
export interface WebKitGtk {
  /** WebKitWebDriver. */
  driver: string;
  /** Xvfb. */
  screen: string;
  /** The browser, MiniBrowser. */
  binary: string;
}

/**
 * Starts WebKitGTK's driver, and a screen for its browser. It has one session at a time.
 *
 * @throws Error where one of them does not start.
 */
export async function startWebKitGtk(programs: WebKitGtk): Promise<Engine> {
  const screen = spawn(
    programs.screen,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await displayOf(screen);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--replace-on-new-session'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}` },
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(address, driver);
  const engine = byWebDriver(address, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: programs.binary, args: ['--automation'] },
  });
  return {
    ...engine,
    async stop() {
      for (const process of [driver, screen]) process.kill();
    },
  };
}

/** The number that the screen server says it has, once it is there. */
function displayOf(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address!.port : 0));
    });
  });
}

/** Settles once the driver takes requests. */
async function answers(address: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const response = await fetch(`${address}/status`).catch(() => undefined);
    if (response?.ok) return;
    await wait(50);
  }
  throw new Error(`WebKitWebDriver ended with ${driver.exitCode}.`);
}
