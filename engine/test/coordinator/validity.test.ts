// What the checks make of a run, from its own records, and what their findings do to its groups.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Finding, GroupOutcome } from "../../src/coordinator/outcome.ts";
import { Validity } from "../../src/coordinator/validity.ts";
import { fakeMachine } from "../checks/fake-machine.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const unfit = (target?: string): Finding => ({
  ...{ id: "OtherLoad", severity: "Unfit", seen: "Much was going on.", remedy: "Wait." },
  ...(target === undefined ? {} : { target }),
});
const request = { concurrency: [1, 2] };
const startWorker = fixtureWorkers({});

describe("a finding that makes unfit", () => {
  it("is about all groups where it is about the machine", async () => {
    const { run } = await runFixtures({ request, startWorker, before: [unfit()] });
    assert.deepEqual(
      run.groups.map(({ fit }) => fit),
      [false, false],
    );
  });

  it("is about its group alone where it names one", async () => {
    const { run } = await runFixtures({ request, startWorker, after: async ([first]) => [unfit(first?.group.id)] });
    assert.deepEqual(
      run.groups.map(({ fit }) => fit),
      [false, true],
    );
  });
});

/** The outcomes of a run, as the checks after it are given them. */
async function outcomesOf(fields: Partial<Parameters<typeof runFixtures>[0]> = {}): Promise<readonly GroupOutcome[]> {
  let outcomes: readonly GroupOutcome[] = [];
  await runFixtures({
    startWorker,
    ...fields,
    after: async (given) => {
      outcomes = given;
      return [];
    },
  });
  return outcomes;
}

describe("the checks after a run", () => {
  const judged = async (outcomes: readonly GroupOutcome[]) =>
    (await new Validity(fakeMachine({})).after(outcomes)).map(({ id, severity, target }) => [id, severity, target]);

  it("find nothing in a run that nothing disturbed", async () => assert.deepEqual(await judged(await outcomesOf()), []));

  it("find the blocks in which the core was slow, in the records of the cells", async () => {
    const watch = {
      begin: async () => {},
      end: async () => ({ spinNs: 400, stealShare: null, otherShare: null, disturbed: false }),
      spinRatioOf: (ns: number) => ns / 200,
    };
    const outcomes = await outcomesOf({ request: { launches: 4 }, watch });
    assert.deepEqual(await judged(outcomes), [["CpuThrottled", "Unfit", outcomes[0]?.group.id]]);
  });
});
