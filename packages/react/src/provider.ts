'use client';
import { VivamoProvider as VivamoProviderElement } from '@vivamo-widgets/elements';
import type * as React from 'react';
import { createElementComponent } from './element-component.js';
import type { PropsOf } from './props.js';

/** The inputs of the element. */
export type VivamoProviderProps = PropsOf<VivamoProviderElement>;

/**
 * `<vivamo-provider>` in React: client key, environment and one location check for every Vivamo
 * component inside it.
 */
export const VivamoProvider: React.ForwardRefExoticComponent<VivamoProviderProps> =
  createElementComponent('vivamo-provider', VivamoProviderElement);
