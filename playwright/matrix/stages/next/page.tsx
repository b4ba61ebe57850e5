import { Stage } from '../react/stage';

/** The stage in Next: rendered by the server for each request, as its address says. */
export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ setting?: string }>;
}) {
  const { setting = '' } = await searchParams;
  const { VIVAMO_CLIENT_KEY = '', VIVAMO_SDK_URL = '' } = process.env;
  return <Stage setting={setting} clientKey={VIVAMO_CLIENT_KEY} sdkUrl={VIVAMO_SDK_URL} />;
}
