import { useVivamoFlow } from '@vivamo-widgets/react';
import { useEffect } from 'react';
import { ownNotice, tellOf } from '../own-chrome';
import type { CopyProps } from '../react/copy';

/** A page's own chrome around the SDK's form. */
export function HookCopy({ kind, inputs, listeners, hand }: CopyProps) {
  const flow = useVivamoFlow(kind, {
    ...inputs,
    onEvent: (event) => tellOf(event, listeners),
  });
  useEffect(() => hand(flow));
  const { title, action, label } = ownNotice(flow.state, kind, flow.isRenewable);
  return (
    <section className="own-chrome">
      <div ref={flow.ref} />
      <p className="own-title">{title}</p>
      {action && (
        <button type="button" onClick={flow[action]}>
          {label}
        </button>
      )}
    </section>
  );
}
