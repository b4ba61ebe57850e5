/* Serves the files in public/, with the keys from the environment in the pages. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const { PORT = '3000', HOST = '127.0.0.1' } = process.env;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const server = createServer(async (request, response) => {
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname === '/' ? '/index' : pathname;
    const file = path.extname(name) ? name : `${name}.html`;
    const type = TYPES[path.extname(file)];
    if (!type) throw new Error(`No file of this kind is served: ${file}`);
    const text = await readFile(path.join('public', file), 'utf8');
    response.setHeader('content-type', type);
    response.end(file.endsWith('.html') ? fillIn(text) : text);
  } catch {
    response.writeHead(404).end('There is no such page.');
  }
});
server.listen(Number(PORT), HOST);

function fillIn(html) {
  return html.replace(/%(VIVAMO_\w+)%/g, (_, name) => process.env[name] ?? '');
}
