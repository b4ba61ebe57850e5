/** The look of what only the form of a verification has: a date in its parts. */
export const kycStyles = `
.sandbox-sdk-date-parts {
  display: grid;
  grid-template-columns: 1fr 1fr 1.5fr;
  gap: 0.75rem;
}
.sandbox-sdk-part-label {
  display: block;
  margin: 0;
  color: var(--sandbox-sdk-muted);
  font: inherit;
  font-size: 0.8125rem;
}
`;
