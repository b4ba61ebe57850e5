const sandbox = document.querySelector<HTMLElement>('#sandbox')!;
const { url } = sandbox.dataset;

if (url) void showSandbox(url);
else document.querySelector<HTMLElement>('#vivamo')!.hidden = false;

/** Lets the visitor of a sandbox choose where they are. */
async function showSandbox(url: string) {
  sandbox.hidden = false;
  sandbox.querySelector('a')!.href = url;
  sandbox.querySelector<HTMLAnchorElement>('.operator')!.href = `${url}/operator`;

  const state = (await (await fetch(`${url}/sandbox/state`)).json()) as { location: string };
  for (const input of sandbox.querySelectorAll('input')) {
    input.checked = input.value === state.location;
    input.addEventListener('change', () =>
      fetch(`${url}/sandbox/location`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ location: input.value }),
      }),
    );
  }
}
