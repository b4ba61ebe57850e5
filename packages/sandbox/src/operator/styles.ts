/** What the operator page has beside the look of the page at `/`. */
export const operatorStyles = `
:root {
  --accent: light-dark(#2450c8, #8fb0ff);
  --accent-strong: light-dark(#1b3fa3, #adc5ff);
  --on-accent: light-dark(#ffffff, #0c1322);
  --control-line: light-dark(#848fa1, #667388);
  --good: light-dark(#0f7a45, #6fdc9f);
  --good-surface: light-dark(#e6f6ed, #14301f);
  --bad: light-dark(#b3261e, #ffa79e);
  --bad-surface: light-dark(#fdf0ee, #3a1d1c);
  --wait: light-dark(#7a5200, #f3c969);
  --wait-surface: light-dark(#fdf4de, #352a10);
  --idle-surface: light-dark(#eef1f6, #222a36);
}
[hidden] { display: none !important; }
h2:focus { outline: none; }
ul { display: grid; margin: 0; padding: 0; list-style: none; }
ul:empty { display: none; }
.entry {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  gap: 0.25rem 1rem;
  padding-block: 0.875rem;
}
.entry + .entry { border-block-start: 1px solid var(--line); }
section > ul > :last-child { padding-block-end: 0; }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; }
.amount { font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.facts { margin: 0; color: var(--muted); font-size: 0.875rem; overflow-wrap: anywhere; }
.status {
  padding: 0.0625rem 0.5rem;
  border-radius: 99px;
  background: var(--idle-surface);
  color: var(--muted);
  font-size: 0.8125rem;
  font-weight: 600;
  white-space: nowrap;
}
.status.good { background: var(--good-surface); color: var(--good); }
.status.bad { background: var(--bad-surface); color: var(--bad); }
.status.wait { background: var(--wait-surface); color: var(--wait); }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.actions:empty { display: none; }
button {
  min-block-size: 2.5rem;
  margin: 0;
  padding: 0.375rem 0.875rem;
  border: 1px solid var(--control-line);
  border-radius: 8px;
  background: transparent;
  color: inherit;
  font: inherit;
  font-size: 0.9375rem;
  font-weight: 600;
  cursor: pointer;
}
button:hover { border-color: var(--accent); }
button.main { border-color: transparent; background: var(--accent); color: var(--on-accent); }
button.main:hover { background: var(--accent-strong); }
button[aria-disabled] { opacity: 0.7; cursor: progress; }
:is(button, a):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.connection {
  padding: 0.5rem 0.875rem;
  border: 1px solid var(--bad);
  border-radius: 8px;
  background: var(--bad-surface);
}
header .connection { color: var(--text); }
.said { min-block-size: 1.5em; color: var(--muted); }
@media (width < 34rem) {
  .entry { grid-template-columns: minmax(0, 1fr); }
  .actions { margin-block-start: 0.375rem; }
  .actions button { flex: 1; }
}
`;
