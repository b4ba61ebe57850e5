/** What the reference has beside the look of the page at `/`. */
export const referenceStyles = `
:root { scroll-padding-block-start: 1rem; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { font-size: 0.875em; overflow-wrap: anywhere; }
nav, article {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.75rem;
  padding: 1.25rem clamp(1rem, 4vw, 1.5rem);
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--surface);
}
nav a { text-decoration: none; }
nav a:is(:hover, :focus-visible) { text-decoration: underline; }
nav ul {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
nav ul ul { gap: 0.375rem; margin-block-start: 0.375rem; }
nav > ul > li > a { color: var(--text); font-weight: 650; }
nav li { overflow-wrap: anywhere; }
nav li span { display: block; color: var(--muted); font-size: 0.875rem; padding-inline-start: 4rem; }
nav a.address { color: var(--text); }
.address { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); gap: 0.5rem; align-items: baseline; }
.method {
  border-radius: 6px;
  background: var(--idle-surface);
  color: var(--muted);
  font-size: 0.6875rem;
  font-weight: 650;
  letter-spacing: 0.02em;
  line-height: 1.25rem;
  text-align: center;
}
.groups { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; min-inline-size: 0; }
@media (40rem <= width < 64rem) {
  main { max-inline-size: 56rem; }
  nav ul ul li { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: baseline; }
  nav li span { padding: 0; }
}
@media (width >= 64rem) {
  main { grid-template-columns: 22rem minmax(0, 46rem); justify-content: center; align-items: start; gap: 1.25rem 2rem; max-inline-size: none; }
  header { grid-column: 2; }
  nav { position: sticky; inset-block-start: 1rem; grid-row: 1 / span 2; grid-column: 1; max-block-size: calc(100vh - 2rem); overflow-y: auto; }
  .groups { grid-column: 2; }
}
.group {
  grid-template-columns: minmax(0, 1fr);
  gap: 1rem;
  padding: 0;
  border: 0;
  background: none;
}
.group > h2 { font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.0625rem; font-weight: 650; overflow-wrap: anywhere; }
article:target { border-color: currentColor; }
article p.address { color: var(--text); }
.source {
  display: inline-block;
  padding: 0.0625rem 0.5rem;
  border-radius: 99px;
  background: var(--idle-surface);
  color: var(--muted);
  font-size: 0.8125rem;
  font-weight: 600;
}
.source.documented { background: var(--good-surface); color: var(--good); }
.source.partly-documented { background: var(--wait-surface); color: var(--wait); }
table {
  inline-size: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  font-size: 0.9375rem;
}
caption { padding-block-end: 0.125rem; font-weight: 650; text-align: start; }
thead th { padding-block: 0 0.125rem; border: 0; color: var(--muted); font-size: 0.8125rem; font-weight: 400; }
th, td {
  padding: 0.375rem 0;
  border-block-start: 1px solid var(--line);
  vertical-align: top;
  text-align: start;
  overflow-wrap: anywhere;
}
col.name { inline-size: 40%; }
col.status { inline-size: 4rem; }
tbody th { padding-inline-end: 1rem; font-weight: 400; }
td { color: var(--muted); }
.kind { color: var(--text); }
.kind::after { content: " "; }
.optional { color: var(--muted); font-size: 0.8125rem; }
.try { display: grid; gap: 0.25rem; min-inline-size: 0; }
.try p:not(.hint) { color: var(--text); font-weight: 650; }
pre {
  margin: 0;
  padding: 0.75rem;
  border-radius: 8px;
  background: var(--ground);
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 0.9375rem;
}
`;
