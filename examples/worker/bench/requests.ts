/**
 * `npm run bench`: requests per second of the Worker on workerd beside a bare Worker, and the memory
 * of workerd, each in a fresh one. Vivamo is a stand-in within workerd. The requests are made by this
 * process on the same machine, so that the differences count, not the numbers. `TIMES=400000` shows
 * where the memory levels off: a bare Worker's grows as well at first.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { openPage } from '../test/page.js';
import { buildWorkers, startWorkerd } from '../test/workerd.js';

const CONNECTIONS = 32;
const times = Number(process.env.TIMES ?? 50_000);
const customer = randomUUID();

interface Endpoint {
  socket: 'backend' | 'bare';
  path: string;
  /** Left out: a GET. */
  body?: () => object;
  times: number;
}

const endpoints: Record<string, Endpoint> = {
  bare: { socket: 'bare', path: '/', times },
  'bare, asks Vivamo': { socket: 'bare', path: '/ask', times },
  geolocation: { socket: 'backend', path: '/api/geolocation', body: () => ({}), times },
  'intent status': {
    socket: 'backend',
    path: '/api/intent-status?kind=payment&intentId=<an intent>',
    times,
  },
  'new intent': {
    socket: 'backend',
    path: '/api/payment-intent',
    body: () => ({ kind: 'payment', reason: 'initial', attemptKey: randomUUID() }),
    times: times / 50,
  },
};

const built = await buildWorkers('worker', 'bench/bare', 'bench/stand-in');
try {
  for (const [name, endpoint] of Object.entries(endpoints)) await measure(name, endpoint);
} finally {
  await built.remove();
}

async function measure(name: string, { socket, path, body, times }: Endpoint): Promise<void> {
  const workerd = await startWorkerd({
    folder: built.folder,
    config: 'bench.capnp',
    sockets: ['backend', 'bare'],
    env: { VIVAMO_SECRET_KEY: 'sk_bench', VIVAMO_BASE_URL: 'http://vivamo.localhost' },
  });
  const page = openPage(workerd.url('backend'), customer);
  const { id } = (await page.intent('payment', randomUUID())).body;
  const url = workerd.url(socket) + path.replace('<an intent>', id);
  const agent = new Agent({ keepAlive: true });
  const ask = async (left: number) => {
    const connection = async () => {
      while (left-- > 0) await askOnce(url, agent, body?.());
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  };
  try {
    await ask(times / 5); // To warm up.
    const memory = [megabytes(workerd.pid)];
    const began = performance.now();
    for (let half = 1; half <= 2; half += 1) {
      await ask(times / 2);
      memory.push(megabytes(workerd.pid));
    }
    const perSecond = Math.round((times * 1_000) / (performance.now() - began));
    process.stdout.write(
      `${name.padEnd(18)}${String(perSecond).padStart(7)} requests/s over ${times}; ` +
        `MB before, halfway, after: ${memory.join(', ')}\n`,
    );
  } finally {
    agent.destroy();
    await workerd.stop();
  }
}

function askOnce(url: string, agent: Agent, body?: object): Promise<void> {
  const headers = {
    'cf-connecting-ip': '192.0.2.1',
    cookie: `demo_customer=${customer}`,
    ...(body && { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    request(url, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.resume().on('end', resolve);
    })
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
}

function megabytes(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(kilobytes) / 1024);
}
