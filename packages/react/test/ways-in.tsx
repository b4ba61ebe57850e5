import type { ComponentType } from 'react';
import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { VivamoPayment, type VivamoFlowInputs } from '../src/index.js';
import { OwnChrome, shownState } from './own-chrome.js';
import { stage } from './page.js';

interface WayProps extends Omit<VivamoFlowInputs, 'onEvent'> {
  /** Hears how it ended. */
  onResult?: (outcome: string) => void;
}

interface WayIn {
  name: string;
  Way: ComponentType<WayProps>;
  stateOf: () => string | null | undefined;
}

/** The component and the hook, for what has to be so in either way. */
export const WAYS_IN: WayIn[] = [
  {
    name: 'VivamoPayment',
    Way: ({ onResult, ...inputs }) => (
      <VivamoPayment {...inputs} onCompleted={({ detail }) => onResult?.(detail.outcome)} />
    ),
    stateOf: () => stage.root.querySelector<VivamoFlowElement>('vivamo-payment')?.state,
  },
  {
    name: 'useVivamoFlow',
    Way: ({ onResult, ...inputs }) => (
      <OwnChrome
        {...inputs}
        onEvent={(event) => event.type === 'result' && onResult?.(event.result.outcome)}
      />
    ),
    stateOf: shownState,
  },
];
