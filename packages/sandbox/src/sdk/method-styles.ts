import { feeStyles } from './fee-styles.js';
import { storedStyles } from './stored-styles.js';

/** The look of the methods: the way from one to the others, choices, fees, and facts to copy. */
export const methodStyles = `
.sandbox-sdk-method, .sandbox-sdk-methods {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.25rem;
}
.sandbox-sdk-methods {
  gap: 0.625rem;
}
.sandbox-sdk-methods-title {
  display: flex;
  align-items: center;
  gap: 0.75rem;
  margin: 0;
  color: var(--sandbox-sdk-muted);
  font-size: 0.8125rem;
}
.sandbox-sdk-methods-title::before, .sandbox-sdk-methods-title::after {
  content: "";
  flex: 1;
  border-block-start: 1px solid var(--sandbox-sdk-line);
}
.sandbox-sdk-method-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}
.sandbox-sdk-method-button {
  flex: 1 1 auto;
  min-block-size: 2.75rem;
  margin: 0;
  padding: 0.375rem 0.75rem;
  border: 1px solid var(--sandbox-sdk-control-line);
  border-radius: 8px;
  background: var(--sandbox-sdk-control);
  color: inherit;
  font: inherit;
  font-size: 0.9375rem;
  font-weight: 550;
  cursor: pointer;
}
.sandbox-sdk-method-button:hover {
  border-color: var(--sandbox-sdk-accent);
}
.sandbox-sdk-method-button:focus-visible {
  outline: 2px solid var(--sandbox-sdk-accent);
  outline-offset: 2px;
}
.sandbox-sdk-choices {
  display: grid;
  gap: 0.5rem;
  min-inline-size: 0;
  margin: 0;
  padding: 0;
  border: 0;
}
.sandbox-sdk-choices .sandbox-sdk-label {
  padding: 0;
  margin-block-end: 0.375rem;
}
.sandbox-sdk-choice {
  position: relative;
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: center;
  gap: 0 0.75rem;
  padding: 0.625rem 0.75rem;
  border: 1px solid var(--sandbox-sdk-control-line);
  border-radius: 8px;
  background: var(--sandbox-sdk-control);
}
.sandbox-sdk-choice:has(:checked) {
  border-color: var(--sandbox-sdk-accent);
}
.sandbox-sdk-choice:has(:focus-visible) {
  outline: 2px solid var(--sandbox-sdk-accent);
}
.sandbox-sdk-radio {
  position: relative;
  z-index: 1;
  grid-row: span 2;
  inline-size: 1.125rem;
  block-size: 1.125rem;
  margin: 0;
  accent-color: var(--sandbox-sdk-accent);
  outline: 0;
}
.sandbox-sdk-choice-label {
  margin: 0;
  color: inherit;
  font: inherit;
  font-weight: 550;
  cursor: pointer;
}
.sandbox-sdk-choice-label::after {
  content: "";
  position: absolute;
  inset: 0;
}
.sandbox-sdk-choice-hint {
  grid-column: 2;
}
.sandbox-sdk-facts {
  display: grid;
  gap: 0.125rem;
  margin: 0;
  padding: 0.875rem;
  border: 1px solid var(--sandbox-sdk-line);
  border-radius: 8px;
  background: var(--sandbox-sdk-control);
}
.sandbox-sdk-fact-name {
  margin: 0;
  color: var(--sandbox-sdk-muted);
  font-size: 0.8125rem;
  font-weight: 400;
}
.sandbox-sdk-fact {
  margin: 0;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
  user-select: all;
}
.sandbox-sdk-fact + .sandbox-sdk-fact-name {
  margin-block-start: 0.5rem;
}
.sandbox-sdk-waiting {
  background: var(--sandbox-sdk-wait-surface);
  color: var(--sandbox-sdk-wait);
}
${feeStyles}
${storedStyles}
@media (forced-colors: active) {
  .sandbox-sdk-choice:has(:checked) { border-color: Highlight; }
}
`;
