import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSandbox } from '../../src/index.js';
import { startSandbox } from '../../src/node.js';
import { createFolder } from './folder.js';
import { start } from './started.js';

const emptySnapshot = () => createSandbox().snapshot();

it('is made at the start, for its owner alone, and stands alone once the sandbox has ended', async () => {
  const folder = await createFolder();
  const stateFile = join(folder, 'state.json');
  const { close } = await start({ stateFile });
  expect(JSON.parse(await readFile(stateFile, 'utf8'))).toMatchObject({ customers: [] });
  if (process.platform !== 'win32') expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
  await close();
  expect(await readdir(folder)).toEqual(['state.json']);
});

it('has what a request has changed before the answer, and what is done by hand at the end', async () => {
  const stateFile = join(await createFolder(), 'state.json');
  const { close, createCustomer, sandbox } = await start({ stateFile });
  expect((await createCustomer('ada')).status).toBe(201);
  expect(JSON.parse(await readFile(stateFile, 'utf8')).customers).toHaveLength(1);
  sandbox.setLocation('blocked');
  await close();
  expect(JSON.parse(await readFile(stateFile, 'utf8')).location).toBe('blocked');
});

it('has soon what is done by hand, without a request', async () => {
  const stateFile = join(await createFolder(), 'state.json');
  const { sandbox } = await start({ stateFile });
  sandbox.setLocation('blocked');
  await expect
    .poll(async () => JSON.parse(await readFile(stateFile, 'utf8')).location)
    .toBe('blocked');
});

it('is the file that a link leads to', async () => {
  const folder = await createFolder();
  const file = join(folder, 'state.json');
  const link = join(folder, 'link.json');
  await (await start({ stateFile: file })).close();
  await symlink(file, link);
  const { close, createCustomer } = await start({ stateFile: link });
  await createCustomer('ada');
  await close();
  expect(JSON.parse(await readFile(file, 'utf8')).customers).toHaveLength(1);
});

it.each([
  ['not JSON', () => '{"format":"vivamo-sandbox-state",', 'not JSON'],
  ['empty', () => '', 'not JSON'],
  ['not text', () => Buffer.from([0xff, 0xfe, 0x00]), 'not text'],
  ['other JSON', () => '{"version":1}', 'no state of a sandbox'],
  ['of a newer version', () => JSON.stringify({ ...emptySnapshot(), version: 2 }), 'newer'],
  [
    'with something unknown in it',
    () => JSON.stringify({ ...emptySnapshot(), spells: [] }),
    '"spells"',
  ],
  [
    'without a setting',
    () => JSON.stringify({ ...emptySnapshot(), location: undefined }),
    'location:',
  ],
  [
    'with a customer changed by hand',
    () => JSON.stringify({ ...emptySnapshot(), customers: [{ externalCustomerId: 7 }] }),
    'customers[0].externalCustomerId:',
  ],
  [
    'with a customer whose data is wrong',
    () =>
      JSON.stringify({
        ...emptySnapshot(),
        customers: [
          { externalCustomerId: 'ada', createdAt: 0, kyc: [], data: { email: 'secret-at-home' } },
        ],
      }),
    'customers[0].data.email:',
  ],
  [
    'with a time that is none',
    () =>
      JSON.stringify({
        ...emptySnapshot(),
        customers: [
          {
            externalCustomerId: 'ada',
            createdAt: 1e300,
            kyc: [],
            data: { email: 'a@example.com' },
          },
        ],
      }),
    'does not fit together',
  ],
])('is refused and left as it is where it is %s', async (_, write, reason) => {
  const folder = await createFolder();
  const stateFile = join(folder, 'state.json');
  const text = write();
  await writeFile(stateFile, text);
  const refused = startSandbox({ port: 0, stateFile });
  await expect(refused).rejects.toThrow(reason);
  await expect(refused).rejects.toThrow(stateFile);
  await expect(refused).rejects.not.toThrow('secret-at-home');
  expect(await readFile(stateFile)).toEqual(Buffer.from(text));
  expect(await readdir(folder)).toEqual(['state.json']);
});

