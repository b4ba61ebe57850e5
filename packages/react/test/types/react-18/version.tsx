import { VivamoPayment } from '@vivamo-widgets/react';
import { createFactory } from 'react';

/** Only the types of React 18 have this. */
export const right = createFactory(VivamoPayment);

// @ts-expect-error: that came with React 19.
export type { ActivityProps } from 'react';
