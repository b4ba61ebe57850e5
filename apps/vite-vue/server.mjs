/* Renders the pages: what `npm run build` made, or with --dev what stands in src. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { PORT = '3000', HOST = '127.0.0.1', VIVAMO_CLIENT_KEY, VIVAMO_SDK_URL } = process.env;

/** Goes to the page. The secret key does not belong here: /api is for that. */
const settings = { clientKey: VIVAMO_CLIENT_KEY, sdkUrl: VIVAMO_SDK_URL };

const { serveFiles, load } = await (process.argv.includes('--dev') ? fromSource() : fromBuild());

const server = createServer((request, response) =>
  serveFiles(request, response, () => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end('The page could not be rendered.');
    });
  }),
);
server.listen(Number(PORT), HOST);

async function answer(request, response) {
  const path = new URL(request.url, 'http://localhost').pathname;
  const { template, render } = await load(path);
  const page = await render(path, settings);
  if (page === undefined) {
    response.writeHead(404).end('There is no such page.');
    return;
  }
  // No text in it may end the script that it stands in.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(template.replace('<!--settings-->', () => json).replace('<!--page-->', () => page));
}

async function fromBuild() {
  const { default: sirv } = await import('sirv');
  const { render } = await import('./dist/server/entry-server.js');
  const template = readFileSync('dist/client/index.html', 'utf8');
  return {
    serveFiles: sirv('dist/client', { extensions: [] }),
    load: () => ({ template, render }),
  };
}

async function fromSource() {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  const load = async (path) => ({
    template: await vite.transformIndexHtml(path, readFileSync('index.html', 'utf8')),
    render: (await vite.ssrLoadModule('/src/entry-server.ts')).render,
  });
  return { serveFiles: vite.middlewares, load };
}
