import { connection } from 'next/server';

/** What the pages have to know. No secret is in it. */
export interface Settings {
  /** Your publishable key. */
  clientKey?: string;
  /** Left out: Vivamo's own SDK. */
  sdkUrl?: string;
}

/** Reads the environment when a page is asked for, and not when the app is built. */
export async function readSettings(): Promise<Settings> {
  await connection();
  const { VIVAMO_CLIENT_KEY, VIVAMO_SDK_URL } = process.env;
  return { clientKey: VIVAMO_CLIENT_KEY, sdkUrl: VIVAMO_SDK_URL };
}
