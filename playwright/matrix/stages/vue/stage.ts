import { defineComponent, h, KeepAlive, nextTick, onMounted, ref, shallowRef, version } from 'vue';
import { type Handle, present } from '../remote';
import { listenersOf } from '../said';
import { type Connection, inputsOf, readSetting } from '../setting';
import type { Copy } from './copy';
import { ElementCopy } from './element-copy';

/** The stage in Vue with copies of this kind on it; `setting` is what its address says. */
export const stageOf = (Copy: Copy) =>
  defineComponent(
    (props: Connection & { setting: string }) => {
      const setting = shallowRef(readSetting(props.setting));
      const render = ref(0);
      const handles: (Handle | undefined)[] = [];

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
          handle: (copy) => handles[copy]!,
        }),
      );

      // A component of its own, which is what KeepAlive keeps.
      const Copies = defineComponent(
        () => () => {
          const copies = setting.value.copies.map((kind, index) =>
            h(Copy, {
              key: index,
              kind,
              inputs: inputsOf(setting.value, props, kind, render.value),
              listeners: listenersOf(index, render.value),
              hand: (handle?: Handle) => {
                handles[index] = handle;
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

/** The stage with our components. */
export const Stage = stageOf(ElementCopy);
