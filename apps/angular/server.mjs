/* Serves what `ng build` made, and what only the server knows. */
import { createServer } from 'node:http';
import sirv from 'sirv';

const { PORT = '3000', HOST = '127.0.0.1', VIVAMO_CLIENT_KEY, VIVAMO_SDK_URL } = process.env;

const shop = JSON.stringify({ clientKey: VIVAMO_CLIENT_KEY, sdkUrl: VIVAMO_SDK_URL });
const files = sirv('dist/browser');

const server = createServer((request, response) => {
  if (request.url === '/payout') request.url = '/';
  if (request.url !== '/shop.json') return files(request, response);
  response.setHeader('content-type', 'application/json');
  response.end(shop);
});
server.listen(Number(PORT), HOST);
