import { expect } from 'vitest';
import type { Answered } from '../ask.js';

/** Expects an answer of the handlers: JSON that no cache keeps and no browser takes for a page. */
export function expectAnswer(answer: Answered, status: number, body: unknown): void {
  expect({ status: answer.status, body: answer.json ?? answer.text }).toEqual({ status, body });
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  });
}

/** Expects a refusal, by its code alone. */
export function expectRefusal(answer: Answered, status: number, code: string): void {
  expectAnswer(answer, status, { error: { code, message: expect.stringMatching(/./) as string } });
}
