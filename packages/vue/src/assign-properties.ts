import { onMounted, type ShallowRef, watch } from 'vue';

/**
 * Keeps the properties of an element as the component's, from mounting on: never earlier, so that
 * server rendering writes no attribute and no secret, and no later than the page is told of it.
 * What was never given is left alone.
 */
export function assignProperties(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  props: Readonly<Record<string, unknown>>,
): void {
  const given = new Set<string>();
  const assign = () => {
    for (const [name, value] of Object.entries(props)) {
      if (value === undefined && !given.has(name)) continue;
      given.add(name);
      Object.assign(element.value!, { [name]: value });
    }
  };
  onMounted(assign);
  watch(() => ({ ...props }), assign, { flush: 'post' });
}
