/** Every client secret that a flow of this page has had: one SDK may speak to several. */
export const secrets = new Set<string>();
