/** What the W-9 form has beside the look of the page at `/`. */
export const w9Styles = `
main { max-inline-size: 32rem; }
section { gap: 1rem; }
form { display: grid; gap: 1.125rem; }
.field { display: grid; gap: 0.25rem; }
label { font-weight: 600; }
section .hint { font-size: 0.875rem; }
section .fault { color: var(--bad); font-size: 0.875rem; font-weight: 600; }
input {
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0.375rem 0.75rem;
  border: 1px solid var(--control-line);
  border-radius: 8px;
  background: var(--surface);
  color: inherit;
  font: inherit;
}
input[aria-invalid] { border-color: var(--bad); }
button {
  min-block-size: 2.75rem;
  padding: 0.375rem 1.25rem;
  border: 1px solid transparent;
  border-radius: 8px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--accent-strong); }
:is(button, input):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
