/* Each scenario in each way of use; the projects are the engines. */
import type { SandboxControl } from '../sandbox-control.js';
import { due, unexpected } from './complaints.js';
import { expect, test } from './fixtures.js';
import { SCENARIOS } from './scenarios.js';
import { FRAMEWORKS, wanted, WAYS } from './ways.js';

for (const way of wanted(WAYS, process.env.MATRIX_WAYS)) {
  test.describe(way, () => {
    for (const scenario of SCENARIOS) {
      if (scenario.absent?.[way]) continue;
      test(scenario.title, async ({ visitOf, sandbox, actor }, { annotations }) => {
        const visit = visitOf(way);
        const { told, statuses, attempts = [], forms } = await scenario.run(visit, sandbox);

        await visit.settle();
        annotations.push({ type: 'framework', description: visit.framework });
        expect(visit.framework, 'the framework').toContain(FRAMEWORKS[way]);
        expect(await visit.results(), 'what the page was told').toEqual(told);
        expect((await visit.paid()).sort(), 'what was told to be paid').toEqual(
          (await succeeded(sandbox)).sort(),
        );
        expect(await sandbox.statuses(), 'the intents').toEqual(statuses);
        expect(await sandbox.attempts(), 'the attempts to pay').toEqual(attempts);
        expect(await visit.forms(), 'the forms').toBe(forms);
        const complaints = await actor.complaints();
        expect(unexpected(complaints, scenario, way), 'what the console was told').toEqual([]);
        for (const expected of due(scenario, way)) {
          expect(complaints).toContainEqual(expect.stringMatching(expected));
        }
      });
    }
  });
}

/** The intents that are paid, as the sandbox has it. */
async function succeeded(sandbox: SandboxControl): Promise<string[]> {
  const intents = [...(await sandbox.intents()), ...(await sandbox.payouts())];
  return intents.filter(({ status }) => status === 'success').map(({ id }) => id);
}
