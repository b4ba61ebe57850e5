/** The packages that are published, each after those it imports. */
export const packages = ['core', 'elements', 'react', 'vue', 'server', 'sandbox'] as const;
