import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.js';
import { actButton } from './parts.js';
import { addressOf, views, type View } from './views.js';

const minute = 60_000;

/** What is around each view: what the sandbox is set to, and the way to the other views. */
export function shell(
  desk: Desk,
  view: View,
  { connected, said }: { connected: boolean; said: string },
): TemplateResult {
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to the content</a>
    <header class="bar">
      <p class="name"><strong>Vivamo sandbox</strong> <span>no real money</span></p>
      <div class="controls">${location(desk)} ${clock(desk)} ${reset(desk)}</div>
    </header>
    <nav aria-label="Console">
      <ul>
        ${views.map((one) => {
          const waiting = one.count?.(desk) ?? 0;
          return html`<li>
            <a
              href=${addressOf(one)}
              aria-current=${one === view ? 'page' : nothing}
              @click=${follow}
            >
              ${one.title}
              ${waiting > 0 ? html`<span class="count">${waiting}<span class="hidden"> waiting</span></span>` : nothing}
            </a>
          </li>`;
        })}
      </ul>
      <p class="elsewhere">
        <a href="/try/payment" target="_blank">Try a payment</a>
        <a href="/try/payout" target="_blank">Try a payout</a>
        <a href="/">Test values</a> <a href="/reference">API reference</a>
      </p>
    </nav>
    <main id="main">
      <p class="connection" role="alert" ?hidden=${connected}>
        ${connected ? '' : 'The sandbox does not answer. What is shown may be out of date.'}
      </p>
      <h1 tabindex="-1">${view.title}</h1>
      <p class="about">${view.about}</p>
      <p class="said" role="status">${said}</p>
      ${view.draw(desk)}
    </main>
  `;
}

/** Goes to a view without loading the page again; a new tab is the browser's to open. */
function follow(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  window.history.pushState(null, '', (event.currentTarget as HTMLAnchorElement).href);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}

function location({ state, act }: Desk): TemplateResult {
  const other = state.location === 'allowed' ? 'blocked' : 'allowed';
  return html`<div class="control">
    <span class="label">Location</span>
    <span class="value">${state.location}</span>
    ${actButton('Change', {
      hint: `Make the location ${other}`,
      run: () =>
        act({
          method: 'PUT',
          path: '/location',
          body: { location: other },
          done: `Visitors of this machine are now where payments are ${other}.`,
        }),
    })}
  </div>`;
}

function clock({ state, act }: Desk): TemplateResult {
  const forward = (label: string, advanceMs: number) =>
    actButton(`+${label}`, {
      hint: `Put the clock forward by ${label}`,
      run: () =>
        act({ method: 'PUT', path: '/clock', body: { advanceMs }, done: `${label} have passed.` }),
    });
  const running = state.clockRunning;
  return html`<div class="control">
    <span class="label">Clock</span>
    <time class="value" datetime=${state.time}>${new Date(state.time).toLocaleString()}</time>
    ${forward('1 min', minute)} ${forward('10 min', 10 * minute)} ${forward('2 h', 120 * minute)}
    ${actButton(running ? 'Stop' : 'Start', {
      hint: running ? 'Stop the clock' : 'Start the clock',
      run: () =>
        act({
          method: 'PUT',
          path: '/clock',
          body: { running: !running },
          done: running ? 'The clock stands still.' : 'The clock runs.',
        }),
    })}
  </div>`;
}

function reset({ act }: Desk): TemplateResult {
  return html`<div class="control">
    ${actButton('Reset', {
      hint: 'Forget everything in this sandbox',
      confirm: 'Forget all?',
      run: () => act({ path: '/reset', done: 'The sandbox is as it was at the start.' }),
    })}
  </div>`;
}
