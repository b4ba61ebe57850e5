import { type CSSResult, unsafeCSS } from 'lit';

/*
 * Everything is mixed from the page's own text colour, so that light, dark and any theme of the
 * page fit without being asked about. `unsafeCSS` of a literal is as safe as the tag `css`, whose
 * checks would be shipped to every customer.
 */
const text = /* css */ `
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [part=stage] {
    display: grid;
  }
  .reserved {
    min-block-size: var(--vivamo-min-block-size, 24rem);
  }
  ::slotted(*),
  [part=skeleton] {
    grid-area: 1 / 1;
  }
  [part=skeleton] {
    display: grid;
    gap: 1.5rem;
  }
  b,
  button,
  [part=notice] {
    border-radius: var(--vivamo-radius, 0.5rem);
  }
  b,
  [part=notice] {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  b {
    block-size: 2.75rem;
  }
  [part=notice] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem;
    padding: 1rem;
    margin-block-start: 1rem;
    border-inline-start: 4px solid var(--vivamo-negative, #d0392f);
  }
  [part=notice] div {
    flex: 1 15rem;
  }
  .completed {
    border-color: var(--vivamo-positive, #15803d);
  }
  .pending {
    border-color: var(--vivamo-accent, #2f5fd0);
  }
  [part=title],
  button {
    font: inherit;
    font-weight: 600;
  }
  button {
    color: #fff;
    background: var(--vivamo-accent, #2f5fd0);
    border: 1px solid transparent;
    padding: 0.6rem 1rem;
    cursor: pointer;
  }
  [part=announcer] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
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
