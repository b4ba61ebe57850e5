import { spawn } from 'node:child_process';

/** Of the npm that runs us, and nothing that the npm of an app should know of. */
const NOT_THEIRS =
  /^(npm_(command|lifecycle|node|package|config_local_prefix)|NODE_(ENV|OPTIONS)$)/i;

/** The environment as a terminal of the user's would have it, without telemetry. */
export function environmentOfUser(): NodeJS.ProcessEnv {
  const theirs = Object.entries(process.env).filter(([name]) => !NOT_THEIRS.test(name));
  return {
    ...Object.fromEntries(theirs),
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Runs a command to its end, in silence.
 *
 * @throws Error with all that it said, where it fails.
 */
export async function runCommand(command: string, args: string[], cwd: string): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    env: environmentOfUser(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}. It said:\n${said}`);
  }
}
