import { type CSSResult, unsafeCSS } from 'lit';

/*
 * Surfaces are mixed with what is behind them, and text has the page's own colour, so that light,
 * dark and any theme of the page fit without being asked about. `unsafeCSS` of a literal is as safe as the tag `css`, whose
 * checks would be shipped to every customer.
 */
const text = /* css */ `
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [part=base] {
    display: flex;
    flex-direction: column;
    min-block-size: var(--vivamo-min-block-size, 24rem);
  }
  [part=stage] {
    display: grid;
  }
  ::slotted(*),
  [part=skeleton] {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  [part=skeleton] {
    display: grid;
    align-content: start;
    gap: 0.75rem;
    block-size: var(--vivamo-min-block-size, 24rem);
    overflow: hidden;
  }
  b,
  button,
  [part=notice] {
    border-radius: var(--vivamo-radius, 0.5rem);
  }
  b {
    block-size: 2.75rem;
    margin-block-end: 0.75rem;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  b:nth-child(odd) {
    block-size: 0.75rem;
    inline-size: 30%;
    margin: 0;
  }
  [part=notice] {
    --tone: var(--vivamo-negative, #d0392f);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    text-wrap: balance;
    gap: 1rem;
    padding: 1rem;
    margin-block-start: 1rem;
    border-inline-start: 4px solid var(--tone);
    background: color-mix(in srgb, var(--tone) 9%, transparent);
  }
  [part=notice] div {
    flex: 1 12rem;
  }
  [part=notice].alone {
    flex: 1;
    flex-direction: column;
    justify-content: center;
    text-align: center;
    margin: 0;
    border: 0;
  }
  .alone div {
    flex: none;
  }
  .blocked,
  .error.alone {
    --tone: currentColor;
  }
  .completed {
    --tone: var(--vivamo-positive, #15803d);
  }
  .submitted,
  .pending,
  .expired {
    --tone: var(--vivamo-accent, #2f5fd0);
  }
  [part=title],
  button {
    font: inherit;
    font-weight: 600;
  }
  button {
    color: var(--vivamo-on-accent, #fff);
    background: var(--vivamo-accent, #2f5fd0);
    border: 1px solid transparent;
    padding: 0.6rem 1rem;
    cursor: pointer;
  }
  [part=announcer] {
    inline-size: 1px;
    block-size: 1px;
    margin-block-start: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    b,
    [part=notice],
    [part=notice].alone {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part=skeleton] {
      animation: 1s infinite alternate pulse;
    }
    @keyframes pulse {
      to {
        opacity: 0.5;
      }
    }
  }
`;

/** The styles of the elements' own chrome; nothing in them reaches the SDK's container. */
export const styles: CSSResult = unsafeCSS(text);
