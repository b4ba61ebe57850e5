import { VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/vue';
import { defineComponent, h, KeepAlive, nextTick, onMounted, ref, shallowRef, version } from 'vue';
import { present } from '../remote';
import { camel, listenersOf } from '../said';
import { type Connection, inputsOf, readSetting } from '../setting';

const COMPONENTS = { payment: VivamoPayment, disbursement: VivamoDisbursement };

/** The stage in Vue; `setting` is what its address says. */
export const Stage = defineComponent(
  (props: Connection & { setting: string }) => {
    const setting = shallowRef(readSetting(props.setting));
    const render = ref(0);
    const elements: (HTMLElement | null | undefined)[] = [];

    onMounted(() =>
      present({
        framework: `Vue ${version}`,
        change(changes) {
          setting.value = { ...setting.value, ...changes };
          return nextTick();
        },
        rerender() {
          render.value++;
          return nextTick();
        },
        element: (copy) => elements[copy]!,
      }),
    );

    // A component of its own, which is what KeepAlive keeps.
    const Copies = defineComponent(
      () => () => {
        const copies = setting.value.copies.map((kind, index) =>
          h(COMPONENTS[kind], {
            key: index,
            ...inputsOf(setting.value, props, kind, render.value),
            ...Object.fromEntries(
              listenersOf(index, render.value).map(([event, listener]) => [
                camel('on', event),
                listener,
              ]),
            ),
            ref: (instance: unknown) => {
              elements[index] = (instance as { element: HTMLElement } | null)?.element;
            },
          }),
        );
        // Two of them: of two things that change places either may be the one which is moved.
        const below = [
          h('p', { key: 'below' }, 'What stands below'),
          h('p', { key: 'further' }, 'and further below'),
        ];
        return h('section', setting.value.moved ? [...below, ...copies] : [...copies, ...below]);
      },
      { name: 'StageCopies' },
    );

    return () => {
      const { keeps, away } = setting.value;
      return keeps ? h(KeepAlive, () => (away ? undefined : h(Copies))) : h(Copies);
    };
  },
  { name: 'StagePage', props: ['setting', 'clientKey', 'sdkUrl'] },
);
