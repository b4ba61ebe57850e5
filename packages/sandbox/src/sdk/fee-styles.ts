/** The look of the fee breakdown. */
export const feeStyles = `
.sandbox-sdk-fees, .sandbox-sdk-fee-list {
  display: grid;
  gap: 0.375rem;
  margin: 0;
  font-size: 0.9375rem;
}
.sandbox-sdk-fees-title {
  margin: 0;
  color: var(--sandbox-sdk-muted);
  font-size: 0.8125rem;
}
.sandbox-sdk-fee-row {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1rem;
}
.sandbox-sdk-fee-name, .sandbox-sdk-fee {
  margin: 0;
  font-weight: inherit;
}
.sandbox-sdk-fee-name {
  flex: 1 1 6rem;
}
.sandbox-sdk-fee {
  margin-inline-start: auto;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
.sandbox-sdk-fee-total {
  margin-block-start: 0.25rem;
  padding-block-start: 0.625rem;
  border-block-start: 1px solid var(--sandbox-sdk-line);
  font-weight: 650;
}
`;
