import { elementsIn, look, type View } from './look';
import { log, type Said } from './said';
import { askedForStatus, type Kind, post, type Setting } from './setting';

/** What an element is asked to do by its page. */
export type Method = 'begin' | 'retry' | 'renew' | 'recheck';

/** What has the methods of an element. */
export type Handle = Record<Method, () => void>;

/** What a way of use does itself; the rest of the remote control is the same for all. */
export interface Way {
  /** The framework and its version, as the page itself has it; empty where there is none. */
  framework: string;
  /** Renders another setting; settles once that stands in the page. */
  change(changes: Partial<Setting>): Promise<void>;
  /** Renders the same anew: functions and listeners are others. */
  rerender(): Promise<void>;
  /** What the page can call, as the way hands it over: of most ways, the element. */
  handle(copy: number): Handle;
}

/** The remote control of a stage, `globalThis.stage`. */
export interface Stage extends Way {
  log: Said[];
  askedForStatus: number[];
  look(copy?: number): View;
  call(copy: number, method: Method): void;
  /** Hands over the secret of a new intent, as a page does that makes its intents itself. */
  giveSecret(kind: Kind): Promise<void>;
  /** Puts the element elsewhere in the page; says whether it was that very one which went. */
  move(): Promise<boolean>;
  /** Puts the elements away; says whether the first was taken out of the page for it. */
  putAway(): Promise<boolean>;
}

declare global {
  var stage: Stage | undefined;
}

/** Makes the remote control, and puts it where tests find it. */
export function present(way: Way): void {
  let props: Setting['props'] = {};
  globalThis.stage = {
    ...way,
    log,
    askedForStatus,
    look,
    call: (copy, method) => way.handle(copy)[method](),
    async giveSecret(kind) {
      const request = { kind, attemptKey: crypto.randomUUID(), reason: 'initial' };
      const intent = (await post(`/api/${kind}-intent`, request)) as Record<string, string>;
      props = { ...props, clientSecretKey: intent.clientSecretKey, intentId: intent.id };
      await way.change({ props });
    },
    async move() {
      const [element] = elementsIn(document);
      const taken: Node[] = [];
      const watch = (records: MutationRecord[]) =>
        taken.push(...records.flatMap(({ removedNodes }) => [...removedNodes]));
      const observer = new MutationObserver(watch);
      observer.observe(document, { childList: true, subtree: true });
      await way.change({ moved: true });
      watch(observer.takeRecords());
      observer.disconnect();
      return !!element?.isConnected && taken.some((node) => node.contains(element));
    },
    async putAway() {
      const [element] = elementsIn(document);
      await way.change({ away: true });
      return !element?.isConnected;
    },
  };
}
