import { startBackend } from './start.js';

const {
  VIVAMO_SECRET_KEY,
  VIVAMO_WEBHOOK_SECRET,
  VIVAMO_BASE_URL,
  PORT = '8788',
  HOST,
} = process.env;

if (!VIVAMO_SECRET_KEY) {
  console.error('Set VIVAMO_SECRET_KEY to the secret key of your Vivamo test account.');
  process.exit(1);
}

const { url } = await startBackend({
  secretKey: VIVAMO_SECRET_KEY,
  environment: 'test',
  webhookSecret: VIVAMO_WEBHOOK_SECRET,
  vivamoBaseUrl: VIVAMO_BASE_URL,
  port: Number(PORT),
  host: HOST,
});
console.log(`The example backend listens on ${url}`);
