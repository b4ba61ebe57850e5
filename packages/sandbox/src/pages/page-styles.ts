import { colours } from './colours.js';

/** The look of the page at `/`: that of the payment form, for a page of text. */
export const pageStyles = `
${colours}*, *::before { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main {
  display: grid;
  gap: 1.25rem;
  max-inline-size: 46rem;
  margin: 0 auto;
  padding: clamp(1.5rem, 5vw, 3.5rem) clamp(1rem, 4vw, 2rem);
}
a { color: var(--accent); }
h1, h2, p, dl, dd { margin: 0; }
h1 { font-size: 1.75rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.02em; }
header { display: grid; gap: 0.5rem; margin-block-end: 0.5rem; }
header p, section p { color: var(--muted); text-wrap: pretty; }
section {
  display: grid;
  gap: 0.5rem;
  padding: 1.25rem clamp(1rem, 4vw, 1.5rem);
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--surface);
}
h2 { font-size: 1.0625rem; font-weight: 650; }
section p { font-size: 0.9375rem; overflow-wrap: anywhere; }
dl > div {
  display: grid;
  grid-template-columns: 13rem 1fr;
  gap: 0 1rem;
  padding-block: 0.5rem;
}
dl > div + div { border-block-start: 1px solid var(--line); }
dt { color: var(--muted); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dd { overflow-wrap: anywhere; }
@media (width < 34rem) {
  dl > div { grid-template-columns: 1fr; }
}
`;
