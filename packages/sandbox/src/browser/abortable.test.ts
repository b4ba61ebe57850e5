import { expect, it } from 'vitest';
import { abortable } from './abortable.js';

const never = () => new Promise<string>(() => undefined);

it('gives the answer', async () => {
  const { signal } = new AbortController();
  expect(await abortable(() => Promise.resolve('paid'), signal)).toBe('paid');
  expect(await abortable(() => Promise.resolve('paid'), undefined)).toBe('paid');
});

it('asks nothing where it was given up before', async () => {
  let asked = false;
  const answer = () => {
    asked = true;
    return never();
  };
  await expect(abortable(answer, AbortSignal.abort('gone'))).rejects.toBe('gone');
  expect(asked).toBe(false);
});

it('ends with its signal, also where there is never an answer', async () => {
  const leaving = new AbortController();
  const answer = abortable(never, leaving.signal);
  leaving.abort('gone');
  await expect(answer).rejects.toBe('gone');
});

it('passes on what went wrong', async () => {
  const { signal } = new AbortController();
  await expect(abortable(() => Promise.reject(new Error('lost')), signal)).rejects.toThrow('lost');
});
