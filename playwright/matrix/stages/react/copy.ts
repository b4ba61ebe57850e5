import type { ComponentType } from 'react';
import type { Handle } from '../remote';
import type { Said } from '../said';
import type { Kind } from '../setting';

/** What one of the elements on a stage is given, or what stands in its place. */
export interface CopyProps {
  kind: Kind;
  inputs: Record<string, unknown>;
  listeners: [Said['event'], (event: Event) => void][];
  /** Is handed what has the methods, and `null` when that is gone. */
  hand: (handle: Handle | null) => void;
}

/** Draws one of them. */
export type Copy = ComponentType<CopyProps>;
