// What the checks make of a run, from its own records, and what their findings do to its groups.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groupFindings } from "../../src/coordinator/group-findings.ts";
import type { Finding } from "../../src/coordinator/run.ts";
import type { GroupOutcome } from "../../src/coordinator/series.ts";
import { Validity } from "../../src/coordinator/validity.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
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
    const watch = { begin: async () => {}, end: async () => ({ spinNs: 400, stealShare: null }), spinRatioOf: (ns: number) => ns / 200 };
    const outcomes = await outcomesOf({ request: { launches: 4 }, watch });
    assert.deepEqual(await judged(outcomes), [["CpuThrottled", "Unfit", outcomes[0]?.group.id]]);
  });
});

describe("turns that change the next one's", () => {
  it("are told of the group, where it is sure over launches", async () => {
    const plan = resolvePlan({ version: 1 }, () => 1);
    const [outcome] = (await outcomesOf({ request: { launches: 5, placements: ["Free"] } })) as [GroupOutcome];
    const effects = [0.049, 0.05, 0.051, 0.05, 0.05];
    for (const [index, launch] of (outcome.records[0]?.launches ?? []).entries()) launch.carryOver = effects[index] ?? null;
    for (const record of outcome.records.slice(1)) for (const launch of record.launches) launch.carryOver = 0;
    const found = groupFindings(outcome, plan).filter(({ id }) => id === "CarryOver");
    assert.equal(found.length, 1);
    assert.match(found[0]?.seen ?? "", /: ZeroMQ on Node \+5\.1%\./);
    assert.deepEqual([found[0]?.severity, found[0]?.target], ["Info", outcome.group.id]);
  });
});
