import { onTestFinished, vi } from 'vitest';

/** What the console is warned of from now on, until the test is over; it is not shown. */
export function hearWarnings(): string[] {
  const heard: string[] = [];
  const warn = vi.spyOn(console, 'warn').mockImplementation((text) => void heard.push(`${text}`));
  onTestFinished(() => warn.mockRestore());
  return heard;
}
