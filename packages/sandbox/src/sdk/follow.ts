import { RequestError } from './api-client.js';
import { dead } from './notices.js';
import { pause } from './pause.js';

const firstPause = 250;
const longestPause = 2000;

/** How often it is asked on for a form that is no longer in the page, before giving up. */
const asksWhileGone = 5;

/** What is followed, and by whom. */
export interface FollowOptions<Answer> {
  ask: () => Promise<Answer>;
  /** Told each answer. */
  heard?: (answer: Answer) => void;
  isOver: (answer: Answer) => boolean;
  /** Whether the form is still in the page; an SDK may never be told that it is not. */
  watched: () => boolean;
  signal: AbortSignal;
}

/**
 * Asks again and again until it is over. What was sent is not given up because an answer got lost;
 * only the end of the form, or of interest in it, ends the asking.
 *
 * @returns the last answer; `undefined` where the asking ended first.
 */
export async function follow<Answer>(options: FollowOptions<Answer>): Promise<Answer | undefined> {
  const { ask, heard, isOver, watched, signal } = options;
  let asksLeft = asksWhileGone;
  for (let wait = firstPause; !signal.aborted; wait = Math.min(wait * 1.5, longestPause)) {
    asksLeft = watched() ? asksWhileGone : asksLeft - 1;
    if (asksLeft < 0) return undefined;
    try {
      const answer = await ask();
      if (signal.aborted) return undefined;
      heard?.(answer);
      if (isOver(answer)) return answer;
    } catch (error) {
      if (!(error instanceof RequestError) || dead(error)) throw error;
    }
    await pause(wait, signal);
  }
  return undefined;
}
