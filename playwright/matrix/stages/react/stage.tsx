'use client';
import { VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/react';
import * as React from 'react';
import { flushSync } from 'react-dom';
import { present } from '../remote';
import { camel, listenersOf } from '../said';
import { type Connection, inputsOf, readSetting } from '../setting';

const COMPONENTS = { payment: VivamoPayment, disbursement: VivamoDisbursement };

/** Keeps what is put away; React 18 has none. */
const { Activity } = React as Partial<Pick<typeof React, 'Activity'>>;

/** The stage in React; `setting` is what its address says. */
export function Stage({ setting: text, ...connection }: Connection & { setting: string }) {
  const [setting, change] = React.useState(() => readSetting(text));
  const [render, setRender] = React.useState(0);
  const elements = React.useRef<(HTMLElement | null)[]>([]);

  React.useEffect(
    () =>
      present({
        framework: `React ${React.version}`,
        async change(changes) {
          flushSync(() => change((before) => ({ ...before, ...changes })));
        },
        async rerender() {
          flushSync(() => setRender((before) => before + 1));
        },
        element: (copy) => elements.current[copy]!,
      }),
    [],
  );

  const copies = setting.copies.map((kind, index) => {
    const Component = COMPONENTS[kind];
    const listeners = listenersOf(index, render).map(([event, listener]) => [
      camel('on', event),
      listener,
    ]);
    return (
      <Component
        key={index}
        {...inputsOf(setting, connection, kind, render)}
        {...Object.fromEntries(listeners)}
        ref={(element: HTMLElement | null) => {
          elements.current[index] = element;
        }}
      />
    );
  });
  const below = [<p key="below">What stands below</p>, <p key="further">and further below</p>];
  const main = <section>{setting.moved ? [...below, ...copies] : [...copies, ...below]}</section>;
  if (!setting.keeps || !Activity) return main;
  return <Activity mode={setting.away ? 'hidden' : 'visible'}>{main}</Activity>;
}
