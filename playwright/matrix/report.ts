import { ENGINES, type EngineName, isCell, type Way, WAYS } from './ways.ts';

/** What Playwright's JSON report has of a group of tests. */
interface Suite {
  title: string;
  suites?: Suite[];
  specs: {
    title: string;
    tests: {
      projectName: string;
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      annotations: { type: string; description?: string }[];
    }[];
  }[];
}

/** Playwright's JSON report, as far as it is read here. */
export interface Report {
  suites: Suite[];
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** What a run has shown. */
export interface Results {
  /** Whether a cell is as it should be; `undefined` where it was not run. */
  of(way: Way, title: string, engine: EngineName): boolean | undefined;
  /** The browsers and frameworks that were seen, each with its version. */
  versions: string[];
}

/** Reads the results of the cells out of a report of their tests. */
export function readResults({ suites }: Report): Results {
  const cells = new Map<string, boolean>();
  const versions = { browser: new Set<string>(), framework: new Set<string>() };
  const key = (...names: string[]) => names.join('\n');
  const read = (suite: Suite) => {
    for (const { title, tests } of suite.specs) {
      for (const { projectName, status, annotations } of tests) {
        if (status === 'skipped') continue;
        cells.set(key(suite.title, title, projectName), status === 'expected');
        for (const { type, description = '' } of annotations) {
          if (description && type in versions) {
            versions[type as keyof typeof versions].add(description);
          }
        }
      }
    }
    suite.suites?.forEach(read);
  };
  suites.forEach(read);
  return {
    of: (way, title, engine) => cells.get(key(way, title, engine)),
    versions: [...[...versions.browser].sort(), ...[...versions.framework].sort()],
  };
}

/** Whether each cell there is was run, and is as it should be. */
export function isWhole(
  results: Results,
  scenarios: readonly { title: string; absent?: Partial<Record<Way, string>> }[],
): boolean {
  return scenarios.every(({ title, absent }) =>
    WAYS.every((way) =>
      ENGINES.every(
        (engine) => absent?.[way] || !isCell(way, engine) || results.of(way, title, engine),
      ),
    ),
  );
}
