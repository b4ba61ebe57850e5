'use client';
import * as React from 'react';
import { flushSync } from 'react-dom';
import { type Handle, present } from '../remote';
import { listenersOf } from '../said';
import { type Connection, inputsOf, readSetting } from '../setting';
import type { Copy } from './copy';
import { ElementCopy } from './element-copy';

/** Keeps what is put away; React 18 has none. */
const { Activity } = React as Partial<Pick<typeof React, 'Activity'>>;

interface StageProps extends Connection {
  /** What the address of the page says. */
  setting: string;
  /** Default: our components. */
  Copy?: Copy;
}

/** The stage in React. */
export function Stage({ setting: text, Copy = ElementCopy, ...connection }: StageProps) {
  const [setting, change] = React.useState(() => readSetting(text));
  const [render, setRender] = React.useState(0);
  const handles = React.useRef<(Handle | null)[]>([]);

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
        handle: (copy) => handles.current[copy]!,
      }),
    [],
  );

  const copies = setting.copies.map((kind, index) => (
    <Copy
      key={index}
      kind={kind}
      inputs={inputsOf(setting, connection, kind, render)}
      listeners={listenersOf(index, render)}
      hand={(handle) => {
        handles.current[index] = handle;
      }}
    />
  ));
  const below = [<p key="below">What stands below</p>, <p key="further">and further below</p>];
  const main = <section>{setting.moved ? [...below, ...copies] : [...copies, ...below]}</section>;
  if (!setting.keeps || !Activity) return main;
  return <Activity mode={setting.away ? 'hidden' : 'visible'}>{main}</Activity>;
}