it('is not made where its folder is not there, nor where the sandbox cannot start', async () => {
  const folder = await createFolder();
  const nowhere = join(folder, 'none', 'state.json');
  await expect(startSandbox({ port: 0, stateFile: nowhere })).rejects.toThrow('There is no folder');
  const { port } = await start({});
  const stateFile = join(folder, 'state.json');
  await expect(startSandbox({ port, stateFile })).rejects.toThrow(`Port ${port}`);
  await expect(
    startSandbox({ port: 0, stateFile, webhookUrls: ['ftp://example.com'] }),
  ).rejects.toThrow('http or https');
  expect(await readdir(folder)).toEqual([]);
});

it('is refused where another sandbox has it, of this process or another', async () => {
  const folder = await createFolder();
  const stateFile = join(folder, 'state.json');
  const first = await start({ stateFile });
  await expect(startSandbox({ port: 0, stateFile })).rejects.toThrow('in use by another sandbox');
  await first.close();

  // A process that runs until it is told otherwise.
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  onTestFinished(() => void other.kill());
  await once(other, 'spawn');
  const lock = `${stateFile}.${other.pid}.lock`;
  await writeFile(lock, '');
  await expect(startSandbox({ port: 0, stateFile })).rejects.toThrow(`process ${other.pid}`);
  expect(await readdir(folder)).toHaveLength(2);

  other.kill();
  await once(other, 'exit');
  await start({ stateFile });
  expect(await readdir(folder)).not.toContain(`state.json.${other.pid}.lock`);
});

it('is not held up by what a sandbox has left that was killed', async () => {
  const folder = await createFolder();
  const stateFile = join(folder, 'state.json');
  await writeFile(`${stateFile}.tmp`, '{"form');
  // As in a container, where each start can have the same number.
  await writeFile(`${stateFile}.${process.pid}.lock`, '');
  const { close } = await start({ stateFile });
  await close();
  expect(await readdir(folder)).toEqual(['state.json']);
});

it('gives 500 while it cannot be written, says so once, and goes on once it can be', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => logged.mockRestore());
  const folder = await createFolder();
  const stateFile = join(folder, 'state.json');
  const { call, createCustomer } = await start({ stateFile });
  await rm(folder, { recursive: true });

  const refused = await createCustomer('ada');
  expect(refused).toMatchObject({ status: 500, body: { errorCode: 'internal' } });
  expect(refused.body.message).toContain('could not save');
  expect((await createCustomer('second')).status).toBe(500);
  expect(logged.mock.calls).toEqual([[expect.stringContaining(stateFile)]]);

  await mkdir(folder);
  expect((await createCustomer('third')).status).toBe(201);
  const kept = JSON.parse(await readFile(stateFile, 'utf8'));
  expect(kept.customers).toHaveLength(3);
  expect(logged.mock.calls.slice(1)).toEqual([[expect.stringContaining('can be written again')]]);
  expect((await call('GET', '/v1/customers/ada')).status).toBe(200);
});

it('sends to webhooks nothing that is not kept', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => logged.mockRestore());
  const folder = await createFolder();
  const sent = vi.fn(async () => new Response());
  const { call, createIntent, sandbox } = await start({
    stateFile: join(folder, 'state.json'),
    webhookUrls: ['https://operator.test/hook'],
    fetch: sent,
  });
  const { clientSecretKey, paymentIntentId } = await createIntent();
  await call('POST', '/sdk/payments', { type: 'crypto' }, clientSecretKey);
  await rm(folder, { recursive: true });
  sandbox.settle(paymentIntentId, 'success');
  await expect
    .poll(() => sandbox.webhookDeliveries())
    .toMatchObject([{ attempts: [{ result: 'unreachable' }] }]);
  expect(sent).not.toHaveBeenCalled();
  await mkdir(folder);
  sandbox.advanceClock(60_000);
  await expect.poll(() => sent.mock.calls.length).toBe(1);
});
