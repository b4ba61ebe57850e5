import type { SdkCallShape } from '../call-shapes.js';

type Handler = (argument: unknown) => void;

/** Someone who listens for events, and the methods that they listen by, in the script's shape. */
export interface SdkEvents {
  /** Tells everyone who listens. A handler that throws is reported and keeps no other from it. */
  emit(event: string, payload: unknown): void;
  /** `on` and `off`, or `addEventListener` and `removeEventListener`. */
  methods: Record<string, (event: string, handler: Handler) => void>;
}

/** Events in the shape that the script is served in. */
export function createEvents({ listen }: SdkCallShape): SdkEvents {
  const target = new EventTarget();
  const emit = (event: string, payload: unknown) => {
    target.dispatchEvent(new CustomEvent(event, { detail: payload }));
  };
  if (listen === 'addEventListener') {
    return {
      emit,
      methods: {
        addEventListener: (event, handler) => target.addEventListener(event, handler),
        removeEventListener: (event, handler) => target.removeEventListener(event, handler),
      },
    };
  }

  const unwrapping = new WeakMap<Handler, EventListener>();
  return {
    emit,
    methods: {
      on(event, handler) {
        if (typeof handler !== 'function') throw new TypeError('on() needs a function to call.');
        const listener =
          unwrapping.get(handler) ?? ((told: Event) => handler((told as CustomEvent).detail));
        unwrapping.set(handler, listener);
        target.addEventListener(event, listener);
      },
      off(event, handler) {
        target.removeEventListener(event, unwrapping.get(handler) ?? null);
      },
    },
  };
}
