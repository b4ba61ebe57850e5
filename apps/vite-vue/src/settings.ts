/** What the server knows when it starts, and the page has to know. No secret is in it. */
export interface Settings {
  /** Your publishable key. */
  clientKey: string;
  /** Left out: Vivamo's own SDK. */
  sdkUrl?: string;
}
