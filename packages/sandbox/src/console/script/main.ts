import { render } from 'lit';
import { ask, look, type Desk, type Seen } from './desk.js';
import { shell } from './shell.js';
import { currentView, type View } from './views.js';

/*
 * The script of the operator console: asks for the state of the sandbox again and again, and shows
 * it. Which view is shown stands in the address.
 */

const pause = 1000;

const found = document.getElementById('console');
if (!found) throw new Error('The page has no place for the console.');
const root = found;

let seen: Seen | undefined;
let connected = true;
let said = '';
let shown: View | undefined;

window.addEventListener('popstate', () => {
  said = '';
  show();
  window.scrollTo(0, 0);
  focusTitle();
});
document.addEventListener('visibilitychange', () => void refresh());
void follow();

async function follow(): Promise<never> {
  for (;;) {
    // A page that nobody looks at asks nothing.
    if (document.visibilityState === 'visible') await refresh();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function refresh(): Promise<void> {
  try {
    seen = await look();
    connected = true;
  } catch {
    connected = false;
  }
  show();
}

const act: Desk['act'] = async ({ method = 'POST', path, body, done }) => {
  let isDone = false;
  try {
    await ask(method, path, body ?? (method === 'DELETE' ? undefined : {}));
    said = done;
    isDone = true;
  } catch (error) {
    said = error instanceof TypeError ? 'The sandbox does not answer.' : (error as Error).message;
  }
  await refresh();
  return isDone;
};

function say(text: string): void {
  said = text;
  show();
}

function show(): void {
  if (!seen) {
    if (!connected) root.textContent = 'The sandbox does not answer. Trying again …';
    return;
  }
  if (!root.querySelector('main')) root.textContent = '';
  const hadFocus = root.querySelector('main')?.contains(document.activeElement) ?? false;
  const view = currentView();
  render(shell({ ...seen, act, refresh: show, say }, view, { connected, said }), root);
  document.title = `${view.title} · Vivamo sandbox`;
  if (view !== shown) root.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  shown = view;
  // What had the focus may be gone with what it was about: begin again at the heading.
  if (hadFocus && !root.contains(document.activeElement)) focusTitle();
}

function focusTitle(): void {
  root.querySelector<HTMLElement>('main h1')?.focus();
}
