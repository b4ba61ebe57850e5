'use client';
import { createComponent } from '@lit/react';
import { VivamoProvider as VivamoProviderElement } from '@vivamo-widgets/elements/provider';
import '@vivamo-widgets/elements/provider/define';
import * as React from 'react';

/**
 * `<vivamo-provider>` in React: client key, environment and one location check for every Vivamo
 * component inside it.
 */
export const VivamoProvider = createComponent({
  react: React,
  tagName: 'vivamo-provider',
  elementClass: VivamoProviderElement,
  displayName: 'VivamoProvider',
});

/** The properties of the element. */
export type VivamoProviderProps = React.ComponentProps<typeof VivamoProvider>;
