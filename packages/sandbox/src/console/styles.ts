import { colours } from '../pages/colours.js';

/** The look of the operator console: quiet, dense enough for a desk, and whole at phone width. */
export const consoleStyles = `
${colours}*, *::before { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-block-end: 6rem; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 400 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, p, dl, dd, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
.starting { padding: 2rem; color: var(--muted); }
.hidden, .skip:not(:focus) {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; z-index: 2; padding: 0.5rem 1rem; background: var(--surface); }

#console {
  display: grid;
  grid-template: "bar bar" auto "nav main" 1fr / 14rem minmax(0, 1fr);
  min-block-size: 100vh;
}
.bar {
  grid-area: bar;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.5rem 2rem;
  padding: 0.625rem 1.5rem;
  border-block-end: 1px solid var(--line);
  background: var(--surface);
}
.name span { margin-inline-start: 0.5rem; color: var(--muted); font-size: 0.8125rem; }
.controls { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
.control { display: flex; flex-wrap: wrap; align-items: center; gap: 0.375rem; }
.control .label { color: var(--muted); font-size: 0.8125rem; }
.control .value { margin-inline-end: 0.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.control button { min-block-size: 1.875rem; padding: 0.125rem 0.5rem; font-size: 0.8125rem; }

nav {
  grid-area: nav;
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  gap: 2rem;
  padding: 1.25rem 0.75rem;
  border-inline-end: 1px solid var(--line);
}
nav ul { display: grid; gap: 0.125rem; }
nav li a {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0.5rem;
  padding: 0.4375rem 0.75rem;
  border-radius: 8px;
  color: inherit;
  text-decoration: none;
}
nav li a:hover { background: var(--idle-surface); }
nav li a[aria-current] { background: var(--accent-surface); color: var(--accent); font-weight: 650; }
.count {
  min-inline-size: 1.375rem;
  padding: 0 0.375rem;
  border-radius: 99px;
  background: var(--wait-surface);
  color: var(--wait);
  font-size: 0.75rem;
  font-weight: 700;
  line-height: 1.375rem;
  text-align: center;
}
.elsewhere { display: grid; gap: 0.25rem; padding-inline: 0.75rem; font-size: 0.875rem; }

main { grid-area: main; max-inline-size: 70rem; padding: 1.75rem clamp(1rem, 3vw, 2.5rem) 4rem; }
h1 { font-size: 1.5rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.015em; }
h1:focus { outline: none; }
h2 { margin-block-end: 0.625rem; font-size: 1rem; font-weight: 650; }
.entry .label { margin-block: 0.5rem 0.25rem; color: var(--muted); font-size: 0.875rem; }
.about, .none { color: var(--muted); text-wrap: pretty; }
.about { margin-block-start: 0.25rem; }
.said { min-block-size: 1.5em; margin-block: 0.25rem 0.75rem; color: var(--good); font-weight: 600; }
.connection {
  margin-block-end: 1rem;
  padding: 0.5rem 0.875rem;
  border: 1px solid var(--bad);
  border-radius: 8px;
  background: var(--bad-surface);
}
section + section, main > section + button { margin-block-start: 1.75rem; }
.none { padding: 1.25rem; border: 1px dashed var(--line); border-radius: 12px; text-align: center; }

.entries { border: 1px solid var(--line); border-radius: 12px; background: var(--surface); overflow: clip; }
.entry {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0.125rem 1rem;
  align-items: center;
  padding: 0.75rem 1rem;
}
.entry + .entry { border-block-start: 1px solid var(--line); }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; min-inline-size: 0; }
.title { font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.whose { overflow-wrap: anywhere; }
.facts { grid-column: 1; color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
.facts span + span::before { content: " · "; }
.actions { grid-area: 1 / 2 / span 2; display: flex; flex-wrap: wrap; gap: 0.5rem; }
.entry > details { grid-column: 1 / -1; margin-block-start: 0.25rem; }
summary { inline-size: fit-content; padding-block: 0.125rem; color: var(--accent); font-size: 0.8125rem; cursor: pointer; }
details[open] > summary { margin-block-end: 0.5rem; }
dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding-block: 0.125rem; font-size: 0.875rem; }
dt { color: var(--muted); }
dd { overflow-wrap: anywhere; }
.attempts { display: grid; gap: 0.375rem; font-size: 0.875rem; }
pre {
  margin: 0 0 0.75rem;
  padding: 0.75rem 1rem;
  border-radius: 8px;
  background: var(--raised);
  overflow-x: auto;
}
.status {
  padding: 0.0625rem 0.5rem;
  border-radius: 99px;
  background: var(--idle-surface);
  color: var(--muted);
  font-size: 0.75rem;
  font-weight: 650;
  white-space: nowrap;
}
.status.good { background: var(--good-surface); color: var(--good); }
.status.bad { background: var(--bad-surface); color: var(--bad); }
.status.wait { background: var(--wait-surface); color: var(--wait); }

button, .button {
  display: inline-block;
  min-block-size: 2.25rem;
  margin: 0;
  padding: 0.25rem 0.75rem;
  border: 1px solid var(--control-line);
  border-radius: 8px;
  background: var(--surface);
  color: inherit;
  font: inherit;
  font-size: 0.875rem;
  font-weight: 600;
  line-height: 1.6;
  text-decoration: none;
  cursor: pointer;
}
:is(button, .button):hover { border-color: var(--accent); }
button.main { border-color: transparent; background: var(--accent); color: var(--on-accent); }
button.main:hover { background: var(--accent-strong); }
button[aria-disabled="true"] { opacity: 0.6; cursor: default; }
button[data-asked] { border-color: var(--bad); color: var(--bad); }
:is(button, a, input, select, textarea, summary, pre):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

.settings section, .choices, .add {
  display: grid;
  gap: 1rem;
}
.settings section { grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); }
.settings h2, .settings .wide { grid-column: 1 / -1; margin: 0; }
fieldset {
  display: grid;
  align-content: start;
  gap: 0.75rem;
  min-inline-size: 0;
  margin: 0;
  padding: 0.75rem 1rem 1rem;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
}
/* Floated, a legend stands in its box and not on the border. */
legend { float: inline-start; inline-size: 100%; padding: 0; font-weight: 650; }
.field { display: grid; gap: 0.25rem; min-inline-size: 0; }
.narrow { max-inline-size: 16rem; }
.field > span { color: var(--muted); font-size: 0.8125rem; }
.check { display: flex; align-items: center; gap: 0.5rem; min-block-size: 1.5rem; }
input[type="checkbox"] { inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--accent); }
input:not([type="checkbox"]), select, textarea {
  inline-size: 100%;
  min-block-size: 2.25rem;
  padding: 0.25rem 0.625rem;
  border: 1px solid var(--control-line);
  border-radius: 8px;
  background: var(--surface);
  color: inherit;
  font: inherit;
}
textarea { padding-block: 0.5rem; font: 0.8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; resize: vertical; }
:user-invalid { border-color: var(--bad); }
.save {
  position: sticky;
  inset-block-end: 0;
  display: flex;
  align-items: center;
  gap: 0.75rem;
  margin-block-start: 1.5rem;
  padding-block: 0.875rem;
  border-block-start: 1px solid var(--line);
  background: var(--ground);
}
.choices { grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); }
.choice { display: grid; gap: 0.375rem; align-content: start; justify-items: start; }
.choice .field { inline-size: 100%; }
.add { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto; align-items: end; margin-block-start: 1rem; }
.add .check { grid-column: 1 / -1; grid-row: 2; }

@media (width < 52rem) {
  #console { grid-template: "bar" auto "nav" auto "main" 1fr / minmax(0, 1fr); }
  .bar { padding-inline: 1rem; }
  nav { gap: 0; padding: 0.375rem 0.5rem; border: 0; border-block-end: 1px solid var(--line); }
  nav { min-inline-size: 0; }
  nav ul { position: relative; display: flex; overflow-x: auto; scrollbar-width: thin; }
  nav li a { white-space: nowrap; }
  .elsewhere { display: none; }
  .add { grid-template-columns: minmax(0, 1fr); }
  .add .check { grid-row: auto; }
}
@media (width < 34rem) {
  .controls { gap: 0.375rem 0.75rem; }
  .entry { grid-template-columns: minmax(0, 1fr); }
  .actions { grid-area: auto; margin-block-start: 0.375rem; }
  .actions button { flex: 1; }
  dl > div { grid-template-columns: minmax(0, 1fr); }
}
`;
