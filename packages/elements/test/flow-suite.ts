import type { FlowInputs } from '@vivamo-widgets/core';
import type { VivamoFlowElement } from '../src/index.js';
import { FLOW_ELEMENTS, type FlowTag } from './flow-elements.js';
import { Stage } from './stage.js';
import { reach } from './until.js';

/** The words and names of the element under test. */
export type Subject = (typeof FLOW_ELEMENTS)[number];

/** What a test of a flow element works with; a new stage for each test. */
export interface FlowSuite {
  readonly stage: Stage;
  /** Makes an element, gives it its inputs, and puts it in the page. */
  place(inputs?: Partial<FlowInputs & { start: string }>): VivamoFlowElement;
  /** The same, and waits until its form is there. */
  placeReady(inputs?: Partial<FlowInputs & { start: string }>): Promise<VivamoFlowElement>;
  /** Makes an element from its attributes and its content. */
  write(attributes: string, content?: string): VivamoFlowElement;
  /** Makes an element with all inputs and this content; it waits for `begin()`. */
  waiting(content?: string): VivamoFlowElement;
}

/** Describes a behaviour of each flow element. */
export function describeFlowElements(
  what: string,
  tests: (suite: FlowSuite, subject: Subject) => void,
): void {
  for (const subject of FLOW_ELEMENTS) {
    describe(`<${subject.tag}> ${what}`, () => {
      let stage: Stage;
      beforeEach(() => {
        stage = new Stage();
      });
      afterEach(() => stage.close());

      const suite: FlowSuite = {
        get stage() {
          return stage;
        },
        place(inputs = stage.operator.inputs) {
          const element = document.createElement<FlowTag>(subject.tag);
          Object.assign(element, inputs);
          stage.root.append(element);
          return element;
        },
        async placeReady(inputs) {
          const element = suite.place(inputs);
          await reach(element, 'ready');
          return element;
        },
        write(attributes, content = '') {
          stage.root.innerHTML = `<${subject.tag} ${attributes}>${content}</${subject.tag}>`;
          return stage.root.firstElementChild as VivamoFlowElement;
        },
        waiting(content) {
          const element = suite.write('start="manual"', content);
          return Object.assign(element, stage.operator.inputsWithStatus);
        },
      };
      tests(suite, subject);
    });
  }
}
