/** The look of what is stored: the list of it, and the choice to save. */
export const storedStyles = `
.sandbox-sdk-stored {
  grid-template-columns: auto minmax(0, 1fr) auto;
  min-block-size: 3.25rem;
}
.sandbox-sdk-stored .sandbox-sdk-radio {
  grid-row: auto;
}
.sandbox-sdk-stored-button {
  position: relative;
  z-index: 1;
  font-size: 0.875rem;
}
.sandbox-sdk-stored > .sandbox-sdk-stored-button {
  margin-inline-end: -0.25rem;
}
.sandbox-sdk-stored-question {
  position: relative;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: end;
  gap: 0 0.25rem;
  grid-column: 1 / -1;
  margin-block-start: 0.5rem;
  margin-inline-end: -0.25rem;
  padding-block-start: 0.375rem;
  border-block-start: 1px solid var(--sandbox-sdk-line);
  font-size: 0.875rem;
}
.sandbox-sdk-stored-text {
  flex: 1 1 auto;
}
.sandbox-sdk-stored-answers {
  display: flex;
  gap: 0.25rem;
}
.sandbox-sdk-stored-expiry {
  display: block;
  color: var(--sandbox-sdk-muted);
  font-size: 0.875rem;
  font-weight: 400;
}
.sandbox-sdk-stored-question .sandbox-sdk-stored-button:first-of-type {
  color: var(--sandbox-sdk-danger);
}
@container (inline-size < 22rem) {
  .sandbox-sdk-stored {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .sandbox-sdk-stored > .sandbox-sdk-stored-button {
    grid-column: 2;
    justify-self: start;
    margin-inline-start: -0.5rem;
  }
}
.sandbox-sdk-save {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: center;
  gap: 0 0.625rem;
}
.sandbox-sdk-check {
  inline-size: 1.125rem;
  block-size: 1.125rem;
  margin: 0;
  accent-color: var(--sandbox-sdk-accent);
}
.sandbox-sdk-check:focus-visible {
  outline: 2px solid var(--sandbox-sdk-accent);
  outline-offset: 2px;
}
.sandbox-sdk-save-label {
  margin: 0;
  padding-block: 0.25rem;
  color: inherit;
  font: inherit;
  font-size: 0.9375rem;
  cursor: pointer;
}
.sandbox-sdk-save-hint {
  grid-column: 2;
}
`;
