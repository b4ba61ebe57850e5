import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { inputsFor, touch, wake } from './stand-ins.ts';

/** One view: what brings an element there, by means that every page has. */
export interface Scene {
  /** What it is called on the page, and in its address. */
  name: string;
  /** When a customer sees it. */
  when: string;
  /** The state that it is a view of. */
  state: VivamoFlowElement['state'];
  /** Which elements have it; left out, all. */
  only?: VivamoFlowElement['kind'];
  /** Sets the element up, before it is put in the page. */
  prepare(element: VivamoFlowElement): void;
  /** What happens once the form is there. */
  then?(element: VivamoFlowElement): void;
}

/** Every view of every element. */
export const scenes: Scene[] = [
  {
    name: 'skeleton',
    when: 'Location, script and intent are on their way.',
    state: 'preparing',
    prepare(element) {
      Object.assign(element, inputsFor(element), { checkGeolocation: () => new Promise(() => {}) });
      // A check that takes for ever is given up at last; here it is made again and again.
      element.addEventListener('vivamo-blocked', () => element.recheck());
    },
  },
  {
    name: 'blocked',
    when: 'The customer may not transact from where they are.',
    state: 'blocked',
    prepare(element) {
      Object.assign(element, inputsFor(element), { checkGeolocation: () => ({ allowed: false }) });
    },
  },
  {
    name: 'unchecked',
    when: 'Where they are could not be checked.',
    state: 'blocked',
    prepare(element) {
      Object.assign(element, inputsFor(element), {
        checkGeolocation: () => Promise.reject(new Error('No network.')),
      });
    },
  },
  {
    name: 'form',
    when: 'The SDK’s form is there.',
    state: 'ready',
    prepare: (element) => Object.assign(element, inputsFor(element)),
  },
  {
    name: 'submitted',
    when: 'A payout was asked for, and waits for a person’s approval.',
    state: 'submitted',
    only: 'disbursement',
    prepare: (element) => Object.assign(element, inputsFor(element, { says: 'created' })),
  },
  {
    name: 'pending',
    when: 'The money is under way.',
    state: 'pending',
    prepare(element) {
      Object.assign(element, inputsFor(element, { says: 'completed', status: 'pending' }));
    },
  },
  {
    name: 'completed',
    when: 'It has arrived.',
    state: 'completed',
    prepare: (element) => Object.assign(element, inputsFor(element, { says: 'completed' })),
  },
  {
    name: 'failed',
    when: 'An attempt failed, and the form can be used again.',
    state: 'failed',
    only: 'payment',
    prepare: (element) => Object.assign(element, inputsFor(element, { status: 'failed' })),
    then(element) {
      touch(element);
      wake();
    },
  },
  {
    name: 'failed',
    when: 'The payout was approved, and failed.',
    state: 'failed',
    only: 'disbursement',
    prepare(element) {
      Object.assign(element, inputsFor(element, { says: 'created', status: 'failed' }));
    },
  },
  {
    name: 'failed, for good',
    when: 'The same, where the page has no other intent.',
    state: 'failed',
    only: 'disbursement',
    prepare(element) {
      Object.assign(element, inputsFor(element, { says: 'created', status: 'failed' }), {
        fetchIntent: undefined,
      });
    },
  },
  {
    name: 'rejected',
    when: 'The operator did not approve the payout.',
    state: 'rejected',
    only: 'disbursement',
    prepare(element) {
      Object.assign(element, inputsFor(element, { says: 'created', status: 'rejected' }));
    },
  },
  {
    name: 'expired',
    when: 'The intent ran out while the customer was using the form.',
    state: 'expired',
    prepare(element) {
      Object.assign(element, inputsFor(element, { expired: true }));
      // As if the form were touched: nothing is renewed by itself.
      element.addEventListener('vivamo-expired', (event) => event.preventDefault());
    },
  },
  {
    name: 'expired, for good',
    when: 'The same, where the page has no other intent.',
    state: 'expired',
    prepare(element) {
      Object.assign(element, inputsFor(element, { expired: true }), { fetchIntent: undefined });
    },
  },
  {
    name: 'interrupted',
    when: 'The page moved the element while the customer was using the form.',
    state: 'error',
    prepare: (element) => Object.assign(element, inputsFor(element)),
    then(element) {
      touch(element);
      element.parentElement?.append(element);
    },
  },
  {
    name: 'unknown outcome',
    when: 'Tried again, but it cannot be learned whether the last attempt was paid.',
    state: 'error',
    prepare(element) {
      Object.assign(element, inputsFor(element), {
        fetchStatus: () => Promise.reject(new Error('No network.')),
      });
    },
    then(element) {
      touch(element);
      element.renew();
    },
  },
  {
    name: 'error',
    when: 'The script could not be loaded, say.',
    state: 'error',
    prepare: (element) => Object.assign(element, inputsFor(element, { says: 'error' })),
  },
  {
    name: 'error, for good',
    when: 'The page is set up wrongly, say.',
    state: 'error',
    prepare: (element) => Object.assign(element, inputsFor(element), { clientKey: undefined }),
  },
  {
    name: 'replaced',
    when: 'The page has put its own view in the slot, with a button that still works.',
    state: 'blocked',
    prepare(element) {
      Object.assign(element, inputsFor(element), { checkGeolocation: () => ({ allowed: false }) });
      const own = document.createElement('p');
      own.slot = 'blocked';
      const button = document.createElement('button');
      button.dataset.vivamoAction = 'recheck';
      button.textContent = 'Look again';
      own.append('We cannot take payments there yet. ', button);
      element.append(own);
    },
  },
];
