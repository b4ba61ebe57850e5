/** What a page notes about itself from its beginning. */
export interface Noted {
  /** How often the SDK's global was called: once for each form. */
  calls: number;
  /** What was said on the console as a warning or an error, and what nobody caught. */
  complaints: string[];
  /** The first element of ours that stood in the page. */
  first?: Element;
}

declare global {
  var noted: Noted | undefined;
}

/** Begins to note; once for each page. Stands alone, so that a driver can hand it to the page. */
export function prelude(): void {
  if (globalThis.noted) return;
  const noted: Noted = (globalThis.noted = { calls: 0, complaints: [] });

  let real: ((...args: unknown[]) => unknown) | undefined;
  Object.defineProperty(globalThis, 'Vivamo', {
    configurable: true,
    get: () =>
      real &&
      ((...args: unknown[]) => {
        noted.calls++;
        return real?.(...args);
      }),
    set: (value) => (real = value),
  });

  const { console } = globalThis;
  for (const level of ['warn', 'error'] as const) {
    const tell = console[level];
    console[level] = (...said) => {
      noted.complaints.push(said.map(String).join(' '));
      tell.apply(console, said);
    };
  }
  addEventListener('error', ({ message }) => noted.complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noted.complaints.push(String(reason)));

  new MutationObserver((_, observer) => {
    noted.first ??= document.querySelector('vivamo-payment, vivamo-disbursement') ?? undefined;
    if (noted.first) observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
