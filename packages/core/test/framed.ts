/**
 * Runs `body`, the inside of an async function, as a module in a frame with this
 * Content-Security-Policy and the nonce `abc`. It has `loadScript` in scope; what it returns, or
 * the code of the error that it throws, is given back.
 */
export async function runFramed(policy: string, body: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  const loader = new URL('../src/loader/load-script.ts', import.meta.url).href;
  const html = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" nonce="abc">
      import { loadScript } from '${loader}';
      const run = async () => { ${body} };
      run().then(
        (value) => parent.postMessage({ value }, '*'),
        (error) => parent.postMessage({ value: error.code ?? String(error) }, '*'),
      );
    </script>`;
  const answer = new Promise<unknown>((resolve) => {
    addEventListener('message', function hear({ source, data }) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve((data as { value: unknown }).value);
    });
  });
  document.body.append(frame);
  // Written rather than given as `srcdoc`, so that it has this page's address.
  const inside = frame.contentDocument!;
  inside.open();
  inside.write(html);
  inside.close();
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}
