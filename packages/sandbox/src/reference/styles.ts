/** What the reference has beside the look of the page at `/`. */
export const referenceStyles = `
:root {
  scroll-padding-block-start: 1rem;
  --good: light-dark(#0f7a45, #6fdc9f);
  --good-surface: light-dark(#e6f6ed, #14301f);
  --wait: light-dark(#7a5200, #f3c969);
  --wait-surface: light-dark(#fdf4de, #352a10);
  --idle-surface: light-dark(#eef1f6, #222a36);
  --code-surface: light-dark(#f5f7fa, #0f131a);
}
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
nav ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; margin: 0; padding: 0; list-style: none; }
nav ul ul { gap: 0.25rem; margin-block-start: 0.375rem; font-size: 0.9375rem; }
nav > ul > li > a { font-weight: 650; }
nav li { overflow-wrap: anywhere; }
nav li span { color: var(--muted); }
.group {
  grid-template-columns: minmax(0, 1fr);
  gap: 1rem;
  margin-block-start: 1.25rem;
  padding: 0;
  border: 0;
  background: none;
}
.group > h2 { font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.0625rem; font-weight: 650; overflow-wrap: anywhere; }
article:target { border-color: currentColor; }
article p.address { color: var(--text); }
article > .address b { font-size: 0.875rem; letter-spacing: 0.02em; }
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
.try p { color: var(--text); font-weight: 650; }
pre {
  margin: 0;
  padding: 0.75rem;
  border-radius: 8px;
  background: var(--code-surface);
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 0.9375rem;
}
`;
