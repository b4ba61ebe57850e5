'use client';
import {
  defineElements,
  VivamoDisbursement,
  VivamoPayment,
  VivamoProvider,
} from '@vivamo-widgets/elements';
import type * as React from 'react';
import type { VivamoDisbursementProps } from './disbursement.js';
import { createElementComponent } from './element-component.js';
import { LISTENERS } from './flow-listeners.js';
import type { VivamoPaymentProps } from './payment.js';
import type { VivamoProviderProps } from './provider.js';

/** The components, on tags that begin with a prefix. */
export interface VivamoComponents {
  readonly VivamoDisbursement: React.ForwardRefExoticComponent<VivamoDisbursementProps>;
  readonly VivamoPayment: React.ForwardRefExoticComponent<VivamoPaymentProps>;
  readonly VivamoProvider: React.ForwardRefExoticComponent<VivamoProviderProps>;
}

/**
 * Registers every element with a prefix of yours, and makes their components: for two versions on
 * one page. To be called once, outside any component, in a module that begins with `'use client'`.
 *
 * @param options the prefix: `acme` for `<acme-payment>`.
 * @throws VivamoError `tag-taken` where a foreign class has one of the tags.
 * @throws TypeError where the prefix can begin no tag.
 *
 * @example
 * export const { VivamoPayment, VivamoProvider } = createVivamoComponents({ prefix: 'acme' });
 */
export function createVivamoComponents({ prefix }: { prefix: string }): VivamoComponents {
  defineElements({ prefix });
  return {
    VivamoDisbursement: createElementComponent(
      `${prefix}-disbursement`,
      VivamoDisbursement,
      LISTENERS,
    ),
    VivamoPayment: createElementComponent(`${prefix}-payment`, VivamoPayment, LISTENERS),
    VivamoProvider: createElementComponent(`${prefix}-provider`, VivamoProvider),
  };
}
