/*
 * Stands in for Vivamo in the bench: it answers at once, from within the same workerd, so that what
 * is measured is the Worker.
 */
interface NewIntent {
  customer: { externalCustomerId: string };
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/status')) return Response.json({ status: 'pending', payments: [] });
    if (pathname.endsWith('/check-geolocation')) return Response.json({ allowed: true });
    if (pathname.endsWith('/customers')) return Response.json(await request.json());
    const { externalCustomerId } = ((await request.json()) as NewIntent).customer;
    const paymentIntentId = `pi_${crypto.randomUUID()}`;
    return Response.json({ paymentIntentId, clientSecretKey: 'secret', externalCustomerId });
  },
};
