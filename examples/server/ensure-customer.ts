import { VivamoApiError, type VivamoClient } from '@vivamo-widgets/server';

/** A customer must exist at Vivamo before the first intent; on every later visit it does. */
export async function ensureCustomer(client: VivamoClient, externalCustomerId: string) {
  // A shop knows these of whoever is signed in. Without a phone, the form asks for one.
  const data = { email: `${externalCustomerId}@example.com`, phone: '+12025550123' };
  try {
    await client.customers.create({ externalCustomerId, data });
  } catch (error) {
    if (!(error instanceof VivamoApiError && error.status === 400)) throw error;
    // 400 is "already exists" as well as "not accepted": asking tells the two apart.
    await client.customers.get(externalCustomerId).catch(() => {
      throw error;
    });
  }
}
