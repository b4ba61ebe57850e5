import { useVivamoFlow } from '@vivamo-widgets/vue';
import { defineComponent, h } from 'vue';
import { ownNotice, tellOf } from '../own-chrome';
import type { CopyProps } from '../vue/copy';

/** A page's own chrome around the SDK's form. */
export const ComposableCopy = defineComponent(
  (props: CopyProps) => {
    const flow = useVivamoFlow(props.kind, () => {
      const { inputs, listeners } = props;
      return { ...inputs, onEvent: (event) => tellOf(event, listeners) };
    });
    props.hand(flow);
    return () => {
      const { title, action, label } = ownNotice(
        flow.state.value,
        props.kind,
        flow.isRenewable.value,
      );
      return h('section', { class: 'own-chrome' }, [
        h('div', { ref: flow.place }),
        h('p', { class: 'own-title' }, title),
        action && h('button', { type: 'button', onClick: flow[action] }, label),
      ]);
    };
  },
  { name: 'ComposableCopy', props: ['kind', 'inputs', 'listeners', 'hand'] },
);
