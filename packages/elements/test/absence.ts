import type { VivamoFlowElement } from '../src/index.js';
import { until } from './until.js';

/** Takes an element out of the page, for longer than a move takes, and puts it back at the end. */
export async function leaveAndReturn(
  element: VivamoFlowElement,
  meanwhile: () => void = () => {},
): Promise<void> {
  const home = element.parentNode!;
  element.remove();
  await until(() => element.state === 'idle', 'it is gone');
  meanwhile();
  home.append(element);
}
