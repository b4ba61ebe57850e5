/* What the Worker is compared with: it answers with JSON, or asks Vivamo and answers with that. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/') return Response.json({ allowed: true });
    const answer = await fetch('http://vivamo.localhost/v1/operators/check-geolocation');
    return Response.json(await answer.json());
  },
};
