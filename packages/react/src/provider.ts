'use client';
import { createComponent } from '@lit/react';
import { VivamoProvider as VivamoProviderElement } from '@vivamo-widgets/elements/provider';
import '@vivamo-widgets/elements/provider/define';
import * as React from 'react';
import type { PropsOf } from './props.js';

/** The inputs of the element. */
export type VivamoProviderProps = PropsOf<VivamoProviderElement>;

/**
 * `<vivamo-provider>` in React: client key, environment and one location check for every Vivamo
 * component inside it.
 */
export const VivamoProvider: React.ForwardRefExoticComponent<VivamoProviderProps> = createComponent(
  {
    react: React,
    tagName: 'vivamo-provider',
    elementClass: VivamoProviderElement,
    events: {},
    displayName: 'VivamoProvider',
  },
);
