import type { Page } from '@playwright/test';

/** As the browser reports it; the types of the DOM do not have it. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node?: Node }[];
}

/** How much layout shifts come to, as a browser reckons them. */
interface Shifts {
  /** Where anything but the inside of the form has moved. */
  ours: number;
  /** The sandbox's form draws twice: that it loads, then the fields. */
  all: number;
}

/** Notes every layout shift of the pages that are opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shifts = { ours: 0, all: 0 };
    const isOurs = ({ node }: { node?: Node }) =>
      node && !node.parentElement?.closest('[slot=sdk]');
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as LayoutShift[]) {
        shifts.all += value;
        if (sources.some(isOurs)) shifts.ours += value;
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { readShifts: () => (note(observer.takeRecords()), shifts) });
  });
}

/** The shifts so far, once all has been painted. */
export function readShifts(page: Page): Promise<Shifts> {
  return page.evaluate(async () => {
    for (let frames = 2; frames > 0; frames--) await new Promise(requestAnimationFrame);
    return (window as never as { readShifts: () => Shifts }).readShifts();
  });
}
