import type { Scenario } from './scenario.js';

/**
 * What is served in the place of a script; `undefined` for a 404. All but that is loaded without an
 * error that a page is told of.
 */
export function faultyScript(fault: Scenario['script'], script: string): string | undefined {
  switch (fault) {
    case undefined:
      return script;
    case 'missing':
      return undefined;
    case 'broken':
      return script.slice(0, script.length / 2);
    case 'empty':
      return '';
    case 'no-global':
      return 'void 0;\n';
  }
}
