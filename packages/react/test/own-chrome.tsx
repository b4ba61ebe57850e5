import type { IntentKind } from '@vivamo-widgets/core';
import { useVivamoFlow, type VivamoFlow, type VivamoFlowInputs } from '../src/index.js';
import { stage } from './page.js';

/** What the page that was rendered last drew with. */
export let flow: VivamoFlow;

interface OwnChromeProps extends VivamoFlowInputs {
  kind?: IntentKind;
  /** Whether there is an element for the form. */
  placed?: boolean;
  /** The key of that element. */
  place?: string;
}

/** A page that draws everything around the form itself. */
export function OwnChrome({ kind = 'payment', placed = true, place, ...inputs }: OwnChromeProps) {
  flow = useVivamoFlow(kind, inputs);
  return (
    <section>
      {placed && <div key={place} ref={flow.ref} className="place" />}
      <output>{flow.state.name}</output>
      {flow.isRenewable && <button onClick={flow.renew}>Start again</button>}
    </section>
  );
}

/** The element in which the form stands. */
export const placeOf = () => stage.root.querySelector('.place');
/** The state that the customer reads. */
export const shownState = () => stage.root.querySelector('output')?.textContent;
