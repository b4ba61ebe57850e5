import { type ShallowRef, watch } from 'vue';

/**
 * Keeps the properties of an element as the component's, from mounting on: never earlier, so that
 * server rendering writes no attribute and no secret. What was never given is left alone.
 */
export function assignProperties(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  props: Readonly<Record<string, unknown>>,
): void {
  const given = new Set<string>();
  watch(
    () => [element.value, { ...props }] as const,
    ([target, values]) => {
      if (!target) return;
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined && !given.has(name)) continue;
        given.add(name);
        Object.assign(target, { [name]: value });
      }
    },
    { flush: 'post', immediate: true },
  );
}
