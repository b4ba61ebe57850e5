import type { Component } from 'vue';
import type { Handle } from '../remote';
import type { Said } from '../said';
import type { Kind } from '../setting';

/** What one of the elements on a stage is given, or what stands in its place. */
export interface CopyProps {
  kind: Kind;
  inputs: Record<string, unknown>;
  listeners: [Said['event'], (event: Event) => void][];
  /** Is handed what has the methods. */
  hand: (handle?: Handle) => void;
}

/** Draws one of them. */
export type Copy = Component<CopyProps>;
