/** The look of the form. Colours follow the page's own `color-scheme`. */
export const stylesText = `
.sandbox-sdk-root {
  --sandbox-sdk-surface: light-dark(#ffffff, #161b24);
  --sandbox-sdk-text: light-dark(#16202e, #eef1f6);
  --sandbox-sdk-muted: light-dark(#586477, #a3aec0);
  --sandbox-sdk-line: light-dark(#dfe4ec, #2c3442);
  --sandbox-sdk-control: light-dark(#ffffff, #0f131a);
  --sandbox-sdk-control-line: light-dark(#848fa1, #667388);
  --sandbox-sdk-accent: light-dark(#2450c8, #8fb0ff);
  --sandbox-sdk-accent-strong: light-dark(#1b3fa3, #adc5ff);
  --sandbox-sdk-on-accent: light-dark(#ffffff, #0c1322);
  --sandbox-sdk-danger: light-dark(#b3261e, #ffa79e);
  --sandbox-sdk-danger-surface: light-dark(#fdf0ee, #3a1d1c);
  --sandbox-sdk-good: light-dark(#0f7a45, #6fdc9f);
  --sandbox-sdk-good-surface: light-dark(#e6f6ed, #14301f);
  --sandbox-sdk-wait: light-dark(#7a5200, #f3c969);
  --sandbox-sdk-wait-surface: light-dark(#fdf4de, #352a10);
  box-sizing: border-box;
  position: relative;
  container-type: inline-size;
  inline-size: 100%;
  max-inline-size: 27rem;
  margin-inline: auto;
  overflow: hidden;
  border: 1px solid var(--sandbox-sdk-line);
  border-radius: 14px;
  background: var(--sandbox-sdk-surface);
  color: var(--sandbox-sdk-text);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  text-align: start;
  box-shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 8px 24px rgb(16 24 40 / 6%);
}
.sandbox-sdk-root *, .sandbox-sdk-root *::before {
  box-sizing: border-box;
}
.sandbox-sdk-root [hidden] {
  display: none;
}
.sandbox-sdk-status {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.sandbox-sdk-amount {
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 0.25rem 1rem;
  flex-wrap: wrap;
  padding: 1.125rem 1.5rem;
  border-block-end: 1px solid var(--sandbox-sdk-line);
}
.sandbox-sdk-amount-label {
  color: var(--sandbox-sdk-muted);
  font-size: 0.9375rem;
}
.sandbox-sdk-amount-value {
  font-size: 1.5rem;
  font-weight: 650;
  line-height: 1.2;
  letter-spacing: -0.015em;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
.sandbox-sdk-body {
  padding: 1.5rem;
}
.sandbox-sdk-form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1rem;
  margin: 0;
}
.sandbox-sdk-heading {
  margin: 0;
  color: inherit;
  font: inherit;
  font-size: 1.1875rem;
  font-weight: 650;
  line-height: 1.3;
  letter-spacing: -0.01em;
  text-wrap: balance;
}
.sandbox-sdk-heading:focus {
  outline: none;
}
.sandbox-sdk-text {
  margin: 0;
  color: var(--sandbox-sdk-muted);
  text-wrap: pretty;
}
.sandbox-sdk-row {
  display: grid;
  grid-template-columns: 1fr 1fr;
  align-items: start;
  gap: 1rem;
}
.sandbox-sdk-field {
  display: grid;
  gap: 0.375rem;
  min-inline-size: 0;
  margin: 0;
}
.sandbox-sdk-label {
  display: block;
  margin: 0;
  color: inherit;
  font: inherit;
  font-size: 0.875rem;
  font-weight: 550;
}
.sandbox-sdk-control {
  display: flex;
  align-items: center;
  border: 1px solid var(--sandbox-sdk-control-line);
  border-radius: 8px;
  background: var(--sandbox-sdk-control);
  transition: border-color 0.12s, box-shadow 0.12s;
}
.sandbox-sdk-control:focus-within {
  border-color: var(--sandbox-sdk-accent);
  outline: 2px solid var(--sandbox-sdk-accent);
  outline-offset: 0;
}
.sandbox-sdk-control:has([aria-invalid]) {
  border-color: var(--sandbox-sdk-danger);
}
.sandbox-sdk-control:focus-within:has([aria-invalid]) {
  outline-color: var(--sandbox-sdk-danger);
}
.sandbox-sdk-input {
  flex: 1;
  min-inline-size: 0;
  inline-size: 100%;
  block-size: auto;
  margin: 0;
  padding: 0.625rem 0.75rem;
  border: 0;
  border-radius: 8px;
  outline: 0;
  background: transparent;
  box-shadow: none;
  color: inherit;
  font: inherit;
  font-variant-numeric: tabular-nums;
  appearance: none;
}
.sandbox-sdk-input::placeholder {
  color: var(--sandbox-sdk-muted);
  opacity: 0.85;
}
.sandbox-sdk-code .sandbox-sdk-input {
  font-size: 1.375rem;
  letter-spacing: 0.35em;
}
.sandbox-sdk-brand {
  flex: none;
  padding-inline: 0 0.75rem;
  color: var(--sandbox-sdk-muted);
  font-size: 0.8125rem;
  font-weight: 600;
}
.sandbox-sdk-hint, .sandbox-sdk-error {
  margin: 0;
  color: var(--sandbox-sdk-muted);
  font-size: 0.8125rem;
  line-height: 1.4;
}
.sandbox-sdk-error {
  color: var(--sandbox-sdk-danger);
  font-weight: 500;
}
.sandbox-sdk-alert {
  display: grid;
  gap: 0.125rem;
  padding: 0.75rem 0.875rem;
  border: 1px solid var(--sandbox-sdk-danger);
  border-radius: 8px;
  background: var(--sandbox-sdk-danger-surface);
  font-size: 0.9375rem;
}
.sandbox-sdk-alert-title {
  color: var(--sandbox-sdk-danger);
  font-weight: 650;
}
.sandbox-sdk-button {
  display: block;
  inline-size: 100%;
  min-block-size: 3rem;
  margin: 0.25rem 0 0;
  padding: 0.625rem 1rem;
  border: 1px solid transparent;
  border-radius: 8px;
  background: var(--sandbox-sdk-accent);
  color: var(--sandbox-sdk-on-accent);
  font: inherit;
  font-weight: 650;
  cursor: pointer;
  transition: background-color 0.12s;
}
.sandbox-sdk-button:hover {
  background: var(--sandbox-sdk-accent-strong);
}
.sandbox-sdk-button:focus-visible, .sandbox-sdk-link:focus-visible,
.sandbox-sdk-summary:focus-visible, .sandbox-sdk-test-card:focus-visible {
  outline: 2px solid var(--sandbox-sdk-accent);
  outline-offset: 2px;
}
.sandbox-sdk-button[aria-disabled] {
  cursor: progress;
  background-image: linear-gradient(90deg, transparent 25%, rgb(255 255 255 / 30%) 50%, transparent 75%);
  background-size: 200% 100%;
  animation: sandbox-sdk-wait 1.2s linear infinite;
}
.sandbox-sdk-link {
  justify-self: center;
  margin: 0;
  padding: 0.375rem 0.5rem;
  border: 0;
  border-radius: 6px;
  background: none;
  color: var(--sandbox-sdk-accent);
  font: inherit;
  font-size: 0.9375rem;
  font-weight: 550;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  cursor: pointer;
}
.sandbox-sdk-tests {
  font-size: 0.875rem;
}
.sandbox-sdk-summary {
  inline-size: fit-content;
  padding: 0.25rem 0.25rem;
  border-radius: 6px;
  color: var(--sandbox-sdk-muted);
  cursor: pointer;
}
.sandbox-sdk-test-list {
  display: grid;
  gap: 0.5rem;
  margin: 0.5rem 0 0;
  padding: 0;
  list-style: none;
}
.sandbox-sdk-test-row {
  display: grid;
  grid-template-columns: max-content 1fr;
  align-items: center;
  gap: 0.75rem;
  margin: 0;
}
.sandbox-sdk-test-card {
  margin: 0;
  padding: 0.25rem 0.5rem;
  border: 1px solid var(--sandbox-sdk-line);
  border-radius: 6px;
  background: var(--sandbox-sdk-control);
  color: inherit;
  font: inherit;
  font-variant-numeric: tabular-nums;
  cursor: pointer;
}
.sandbox-sdk-test-card:hover {
  border-color: var(--sandbox-sdk-accent);
}
.sandbox-sdk-notice {
  display: grid;
  justify-items: center;
  gap: 0.5rem;
  padding-block: 1.5rem;
  text-align: center;
}
.sandbox-sdk-notice .sandbox-sdk-button {
  inline-size: auto;
  margin-block-start: 0.75rem;
  padding-inline: 1.5rem;
}
.sandbox-sdk-sign {
  display: grid;
  place-items: center;
  inline-size: 3rem;
  block-size: 3rem;
  margin-block-end: 0.5rem;
  border-radius: 50%;
}
.sandbox-sdk-success {
  background: var(--sandbox-sdk-good-surface);
  color: var(--sandbox-sdk-good);
}
.sandbox-sdk-problem {
  background: var(--sandbox-sdk-danger-surface);
  color: var(--sandbox-sdk-danger);
}
.sandbox-sdk-icon, .sandbox-sdk-lock {
  fill: none;
  stroke: currentColor;
  stroke-width: 2.25;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.sandbox-sdk-icon {
  inline-size: 1.625rem;
  block-size: 1.625rem;
}
.sandbox-sdk-lock {
  flex: none;
  inline-size: 0.875rem;
  block-size: 0.875rem;
}
.sandbox-sdk-spinner {
  inline-size: 2.25rem;
  block-size: 2.25rem;
  margin-block-end: 0.75rem;
  border: 3px solid var(--sandbox-sdk-line);
  border-block-start-color: var(--sandbox-sdk-accent);
  border-radius: 50%;
  animation: sandbox-sdk-spin 0.9s linear infinite;
}
.sandbox-sdk-foot {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 0.375rem;
  margin: 0;
  padding: 0.75rem 1.5rem;
  border-block-start: 1px solid var(--sandbox-sdk-line);
  color: var(--sandbox-sdk-muted);
  font-size: 0.8125rem;
}
@container (inline-size < 22rem) {
  .sandbox-sdk-amount, .sandbox-sdk-body, .sandbox-sdk-foot {
    padding-inline: 1rem;
  }
  .sandbox-sdk-row {
    gap: 0.75rem;
  }
  .sandbox-sdk-test-row {
    grid-template-columns: 1fr;
    justify-items: start;
    gap: 0.125rem;
  }
}
@container (inline-size < 17rem) {
  .sandbox-sdk-row {
    grid-template-columns: 1fr;
  }
}
@keyframes sandbox-sdk-spin {
  to { transform: rotate(1turn); }
}
@keyframes sandbox-sdk-wait {
  from { background-position: 100% 0; }
  to { background-position: -100% 0; }
}
@media (prefers-reduced-motion: reduce) {
  .sandbox-sdk-spinner { animation-duration: 4s; }
  .sandbox-sdk-button[aria-disabled] { animation: none; background-image: none; opacity: 0.75; }
  .sandbox-sdk-control, .sandbox-sdk-button { transition: none; }
}
`;
